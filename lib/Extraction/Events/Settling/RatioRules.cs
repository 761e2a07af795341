using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events.Settling;

/// <summary>What a ratio tells beside other numbers: which of its numbers is whose, and whether it was carried out.</summary>
internal static class RatioRules
{
    /// <summary>
    /// "Kyiv got 950 bodies, Moscow 41", and "an exchange of 41 for 950": where the sides are told the ratio goes with them, in whatever
    /// order it stands.
    /// </summary>
    public static void Turn(ExchangeEvent exchange)
    {
        var counts = exchange.Headcounts;
        for (var i = 0; i + 1 < counts.Count; i++)
        {
            var (first, second) = (counts[i], counts[i + 1]);
            if (IsOpenRatio(first, second) && IsToldTurned(counts, first, second))
                (counts[i], counts[i + 1]) = (
                    first with
                    {
                        To = second.To,
                        SideAt = second.SideAt,
                    },
                    second with
                    {
                        To = first.To,
                        SideAt = first.SideAt,
                    }
                );
        }
    }

    // Its own words do not say whose its numbers are.
    private static bool IsOpenRatio(Headcount first, Headcount second) =>
        first is { IsPair: true, Nationality: Sides.None }
        && second is { IsPair: true, Nationality: Sides.None }
        && first.Value != second.Value
        && first.To != second.To;

    // One side told by a verb is enough, where nothing tells the ratio as it stands.
    private static bool IsToldTurned(List<Headcount> counts, Headcount first, Headcount second) =>
        (IsTold(counts, first.Value, second.To) || IsTold(counts, second.Value, first.To))
        && !IsTold(counts, first.Value, first.To)
        && !IsTold(counts, second.Value, second.To);

    private static bool IsTold(List<Headcount> counts, int value, Sides side) =>
        counts.Exists(
            (Value: value, Side: side),
            static (h, told) => h is { IsPair: false, Relation: Relation.Whole } && h.Value == told.Value && h.To == told.Side
        );

    /// <summary>"by the formula 103 for 103": what the sides got of whom nothing else is told.</summary>
    public static void CarryOut(ExchangeEvent exchange)
    {
        var ratio = exchange.Ratio;
        if (exchange.Status != RecordStatus.Completed || ratio.Count == 0 || IsOfStages(exchange))
            return;
        var missing = Missing(exchange);
        if (missing == Sides.None || IsOfAllDays(exchange))
            return;
        for (var i = 0; i < exchange.Headcounts.Count; i++)
        {
            if (IsSome(exchange.Headcounts[i], ratio[0].Value))
                exchange.Headcounts[i] = exchange.Headcounts[i] with { Relation = Relation.Part };
        }

        foreach (var count in ratio)
            exchange.Headcounts.Add(count with { To = missing });
        if (ratio.Exists(exchange.Plan?.Value, static (r, plan) => r.Value == plan))
            exchange.Plan = null;
    }

    // One stage of several, and the ratio is no part of what was agreed, nor what one side got: it is all that was agreed.
    private static bool IsOfStages(ExchangeEvent exchange) =>
        (exchange.Stage is not null || exchange.Stages is not null)
        && !exchange.Ratio.TrueForAll(exchange.Plan?.Value, static (r, plan) => r.Value < plan)
        && !exchange.Headcounts.Exists(exchange.Ratio, IsOfRatio);

    // "200 soldiers are home … by the formula 200 for 200, the first stage of what was agreed"
    private static bool IsOfRatio(Headcount count, List<Headcount> ratio) =>
        Settlement.MayBeOfStage(count) && !count.IsPair && ratio.Exists(count.Value, static (r, value) => r.Value == value);

    private static Sides Missing(ExchangeEvent exchange) =>
        (CountsAny(exchange, Sides.Ukraine) ? Sides.None : Sides.Ukraine) | (CountsAny(exchange, Sides.Russia) ? Sides.None : Sides.Russia);

    /// <summary>A ratio in multiples of so many may be that of several stages; so many times as many as some of its people.</summary>
    private const int Round = 50,
        Some = 5;

    // "An exchange of 168 for 168 took place. Fourteen of the freed Ukrainians are officers": some of the 168.
    private static bool IsSome(Headcount count, int ratio) =>
        count is { Relation: Relation.Whole, IsPair: false, IsBody: false, People: not (People.Civilian or People.Child) }
        && ratio % Round != 0
        && count.Value * Some < ratio;

    // Soldiers or captives of a side; officers or women alone only where they are most of them.
    private static bool CountsAny(ExchangeEvent exchange, Sides side) =>
        exchange.Headcounts.Exists(
            (Side: side, Ratio: exchange.Ratio[0].Value),
            static (h, asked) =>
                h is { Relation: Relation.Whole, People: not (People.Civilian or People.Child or People.Body) }
                && (h.To & asked.Side) != 0
                && (!h.IsRank || h.Value * 2 > asked.Ratio)
                && !IsSome(h, asked.Ratio)
        );

    // "The 1,000-for-1,000 exchange is over: 303 came home today", "1,000 bodies … by the formula 6,000 for 6,000": the ratio is that of
    // all its days.
    private static bool IsOfAllDays(ExchangeEvent exchange) =>
        exchange.Headcounts.Exists(exchange.Ratio, static (h, ratio) => Settlement.MayBeOfStage(h) && IsFarBelowAll(h, ratio))
        || (
            exchange.Headcounts.Count > 0
            && !exchange.Ratio.Exists(static r => r.People is People.Soldier or People.Captive)
            && exchange.Headcounts.TrueForAll(exchange.Ratio, static (h, ratio) => h.IsBody && IsFarBelowAll(h, ratio))
        );

    private static bool IsFarBelowAll(Headcount count, List<Headcount> ratio) =>
        ratio.TrueForAll(count, static (r, count) => Settlement.IsFarBelow(count, r));
}
