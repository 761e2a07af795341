using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Reconciliation;

/// <summary>What may explain a gap, from what we know of its days; those that close it to the last person come first.</summary>
internal static class Doubts
{
    // More candidates than this are not tried together; three at a time are enough for what a reader would believe.
    private const int Tried = 40;

    public static IReadOnlyList<LedgerDoubt> Of(
        LedgerEntry entry,
        LedgerTotal total,
        Counted counted,
        IReadOnlyList<LedgerExchange> around,
        IReadOnlyCollection<LedgerExchange> own
    )
    {
        var doubts = around
            .SelectMany(exchange => Of(exchange, entry, total, counted, own.Contains(exchange)))
            .Where(doubt => doubt.People is null || Math.Sign(doubt.People.Value) == Math.Sign(entry.Gap))
            .ToList();
        if (total.Scope == TotalScope.All && entry.Gap > 0)
            doubts.Add(new LedgerDoubt(LedgerDoubtKind.OtherReturns, null, null, null));
        if (total.Precision != CountPrecision.Exact)
            doubts.Add(new LedgerDoubt(LedgerDoubtKind.RoundTotal, null, null, null));
        var closing = Closing(doubts, entry.Gap);
        if (entry.Gap > 0 && closing.Count == 0)
            doubts.Add(new LedgerDoubt(LedgerDoubtKind.UnknownExchange, null, null, null));
        return
        [
            .. doubts
                .Select(doubt => doubt with { Closes = closing.Contains(doubt) })
                .OrderByDescending(doubt => doubt.Closes)
                .ThenBy(doubt => doubt.Kind)
                .ThenBy(doubt => doubt.Date),
        ];
    }

    private static IEnumerable<LedgerDoubt> Of(LedgerExchange exchange, LedgerEntry entry, LedgerTotal total, Counted counted, bool isOwn)
    {
        LedgerDoubt Doubt(LedgerDoubtKind kind, int? people) => new(kind, exchange.ExchangeId, exchange.Date, people);
        var people = exchange.People(counted);
        if (exchange.Status is ExchangeStatus.Announced or ExchangeStatus.Proposed)
        {
            yield return Doubt(LedgerDoubtKind.NotCompleted, people);
            yield break;
        }

        if (exchange.Status != ExchangeStatus.Completed)
            yield break;
        if (exchange.Date is null)
        {
            if (Reconciler.IsCredited(exchange, total))
                yield return Doubt(LedgerDoubtKind.NoDay, people);
            yield break;
        }

        if (!isOwn)
        {
            if (people is not null || exchange.CountsWithheld)
                yield return Doubt(LedgerDoubtKind.NotCredited, people);
            yield break;
        }

        if (
            counted.Category is Category.Pow or Category.Mixed
            && Sides(counted).Any(side => exchange.People(counted with { ReturnedTo = side }) is null)
        )
            yield return Doubt(LedgerDoubtKind.NoNumber, null);
        foreach (var other in Alternatives(exchange, counted))
            yield return Doubt(LedgerDoubtKind.Disputed, other);
        if (people is not null && (exchange.Date == entry.From || exchange.Date == entry.AsOf))
            yield return Doubt(LedgerDoubtKind.OnTheEdge, -people);
    }

    private static IEnumerable<Side> Sides(Counted counted) => counted.ReturnedTo is { } side ? [side] : [Side.Ukraine, Side.Russia];

    /// <summary>By how much the sum would change if another stated number of one side were right.</summary>
    private static IEnumerable<int> Alternatives(LedgerExchange exchange, Counted counted) =>
        Sides(counted)
            .SelectMany(side =>
                exchange
                    .Claims.Where(claim =>
                        claim is { Accepted: false, People: not null } && claim.ReturnedTo == side && counted.Includes(side, claim.Category)
                    )
                    .Select(claim => claim.People!.Value - (exchange.People(counted with { ReturnedTo = side }) ?? 0))
            )
            .Where(difference => difference != 0)
            .Distinct();

    private static List<LedgerDoubt> Closing(List<LedgerDoubt> doubts, int gap)
    {
        var known = doubts.Where(doubt => doubt.People is not null).Take(Tried).ToList();
        for (var size = 1; size <= 3; size++)
        {
            if (Pick(known, 0, size, gap) is { } picked)
                return picked;
        }

        return [];
    }

    private static List<LedgerDoubt>? Pick(List<LedgerDoubt> doubts, int from, int size, int gap)
    {
        if (size == 0)
            return gap == 0 ? [] : null;
        for (var i = from; i < doubts.Count; i++)
        {
            if (Pick(doubts, i + 1, size - 1, gap - doubts[i].People!.Value) is not { } rest)
                continue;

            // One exchange explains a gap in one way only.
            if (rest.TrueForAll(other => other.ExchangeId != doubts[i].ExchangeId))
                return [doubts[i], .. rest];
        }

        return null;
    }
}
