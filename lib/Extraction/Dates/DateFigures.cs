using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>A day and month in figures, as the lines of a digest have them: «Понеділок, 17.10 —», «Дата — 12.01», «за 20.11».</summary>
internal static class DateFigures
{
    private static readonly ConceptSet Leads = ConceptSet.Of(Concept.Weekday, Concept.Happen, Concept.Exchange, Concept.For);

    /// <summary>The day at a token; null where the figures are a fraction, a share or a time of day.</summary>
    public static TimeExpression? Read(MarkedText text, Sentence sentence, int at)
    {
        var norm = text.Tokens[at].Norm;
        if (norm.Length is < 4 or > 5 || norm[^3] != '.')
            return null;
        if (!DateDigits.TryDay(norm[..^3], out var day) || !TryMonth(norm[^2..], out var month))
            return null;
        return CountsNothing(text, sentence, at + 1) && IsAwaited(text, sentence, at)
            ? TimeExpression.OfMonth(at, at + 1, day, month)
            : null;
    }

    private static bool TryMonth(string norm, out int month) =>
        int.TryParse(norm, NumberStyles.None, CultureInfo.InvariantCulture, out month) && month is >= 1 and <= 12;

    // A noun behind it would be what the number counts.
    private static bool CountsNothing(MarkedText text, Sentence sentence, int next) =>
        next >= sentence.End
        || (text.Tokens[next].Kind == TokenKind.Symbol && text.Tokens[next].Norm is not ("%" or "$" or "€" or "₴" or "₽" or "°"));

    // A weekday, a preposition of days, or a sign stands before it.
    private static bool IsAwaited(MarkedText text, Sentence sentence, int at)
    {
        if (at == sentence.First)
            return true;
        var before = text.Tokens[at - 1].Norm;
        return IsLead(text, at - 1)
            || before is "–" or "—" or "-" or ":" or "("
            || (before is "," && (text.Is(at - 2, Concept.Weekday) || at + 2 >= sentence.End));
    }

    private static bool IsLead(MarkedText text, int at) =>
        text.IsAny(at, Leads) || text.ValueAt(at, Concept.On) == "for" || text.ValueAt(at, Concept.DecoyTime) == "before";
}
