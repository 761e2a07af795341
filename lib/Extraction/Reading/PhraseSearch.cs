using System.Buffers;
using System.Text;

namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// Finds the first of many phrases anywhere in a line. A line of ASCII letters alone is searched for such phrases alone, a few dozen at a
/// time, which processors do many letters at once.
/// </summary>
internal sealed class PhraseSearch(IReadOnlyList<string> phrases)
{
    private const int AtATime = 60;

    private readonly SearchValues<string> _all = SearchValues.Create([.. phrases], StringComparison.Ordinal);
    private readonly SearchValues<string>[] _ascii =
    [
        .. phrases
            .Where(phrase => Ascii.IsValid(phrase))
            .Chunk(AtATime)
            .Select(some => SearchValues.Create(some, StringComparison.Ordinal)),
    ];

    /// <summary>Where the leftmost phrase begins; -1 without one.</summary>
    public int First(ReadOnlySpan<char> line)
    {
        if (!Ascii.IsValid(line))
            return line.IndexOfAny(_all);
        var first = -1;
        foreach (var some in _ascii)
        {
            var at = line.IndexOfAny(some);
            if (at >= 0 && (first < 0 || at < first))
                first = at;
        }

        return first;
    }
}
