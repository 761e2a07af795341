using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>A day and month in figures, as the lines of a digest have them: «Понеділок, 17.10 —», «Дата — 12.01», «за 20.11».</summary>
internal static class DateFigures
{
    /// <summary>The day at a token; null where the figures are a fraction, a share or a time of day.</summary>
    public static TimeExpression? Read(MarkedText text, Sentence sentence, int at)
    {
        var norm = text.Tokens[at].Norm;
        if (norm.Length is < 4 or > 5 || norm[^3] != '.')
            return null;
        if (!int.TryParse(norm[..^3], NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 31)
            return null;
        if (!int.TryParse(norm[^2..], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
            return null;
        return CountsNothing(text, sentence, at + 1) && IsAwaited(text, sentence, at)
            ? new()
            {
                First = at,
                End = at + 1,
                Kind = TimeKind.MonthDay,
                Day = day,
                Month = month,
            }
            : null;
    }

    // A noun behind it would be what the number counts.
    private static bool CountsNothing(MarkedText text, Sentence sentence, int next) =>
        next >= sentence.End
        || (text.Tokens[next].Kind == TokenKind.Symbol && text.Tokens[next].Norm is not ("%" or "$" or "€" or "₴" or "₽" or "°"));

    // A weekday, a preposition of days, or a sign stands before it.
    private static bool IsAwaited(MarkedText text, Sentence sentence, int at)
    {
        if (at == sentence.First)
            return true;
        if (
            text.Is(at - 1, Concept.Weekday)
            || text.Is(at - 1, Concept.Happen)
            || text.Is(at - 1, Concept.Exchange)
            || text.Is(at - 1, Concept.For)
            || text.ValueAt(at - 1, Concept.On) == "for"
            || text.ValueAt(at - 1, Concept.DecoyTime) == "before"
        )
            return true;
        return text.Tokens[at - 1].Norm is "–" or "—" or "-" or ":" or "("
            || (text.Tokens[at - 1].Norm is "," && (text.Is(at - 2, Concept.Weekday) || at + 2 >= sentence.End));
    }
}
