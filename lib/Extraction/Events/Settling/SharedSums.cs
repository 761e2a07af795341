using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events.Settling;

/// <summary>Whose are the people who are told for both sides together, where a number of one side tells it.</summary>
internal static class SharedSums
{
    /// <summary>A round number is told for one that differs from it by at most this part.</summary>
    private const int Roughly = 20;

    /// <summary>
    /// "Exchanged were 17 soldiers and nine civilians. In all 26 Ukrainians are home": what adds up to the number of one side is its.
    /// </summary>
    public static void Divide(ExchangeEvent exchange)
    {
        var counts = exchange.Headcounts;
        var open = counts.FindAll(static h => h is { Relation: Relation.BothSides, IsBody: false, IsRank: false });
        if (open.Count < 2 || counts.Find(open.Sum(static o => (long)o.Value), IsOfOneSide) is not { } all)
            return;
        for (var i = 0; i < counts.Count; i++)
        {
            if (open.Contains(counts[i]))
                counts[i] = counts[i] with { Relation = Relation.Part, To = all.To, SideAt = all.SideAt };
        }
    }

    private static bool IsOfOneSide(Headcount count, long value) =>
        LikenessRules.IsWhole(count) && count is { IsBody: false, To: Sides.Ukraine or Sides.Russia } && count.Value == value;

    /// <summary>"314 prisoners in all", or "almost 320", of whom 157 went one way: as many went the other.</summary>
    public static void Halve(ExchangeEvent exchange)
    {
        if (exchange.Headcounts.Find(static h => h is { Relation: Relation.BothSides, IsBody: false }) is not { } both)
            return;
        var told = exchange.Headcounts.FindAll(static h => LikenessRules.IsWhole(h) && !h.IsBody);
        if (
            told.Exists(both, LeavesMore)
            || told.Find(both, IsHalf) is not { } half
            || told.Exists(Scene.Opposite(half.To), static (h, other) => (h.To & other) != 0)
        )
            return;
        exchange.Headcounts.Add(
            both with
            {
                To = Scene.Opposite(half.To),
                Relation = Relation.Whole,
                Value = half.Value,
                Claimant = half.Claimant,
                ClaimantAt = half.ClaimantAt,
                ClaimantSide = half.ClaimantSide,
            }
        );
    }

    // "more than 260, of whom 130 went one way": more than as many went the other.
    private static bool LeavesMore(Headcount some, Headcount both) =>
        both.Precision == CountPrecision.AtLeast && some.Value * 2 <= both.Value;

    private static bool IsHalf(Headcount some, Headcount both) =>
        some.To is Sides.Ukraine or Sides.Russia
        && (
            both.Precision == CountPrecision.Exact
                ? some.Value * 2 == both.Value
                : some.Precision == CountPrecision.Exact && Math.Abs((some.Value * 2) - both.Value) * Roughly <= both.Value
        );
}
