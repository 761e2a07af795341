namespace SwapPipeline.Benchmarks.Reading;

/// <summary>
/// ROUGE-LSum as the package rouge_score computes it and fundus-evaluation asks for it: no stemming, split into sentences, the best of the
/// right texts counts.
/// </summary>
internal static class RougeLsum
{
    public static PrecisionRecall Best(Truth truth, string found) =>
        truth.Variants().Select(text => Score(text, found)).MaxBy(score => score.F1);

    public static PrecisionRecall Score(string truth, string found)
    {
        var words = new RougeWords(truth);
        var (expected, actual) = (words.Sentences(truth), words.Sentences(found));
        var (all, given) = (expected.Sum(sentence => sentence.Length), actual.Sum(sentence => sentence.Length));
        if (all == 0 || given == 0)
            return default;

        // Each word counts as often as both texts have it.
        var (left, spare) = (Counts(expected), Counts(actual));
        var hits = 0;
        foreach (var sentence in expected)
        {
            foreach (var at in Union(sentence, actual))
            {
                var word = sentence[at];
                if (left.GetValueOrDefault(word) == 0 || spare.GetValueOrDefault(word) == 0)
                    continue;
                hits++;
                left[word]--;
                spare[word]--;
            }
        }

        return new PrecisionRecall((double)hits / given, (double)hits / all);
    }

    private static Dictionary<int, int> Counts(List<int[]> sentences) =>
        sentences.SelectMany(sentence => sentence).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());

    // The places of a sentence that its longest common subsequence with any sentence of the other text holds.
    private static SortedSet<int> Union(int[] sentence, List<int[]> others)
    {
        var union = new SortedSet<int>();
        foreach (var other in others)
            AddCommon(sentence, other, union);
        return union;
    }

    private static void AddCommon(int[] a, int[] b, SortedSet<int> places)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        }

        for (var (i, j) = (a.Length, b.Length); i > 0 && j > 0; )
        {
            if (a[i - 1] == b[j - 1])
            {
                places.Add(i - 1);
                (i, j) = (i - 1, j - 1);
            }
            else if (table[i, j - 1] > table[i - 1, j])
            {
                j--;
            }
            else
            {
                i--;
            }
        }
    }
}
