using SwapPipeline.Extraction.Dates;

namespace SwapPipeline.Extraction.Events.Comparing;

/// <summary>What two tellings of one day have in common: the date, or, where it cannot be told, the words of time.</summary>
internal readonly record struct DayKey(
    DatePrecision? Precision,
    DateOnly? Date,
    TimeKind? Kind,
    int? Month,
    int? Day,
    int? Weekday,
    int? Offset
)
{
    public static DayKey Of(ResolvedDate date, TimeExpression time) =>
        date.Date is { } day
            ? new(date.Precision, day, null, null, null, null, null)
            : new(null, null, time.Kind, time.Month, time.Day, time.Weekday, time.Offset);
}
