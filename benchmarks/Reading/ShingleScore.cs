using System.Globalization;
using System.Text;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>
/// Token F1 as evaluate.py of scrapinghub/article-extraction-benchmark computes it: runs of four words are counted in both texts, each page
/// weighs the same,
/// and F1 is made of the mean precision and the mean recall of all pages.
/// </summary>
internal static class ShingleScore
{
    private const int RunLength = 4;

    /// <summary>Shares of the page's runs: found and right, found and wrong, not found. They add up to 1, or all are 0.</summary>
    public static (double Right, double Wrong, double Missed) Match(string truth, string found)
    {
        var (expected, actual) = (Shingles(truth), Shingles(found));
        double right = 0,
            wrong = 0,
            missed = 0;
        foreach (var key in expected.Keys.Union(actual.Keys))
        {
            var (there, here) = (expected.GetValueOrDefault(key), actual.GetValueOrDefault(key));
            right += Math.Min(there, here);
            wrong += Math.Max(0, here - there);
            missed += Math.Max(0, there - here);
        }

        var sum = right + wrong + missed;
        return sum > 0 ? (right / sum, wrong / sum, missed / sum) : (0, 0, 0);
    }

    public static PrecisionRecall Of(IReadOnlyCollection<(double Right, double Wrong, double Missed)> pages) =>
        new(
            pages
                .Where(page => page.Right + page.Wrong > 0)
                .Select(page => page is { Wrong: 0, Missed: 0 } ? 1 : page.Right / (page.Right + page.Wrong))
                .DefaultIfEmpty(0)
                .Average(),
            pages
                .Where(page => page.Right + page.Missed > 0)
                .Select(page => page is { Wrong: 0, Missed: 0 } ? 1 : page.Right / (page.Right + page.Missed))
                .DefaultIfEmpty(0)
                .Average()
        );

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words(text);
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - RunLength + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(RunLength));
            if (shingle.Length > 0)
                shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    // What \w+ of Python matches: letters, numbers of every kind and the underscore, but no combining marks.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                Rune.IsLetter(rune)
                || rune.Value == '_'
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.DecimalDigitNumber
                        or UnicodeCategory.LetterNumber
                        or UnicodeCategory.OtherNumber
            )
            {
                word.Append(rune.ToString());
                continue;
            }

            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}

/// <summary>Both from 0 to 1.</summary>
internal readonly record struct PrecisionRecall(double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}
