namespace SwapPipeline.Articles.Relevance;

/// <summary>Phrases of one or more words, each with a meaning; <c>*</c> at the end of a word stands for any ending.</summary>
internal sealed class PhraseSet<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Meaning)>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, T Meaning)>> _stems = new(StringComparer.Ordinal);
    private int _longestStem;

    public static PhraseSet<T> Of(IEnumerable<(string Phrase, T Meaning)> phrases)
    {
        var set = new PhraseSet<T>();
        foreach (var (phrase, meaning) in phrases)
            set.Add(phrase, meaning);
        return set;
    }

    /// <summary>The meanings of all phrases that stand in a text, as often as they do.</summary>
    public IEnumerable<T> FindIn(IReadOnlyList<string> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var meaning in StartingAt(tokens, at))
                yield return meaning;
        }
    }

    private void Add(string phrase, T meaning)
    {
        var words = phrase.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isStem = words[0].EndsWith('*');
        var key = words[0].TrimEnd('*');
        var index = isStem ? _stems : _exact;
        if (!index.TryGetValue(key, out var same))
            index[key] = same = [];
        same.Add((words, meaning));
        if (isStem)
            _longestStem = Math.Max(_longestStem, key.Length);
    }

    private List<T> StartingAt(IReadOnlyList<string> tokens, int at)
    {
        var found = new List<T>();
        if (_exact.TryGetValue(tokens[at], out var phrases))
            Collect(phrases, tokens, at, found);
        var lookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longestStem, tokens[at].Length); length > 0; length--)
        {
            if (lookup.TryGetValue(tokens[at].AsSpan(0, length), out phrases))
                Collect(phrases, tokens, at, found);
        }

        return found;
    }

    private static void Collect(List<(string[] Words, T Meaning)> phrases, IReadOnlyList<string> tokens, int at, List<T> found)
    {
        foreach (var (words, meaning) in phrases)
        {
            if (at + words.Length <= tokens.Count && words.Index().Skip(1).All(word => Fits(word.Item, tokens[at + word.Index])))
                found.Add(meaning);
        }
    }

    private static bool Fits(string word, string token) =>
        word.EndsWith('*') ? token.StartsWith(word[..^1], StringComparison.Ordinal) : token == word;
}
