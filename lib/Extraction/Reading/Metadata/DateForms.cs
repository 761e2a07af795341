namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>The orders in which a day, a month and a year stand in a text.</summary>
internal static class DateForms
{
    public static (DateOnly Date, int Next)? Match(List<DateToken> tokens, int at, DayOrder order) =>
        YearFirst(tokens, at) ?? Compact(tokens, at) ?? Numeric(tokens, at, order) ?? DayThenName(tokens, at) ?? NameThenDay(tokens, at);

    // 2026-03-05, 2026/03/05, 2026.03.05
    private static (DateOnly, int)? YearFirst(List<DateToken> t, int i)
    {
        if (i + 4 >= t.Count || !t[i].IsYear || t[i + 1].Mark is not ('-' or '/' or '.') || t[i + 3].Mark != t[i + 1].Mark)
            return null;
        return t[i + 2].IsDayOrMonth && t[i + 4].IsDayOrMonth ? Day(t[i].Number, t[i + 2].Number, t[i + 4].Number, i + 5) : null;
    }

    // 20260305
    private static (DateOnly, int)? Compact(List<DateToken> t, int i) =>
        t[i].Digits == 8 && t[i].Number / 10000 is >= 1990 and <= 2100
            ? Day(t[i].Number / 10000, t[i].Number / 100 % 100, t[i].Number % 100, i + 1)
            : null;

    // 05.03.2026, 5/3/2026, 3/5/2026: dots are always day first; for the rest the larger number or the page's habit decides.
    private static (DateOnly, int)? Numeric(List<DateToken> t, int i, DayOrder order)
    {
        if (
            i + 4 >= t.Count
            || !t[i].IsDayOrMonth
            || t[i + 1].Mark is not ('-' or '/' or '.')
            || !t[i + 2].IsDayOrMonth
            || t[i + 3].Mark != t[i + 1].Mark
        )
            return null;
        var year =
            t[i + 4] is { IsYear: true } full ? full.Number
            : t[i + 4].Digits == 2 && t[i + 1].Mark == '.' ? 2000 + t[i + 4].Number
            : 0;
        if (year == 0)
            return null;
        var (first, second) = (t[i].Number, t[i + 2].Number);
        var dayFirst = t[i + 1].Mark == '.' || first > 12 || (second <= 12 && order == DayOrder.DayFirst) || first == second;
        if (!dayFirst && second <= 12 && order == DayOrder.Unknown)
            return null;
        return dayFirst ? Day(year, second, first, i + 5) : Day(year, first, second, i + 5);
    }

    // 5 March 2026, 5th of March, 2026, 5 березня 2026 року
    private static (DateOnly, int)? DayThenName(List<DateToken> t, int i)
    {
        if (!t[i].IsDayOrMonth)
            return null;
        var name = i + 1;
        while (name < t.Count && name < i + 4 && t[name] is { Mark: '.' or '-' } or { Word: "st" or "nd" or "rd" or "th" or "of" or "го" })
            name++;
        if (name >= t.Count || DateWords.Month(t[name].Word) is not (> 0 and var month))
            return null;
        return Year(t, name + 1) is var (year, next) ? Day(year, month, t[i].Number, next) : null;
    }

    // March 5, 2026; Mar. 5th 2026
    private static (DateOnly, int)? NameThenDay(List<DateToken> t, int i)
    {
        if (DateWords.Month(t[i].Word) is not (> 0 and var month))
            return null;
        var day = i + 1 < t.Count && t[i + 1].Mark == '.' ? i + 2 : i + 1;
        if (day >= t.Count || !t[day].IsDayOrMonth)
            return null;
        return Year(t, day + 1) is var (year, next) ? Day(year, month, t[day].Number, next) : null;
    }

    private static (int Year, int Next)? Year(List<DateToken> t, int i)
    {
        for (var at = i; at < t.Count && at < i + 3; at++)
        {
            if (t[at].IsYear)
                return (t[at].Number, at + 1);
            if (t[at] is not ({ Mark: ',' or '.' or '-' } or { Word: "st" or "nd" or "rd" or "th" }))
                return null;
        }

        return null;
    }

    private static (DateOnly, int)? Day(int year, int month, int day, int next) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), next) : null;
}
