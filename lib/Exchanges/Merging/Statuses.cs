using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>
/// What has become of an exchange. Done beats cancelled, cancelled beats announced, announced beats proposed, but for the last word:
/// a report about the event that denies it, told after every report that it was done, retracts it (or cancels it, where nobody had
/// reported it done). An exchange that every article about it has taken back is retracted; one only told in passing and then cut stays.
/// </summary>
internal static class Statuses
{
    public static ExchangeStatus Of(IReadOnlyList<Mention> members)
    {
        var current = Current(members);
        if (current.Count == 0 || (current[0].Withdrawn && current.Any(mention => mention.IsMain)))
            return ExchangeStatus.Retracted;

        var done = Told(current, RecordStatus.Completed);
        var denied = Told(current, RecordStatus.Cancelled);
        if (done.Count > 0)
        {
            var reportedUntil = done.Max(mention => mention.ToldAt);
            return denied.Exists(mention => mention.IsMain && mention.ToldAt > reportedUntil)
                ? ExchangeStatus.Retracted
                : ExchangeStatus.Completed;
        }

        if (denied.Count > 0)
            return ExchangeStatus.Cancelled;
        return Told(current, RecordStatus.Announced).Count > 0 ? ExchangeStatus.Announced : ExchangeStatus.Proposed;
    }

    /// <summary>The members that articles still tell; where none does, what they told last.</summary>
    public static IReadOnlyList<Mention> Current(IReadOnlyList<Mention> members)
    {
        var current = members.Where(mention => !mention.Withdrawn).ToList();
        return current.Count > 0 ? current : members;
    }

    private static List<Mention> Told(IReadOnlyList<Mention> members, RecordStatus status) =>
        [.. members.Where(mention => mention.Record.Status == status)];
}
