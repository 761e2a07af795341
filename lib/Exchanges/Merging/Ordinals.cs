using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>
/// The official count only goes up: an ordinal that breaks the order within a month is dropped, the one that fewer articles state
/// first. What was stated stays in the evidence.
/// </summary>
internal static class Ordinals
{
    public const int Reach = 31;

    /// <summary>The exchanges with the ordinals that hold, in the same order.</summary>
    public static List<Exchange> Check(IReadOnlyList<Exchange> exchanges)
    {
        var counted = exchanges
            .Select((exchange, index) => (exchange, index))
            .Where(entry => entry.exchange is { Ordinal: not null, Date: not null, DatePrecision: DatePrecision.Day })
            .OrderBy(entry => entry.exchange.Date)
            .ThenBy(entry => entry.exchange.ExchangeId, StringComparer.Ordinal)
            .ToList();
        var days = counted.ConvertAll(entry => entry.exchange.Date!.Value.DayNumber);
        var ordinals = counted.ConvertAll(entry => entry.exchange.Ordinal);
        var weakestFirst = Enumerable
            .Range(0, counted.Count)
            .OrderBy(place => counted[place].exchange.ArticleCount)
            .ThenByDescending(place => place);
        foreach (var place in weakestFirst)
        {
            if (BreaksOrder(days, ordinals, place))
                ordinals[place] = null;
        }

        var kept = exchanges.ToList();
        for (var place = 0; place < counted.Count; place++)
        {
            if (ordinals[place] is null)
                kept[counted[place].index] = counted[place].exchange with { Ordinal = null };
        }

        return kept;
    }

    private static bool BreaksOrder(List<int> days, List<int?> ordinals, int place)
    {
        for (var i = place - 1; i >= 0 && days[place] - days[i] <= Reach; i--)
        {
            if (days[i] < days[place] && ordinals[i] > ordinals[place])
                return true;
        }

        for (var i = place + 1; i < days.Count && days[i] - days[place] <= Reach; i++)
        {
            if (days[i] > days[place] && ordinals[i] < ordinals[place])
                return true;
        }

        return false;
    }
}
