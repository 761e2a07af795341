using SwapPipeline.Extraction.Dates;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>So many days from a day that is told: "the next day", "two days before".</summary>
internal static class DaySteps
{
    /// <summary>Years that a calendar is asked about.</summary>
    private const int FirstYear = 1900,
        LastYear = 2200;

    /// <summary>The day that words of time count from another; null where that is no day.</summary>
    public static TimeExpression? Beside(TimeExpression day, TimeExpression counted) =>
        day switch
        {
            { Kind: TimeKind.FullDate } or { Kind: TimeKind.MonthDay, Month: not null, Offset: 0 } => Shifted(day, counted),
            { Kind: TimeKind.Weekday, Weekday: { } weekday } => At(day, counted) with
            {
                Weekday = ((weekday - 1 + counted.Offset) % 7 + 7) % 7 + 1,
                IsShifted = true,
            },
            { Kind: TimeKind.FromPublished } => At(day, counted) with
            {
                Offset = day.Offset + counted.Offset,
                IsToday = false,
                IsShifted = true,
            },
            _ => null,
        };

    /// <summary>A date moved by the days that words of time count; null where it is in no calendar.</summary>
    public static TimeExpression? Shifted(TimeExpression day, TimeExpression counted)
    {
        if (day is not { Kind: TimeKind.FullDate, Year: { } year, Month: { } month, Day: { } of })
            return At(day, counted) with { Offset = counted.Offset };
        if (!IsDate(year, month, of))
            return null;
        var date = new DateOnly(year, month, of).AddDays(counted.Offset);
        return At(day, counted) with { Year = date.Year, Month = date.Month, Day = date.Day };
    }

    private static bool IsDate(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>A day told again by the words of another.</summary>
    public static TimeExpression At(TimeExpression day, TimeExpression words) => day with { First = words.First, End = words.End };
}
