using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>A year or the day of a month in digits, without the other parts of a date.</summary>
internal static class LoneFigures
{
    private static readonly ConceptSet LeadsOfYear = ConceptSet.Of(Concept.On, Concept.Since);

    private static readonly ConceptSet LeadsOfDay = ConceptSet.Of(Concept.On, Concept.And);

    private static readonly ConceptSet Acts = ConceptSet.Of(Concept.Exchange, Concept.Give, Concept.Get, Concept.Back, Concept.Happen);

    /// <summary>"in 2025", "since 2022"; null for a number.</summary>
    public static TimeExpression? Year(MarkedText text, Sentence sentence, int at) =>
        DateDigits.TryYear(text.Tokens[at].Norm, out var year) && at > sentence.First && text.IsAny(at - 1, LeadsOfYear)
            ? new()
            {
                First = at,
                End = at + 1,
                Kind = TimeKind.Year,
                Year = year,
            }
            : null;

    /// <summary>
    /// «А 24-го додому повернули …», "On the 24th", «прошёл 15 числа»: the month is that of the day spoken of last; null where it counts.
    /// </summary>
    public static TimeExpression? Day(MarkedText text, Sentence sentence, int at)
    {
        if (at + 1 >= sentence.End || !DateDigits.TryDay(text.Tokens[at].Norm, out var day))
            return null;
        var isOrdinal = text.ValueAt(at + 1, Concept.OrdinalEnding) == "day" && text.IsTied(at + 1);
        if (text.At(isOrdinal ? at + 2 : at + 1) is { } date && date.First < sentence.End && date.Value(Concept.OrdinalEnding) == "date")
            return TimeExpression.OfMonth(at, date.End, day);
        return isOrdinal && IsDay(text, sentence, at) && !CountsExchanges(text, at + 2) ? TimeExpression.OfMonth(at, at + 2, day) : null;
    }

    private static bool IsDay(MarkedText text, Sentence sentence, int at) =>
        at == sentence.First || CountsNothing(text, sentence, at) || text.IsAny(at + 2, Acts) || IsAwaited(text, at);

    // «состоялся 15-го», where nothing stands behind that could be counted.
    private static bool CountsNothing(MarkedText text, Sentence sentence, int at) =>
        text.Tokens[at + 1].Is("го") && (at + 2 >= sentence.End || text.Tokens[at + 2].Kind == TokenKind.Symbol);

    // "on the 24th", "and the 25th"
    private static bool IsAwaited(MarkedText text, int at) =>
        text.IsAny(at - 1, LeadsOfDay)
        || text.Tokens[at - 1].Kind == TokenKind.Symbol
        || (text.IsDefinite(at - 1) && text.Is(at - 2, Concept.On));

    // «24-й обмен», "the 24th stage"
    private static bool CountsExchanges(MarkedText text, int next) =>
        text.At(next) is { } noun && (noun.Is(Concept.Stage) || noun.Value(Concept.Exchange) is "one" or "many");
}
