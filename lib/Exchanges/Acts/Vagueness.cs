using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>The days on which the handover that a vague mention speaks of may have been.</summary>
internal static class Vagueness
{
    /// <summary>How far back an article without a date word looks when the event is its subject, in days.</summary>
    public const int MainLooksBack = 14;

    /// <summary>Likewise when it is told in passing.</summary>
    public const int BackgroundLooksBack = 31;

    /// <summary>How far ahead a plan without a day looks.</summary>
    public const int PlanLooksAhead = 31;

    /// <summary>Null where nothing bounds them: no period is told, and the article's own date is unknown.</summary>
    public static (DateOnly From, DateOnly To)? Window(Mention mention)
    {
        var record = mention.Record;
        if (record is { Date: { } month, DatePrecision: DatePrecision.Month })
            return (
                new DateOnly(month.Year, month.Month, 1),
                new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month))
            );
        if (record is { Date: { } year, DatePrecision: DatePrecision.Year })
            return (new DateOnly(year.Year, 1, 1), new DateOnly(year.Year, 12, 31));
        if (mention.PublishedAt is not { } published)
            return null;
        var day = DateOnly.FromDateTime(published.UtcDateTime);
        return record.Status switch
        {
            RecordStatus.Completed => (day.AddDays(mention.IsMain ? -MainLooksBack : -BackgroundLooksBack), day.AddDays(1)),
            RecordStatus.Cancelled => (day.AddDays(-MainLooksBack), day.AddDays(PlanLooksAhead)),
            // What was agreed is also told after it was carried out, but then in passing.
            _ => (day.AddDays(mention.IsMain ? -1 : -BackgroundLooksBack), day.AddDays(PlanLooksAhead)),
        };
    }
}
