using System.Globalization;
using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Numbers;

/// <summary>A number while its words are read: of "two thousand three hundred" the thousands, and what they do not multiply.</summary>
/// <param name="Total">What larger words have closed: 2,000.</param>
/// <param name="Current">What the next word may multiply or add to: 300.</param>
internal readonly record struct WordSum(long Total, long Current)
{
    /// <summary>"A million million million" goes on for as long as a page does.</summary>
    private const long Limit = Quantity.MostPeople + 1L;

    public long Value => Total + Current;

    /// <summary>Ends with thousands or millions.</summary>
    public bool IsThousands => Current == 0 && Total > 0;

    /// <summary>Ends with hundreds.</summary>
    public bool IsHundreds => Current >= 100 && Current % 100 == 0;

    /// <summary>Ends with twenty, thirty … ninety.</summary>
    public bool IsTens => Current % 100 is >= 20 and <= 90 && Current % 10 == 0;

    /// <summary>The number with one more word; null where that begins another number.</summary>
    public WordSum? With(Term term)
    {
        // «две сотни», «три десятки»: a hundred by itself, a multiplier behind a number.
        var isMultiplier = Current is > 0 and < 10 && term.Is(Concept.Multiplier);
        return term.Value(Concept.Number) is { } number && !isMultiplier
            ? Plus(int.Parse(number, CultureInfo.InvariantCulture))
            : Times(int.Parse(term.Value(Concept.Multiplier)!, CultureInfo.InvariantCulture));
    }

    // A smaller word goes on behind hundreds or tens: "two hundred | five", "twenty | five".
    private WordSum? Plus(int value) =>
        Current == 0 || (value < 100 && Current % 100 == 0) || (value < 10 && IsTens) ? Limited(Total, Current + value) : null;

    private WordSum Times(int value) =>
        value is 10 or 100 ? Limited(Total, Math.Max(Current, 1) * value) : Limited(Total + (Math.Max(Current, 1) * value), 0);

    private static WordSum Limited(long total, long current) => new(Math.Min(total, Limit), Math.Min(current, Limit));
}
