using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>
/// The exchange before, where articles tell it ("last exchanged on Feb. 5"): the day that most of them name, resolved to the exchange
/// known for that day, or for a neighbouring day if only one is. Where no article tells, it stays empty: our set may miss one in
/// between, and the order by date is a sort away.
/// </summary>
internal static class PreviousLinks
{
    /// <param name="merged">Each act with its exchange; the result is in the same order.</param>
    public static List<string?> Of(IReadOnlyList<(Act Act, Exchange Exchange)> merged)
    {
        var byDay = merged
            .SelectMany(entry => ActsByDay.DatesOf(entry.Act).Append(entry.Exchange.Date ?? DateOnly.MinValue).Distinct().Select(day => (Day: day, entry.Act, entry.Exchange)))
            .GroupBy(entry => entry.Day)
            .ToDictionary(day => day.Key, day => day.Select(entry => (entry.Act, entry.Exchange)).ToList());
        return [.. merged.Select(entry => Resolve(entry.Act, entry.Exchange, byDay))];
    }

    private static string? Resolve(Act act, Exchange exchange, Dictionary<DateOnly, List<(Act Act, Exchange Exchange)>> byDay)
    {
        if (Votes.Majority(Statuses.Current(act.Mentions), mention => mention.Record.PreviousDate) is not { } told) return null;
        var exact = Earlier(byDay.GetValueOrDefault(told, []), act, exchange);
        if (exact.Count > 0) return exact[0].ExchangeId;
        var near = Earlier([.. byDay.GetValueOrDefault(told.AddDays(-1), []), .. byDay.GetValueOrDefault(told.AddDays(1), [])], act, exchange);
        return near.Count == 1 ? near[0].ExchangeId : null;
    }

    /// <summary>Exchanges of the living first, told in the same kind; never itself, nor one that comes after.</summary>
    private static List<Exchange> Earlier(List<(Act Act, Exchange Exchange)> found, Act act, Exchange exchange) =>
    [
        .. found
            .Where(entry => entry.Exchange.ExchangeId != exchange.ExchangeId && (exchange.Date is null || entry.Exchange.Date < exchange.Date))
            .OrderBy(entry => entry.Act.Numbers.OnlyDead != act.Numbers.OnlyDead)
            .ThenBy(entry => entry.Act.Mentions[0])
            .Select(entry => entry.Exchange),
    ];
}
