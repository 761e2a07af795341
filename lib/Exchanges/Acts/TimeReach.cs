using SwapPipeline.Exchanges.Merging;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// The days on which a mention can meet another one, as day numbers. Two that can touch each other overlap: half of each rule's distance
/// on either side.
/// </summary>
internal static class TimeReach
{
    private const int Neighbours = 1;

    private const int Undated = (UndatedActs.Days / 2) + 1;

    private const int Stages = (Agreements.LongestPause / 2) + 1;

    private const int Counted = (Ordinals.Reach / 2) + 1;

    public static IEnumerable<(int From, int To)> Of(Mention mention)
    {
        var record = mention.Record;
        var around = record.Ordinal is not null ? Counted : record.Stage is not null || record.Stages is not null || record.PlannedPerSide is not null ? Stages : Neighbours;
        if (mention.NamesDay) yield return Around(record.Date!.Value, around);
        else if (CanMeet(mention) && Vagueness.Window(mention) is { } window) yield return (window.From.DayNumber - around, window.To.DayNumber + around);
        if (!mention.NamesDay && mention.PublishedAt is { } published) yield return Around(DateOnly.FromDateTime(published.UtcDateTime), Undated);
        if (record.PreviousDate is { } previous) yield return Around(previous, Neighbours);
    }

    /// <summary>Without a number, an ordinal, a plan or a month nothing ties a vague mention to anything, and a year of reach would be for nothing.</summary>
    private static bool CanMeet(Mention mention) =>
        mention.Numbers.Any || mention.Record.DatePrecision == DatePrecision.Month
        || mention.Record is { Ordinal: not null } or { PlannedPerSide: not null } or { Stage: not null } or { Stages: not null };

    private static (int From, int To) Around(DateOnly day, int days) => (day.DayNumber - days, day.DayNumber + days);
}
