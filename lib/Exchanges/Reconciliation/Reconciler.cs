using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Reconciliation;

/// <summary>
/// Sets the cumulative totals that officials publish beside the sums of our exchanges. Statements that count the same follow one another
/// in one account; between two of them the difference is set against the exchanges of the days after the first, up to the second.
/// </summary>
public static class Reconciler
{
    private static readonly DateOnly Invasion = new(2022, 2, 24);

    /// <summary>By mediator, side and category; accounts without a day are left out.</summary>
    public static IReadOnlyList<LedgerAccount> Reconcile(IEnumerable<LedgerTotal> totals, IReadOnlyCollection<LedgerExchange> exchanges) =>
        [
            .. totals
                .Where(total => total.AsOf is not null)
                .GroupBy(total =>
                    (
                        total.Scope,
                        total.Mediator,
                        Counted: AccountOf(total),
                        Year: total.Scope == TotalScope.Year ? total.AsOf!.Value.Year : 0
                    )
                )
                .OrderBy(account => account.Key.Scope)
                .ThenBy(account => account.Key.Mediator, StringComparer.Ordinal)
                .ThenBy(account => account.Key.Year)
                .ThenBy(account => account.Key.Counted.ReturnedTo)
                .ThenBy(account => account.Key.Counted.Category)
                .Select(account => new LedgerAccount(
                    account.Key.Counted,
                    account.Key.Scope,
                    account.Key.Mediator,
                    [
                        .. account
                            .Select(total => total.ClaimedBy)
                            .OfType<string>()
                            .Distinct(StringComparer.Ordinal)
                            .Order(StringComparer.Ordinal),
                    ],
                    Entries(account, account.Key.Counted, exchanges)
                )),
        ];

    /// <summary>A mediator counts heads: outlets call them prisoners or people as they please.</summary>
    private static Counted AccountOf(LedgerTotal total) =>
        total is { Scope: TotalScope.ByMediator, Counted.Category: Category.Pow }
            ? total.Counted with
            {
                Category = Category.Mixed,
            }
            : total.Counted;

    private static List<LedgerEntry> Entries(
        IEnumerable<LedgerTotal> totals,
        Counted counted,
        IReadOnlyCollection<LedgerExchange> exchanges
    )
    {
        var entries = new List<LedgerEntry>();
        var (before, from) = (0, (DateOnly?)null);
        foreach (var total in OneADay(totals))
        {
            var first = from ?? total.Since ?? (total.Scope == TotalScope.Year ? new DateOnly(total.AsOf!.Value.Year, 1, 1) : Invasion);
            var entry = Entry(total, counted, first, total.People - before, exchanges);
            entries.Add(entry);
            (before, from) = (total.People, total.AsOf!.Value.AddDays(1));
        }

        return entries;
    }

    /// <summary>
    /// Of several statements for one day the most precise, then the greatest: the others had not heard of the last exchange.
    /// </summary>
    private static IEnumerable<LedgerTotal> OneADay(IEnumerable<LedgerTotal> totals) =>
        totals
            .GroupBy(total => total.AsOf!.Value)
            .OrderBy(day => day.Key)
            .Select(day =>
                day.OrderBy(total => total.Precision != CountPrecision.Exact)
                    .ThenByDescending(total => total.People)
                    .ThenBy(total => total.Quote, StringComparer.Ordinal)
                    .First()
            );

    private static LedgerEntry Entry(
        LedgerTotal total,
        Counted counted,
        DateOnly from,
        int stated,
        IReadOnlyCollection<LedgerExchange> exchanges
    )
    {
        var asOf = total.AsOf!.Value;
        var between = exchanges
            .Where(exchange => exchange.Date >= from && exchange.Date <= asOf)
            .OrderBy(exchange => exchange.Date)
            .ThenBy(exchange => exchange.ExchangeId, StringComparer.Ordinal)
            .ToList();
        var own = between.FindAll(exchange => exchange.Status == ExchangeStatus.Completed && IsCredited(exchange, total));
        var counts = own.FindAll(exchange => exchange.People(counted) is not null);
        var entry = new LedgerEntry
        {
            From = from,
            AsOf = asOf,
            Total = total.People,
            Precision = total.Precision,
            Stated = stated,
            Ours = counts.Sum(exchange => exchange.People(counted)!.Value),
            ExchangeIds = [.. counts.Select(exchange => exchange.ExchangeId)],
            Quote = total.Quote,
        };
        if (entry.Gap == 0)
            return entry;
        var undated = exchanges
            .Where(exchange =>
                exchange.Date is null
                && exchange.Year >= from.Year
                && exchange.Year <= asOf.Year
                && exchange.Status == ExchangeStatus.Completed
            )
            .ToList();
        return entry with { Doubts = Doubts.Of(entry, total, counted, [.. between, .. undated], own) };
    }

    internal static bool IsCredited(LedgerExchange exchange, LedgerTotal total) =>
        total.Scope != TotalScope.ByMediator
        || (total.Mediator is { } mediator && exchange.Mediators.Contains(mediator, StringComparer.Ordinal));
}
