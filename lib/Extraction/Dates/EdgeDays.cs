using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>"the last day of February", «в первый день марта»: a day of a month, told by its place in it.</summary>
internal static class EdgeDays
{
    /// <summary>Words between "last" and its month.</summary>
    private const int Reach = 3;

    /// <summary>The day; the month itself where no such words stand before it.</summary>
    public static TimeExpression Of(MarkedText text, Sentence sentence, TimeExpression month)
    {
        if (month is not { Kind: TimeKind.Month, Month: { } number })
            return month;
        var day = text.FindLast(Concept.Day, Math.Max(sentence.First + 1, month.First - Reach), month.First);
        if (day?.Value(Concept.Day) != "1" || text.At(day.First - 1) is not { } edge)
            return month;
        if (edge.Value(Concept.OrdinalNumber) == "1")
            return month with { First = edge.First, Kind = month.Year is null ? TimeKind.MonthDay : TimeKind.FullDate, Day = 1 };
        if (!edge.Is(Concept.Final))
            return month;
        if (month.Year is { } year)
            return month with { First = edge.First, Kind = TimeKind.FullDate, Day = DateTime.DaysInMonth(year, number) };
        // The eve of the next month's first day, whatever the year.
        return month with { First = edge.First, Kind = TimeKind.MonthDay, Month = (number % 12) + 1, Day = 1, Offset = -1 };
    }
}
