using System.Text;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>
/// Sentences as lists of word numbers. The words are rouge_score's, runs of a-z and 0-9 in lower case; a truth in another script is read by
/// its own letters, of which rouge_score would see none.
/// </summary>
internal sealed class RougeWords(string truth)
{
    private readonly bool _latin = truth.Count(char.IsAsciiLetter) * 2 >= truth.Count(char.IsLetter);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public List<int[]> Sentences(string text) => [.. RougeSentences.Of(text).Select(Words).Where(words => words.Length > 0)];

    private int[] Words(string sentence)
    {
        var words = new List<int>();
        var word = new StringBuilder();
        foreach (var c in sentence.ToLowerInvariant() + " ")
        {
            if (char.IsAsciiLetterOrDigit(c) || (!_latin && char.IsLetterOrDigit(c)))
            {
                word.Append(c);
                continue;
            }

            if (word.Length == 0)
                continue;
            var key = word.ToString();
            if (!_numbers.TryGetValue(key, out var number))
                _numbers[key] = number = _numbers.Count;
            words.Add(number);
            word.Clear();
        }

        return [.. words];
    }
}
