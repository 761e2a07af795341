namespace SwapPipeline.Exchanges.Merging;

/// <summary>
/// The exchange before, where articles tell it ("last exchanged on Feb. 5"): the day that most of them name, resolved to the exchange
/// known for that day, or for a neighbouring day if only one is. Where no article tells, it stays empty: our set may miss one in
/// between, and the order by date is a sort away.
/// </summary>
internal static class PreviousLinks
{
    /// <summary>A day that is told may lie so far from the day of the exchange that is meant.</summary>
    public const int Reach = 1;

    /// <param name="merged">The exchanges that look for the one before.</param>
    /// <param name="known">Every exchange that may be found, at least those within <see cref="Reach"/> of a told day.</param>
    public static MergedExchanges Resolve(MergedExchanges merged, IEnumerable<DatedExchange> known)
    {
        var byDay = known.ToLookup(exchange => exchange.Date);
        return merged with
        {
            Exchanges = [.. merged.Exchanges.Select(exchange => exchange with { PreviousExchangeId = Before(exchange, byDay) })],
        };
    }

    private static string? Before(Exchange exchange, ILookup<DateOnly, DatedExchange> byDay)
    {
        if (exchange.PreviousDate is not { } told)
            return null;
        var exact = Earlier(exchange, byDay[told]);
        if (exact.Count > 0)
            return exact[0];
        var near = Earlier(exchange, [.. byDay[told.AddDays(-Reach)], .. byDay[told.AddDays(Reach)]]);
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>Of the same kind first, living or dead; never itself, nor one that comes after.</summary>
    private static List<string> Earlier(Exchange exchange, IEnumerable<DatedExchange> found)
    {
        var onlyBodies = DatedExchange.Of(exchange)?.OnlyBodies ?? false;
        return
        [
            .. found
                .Where(other => other.ExchangeId != exchange.ExchangeId && (exchange.Date is null || other.Date < exchange.Date))
                .OrderBy(other => other.OnlyBodies != onlyBodies)
                .ThenBy(other => other.ExchangeId, StringComparer.Ordinal)
                .Select(other => other.ExchangeId),
        ];
    }
}
