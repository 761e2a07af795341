using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Reading;

/// <summary>Phrases that lines begin with; a line is compared only with those that share its first letter.</summary>
internal sealed class Openings(IEnumerable<string> phrases)
{
    private readonly FrozenDictionary<char, string[]> _byLetter = phrases
        .GroupBy(phrase => phrase[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <param name="key">A line as <see cref="LineKey"/> gives it.</param>
    public bool Open(string key)
    {
        if (key.Length == 0 || !_byLetter.TryGetValue(key[0], out var phrases))
            return false;
        foreach (var phrase in phrases)
        {
            if (key.StartsWith(phrase, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
