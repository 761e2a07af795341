using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>A day that is told by its feast, or as the eve of one.</summary>
internal static class Feasts
{
    /// <summary>The day of a feast; null where it only names an occasion.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="term">The feast.</param>
    /// <param name="day">As the lexicon tells it: "12-25", "easter", "easter-1".</param>
    public static TimeExpression? Read(MarkedText text, Term term, string day)
    {
        if (IsOccasion(text, term))
            return null;
        if (day.StartsWith(Easter.Name, StringComparison.Ordinal))
            return new()
            {
                First = term.First,
                End = term.End,
                Kind = TimeKind.Easter,
                Offset =
                    day.Length == Easter.Name.Length
                        ? 0
                        : int.Parse(day.AsSpan(Easter.Name.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            };
        return TimeExpression.OfMonth(
            term.First,
            term.End,
            int.Parse(day.AsSpan(3), CultureInfo.InvariantCulture),
            int.Parse(day.AsSpan(0, 2), CultureInfo.InvariantCulture)
        );
    }

    /// <summary>"the day before Christmas", «накануне Дня независимости»; null where no feast follows.</summary>
    public static TimeExpression? Eve(MarkedText text, Sentence sentence, Term term, string day)
    {
        if (day != "context-1" || text.At(text.IsDefinite(term.End) ? term.End + 1 : term.End) is not { } next || !next.Is(Concept.Holiday))
            return null;
        return DateReader.At(text, sentence, next.First) is { Kind: TimeKind.MonthDay } feast
            ? feast with
            {
                First = term.First,
                Offset = -1,
            }
            : null;
    }

    // "the New Year prisoner swap" names its occasion, which need not be its day; "Christmas is dear to both" names none.
    private static bool IsOccasion(MarkedText text, Term feast) =>
        text.ValueAt(feast.End, Concept.Exchange) is not (null or "verb")
        || (text.Is(feast.End, Concept.Passive) && !text.Is(feast.First - 1, Concept.On));
}
