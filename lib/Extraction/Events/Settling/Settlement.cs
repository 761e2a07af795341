using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events.Settling;

/// <summary>What the numbers of an exchange mean for each other, when all that the article tells of it was read.</summary>
internal static class Settlement
{
    /// <summary>
    /// What both sides are to get is the plan of an exchange ahead; a ratio is what was carried out where no other number and no stage is
    /// told.
    /// </summary>
    public static void Settle(ExchangeEvent exchange)
    {
        RatioRules.Turn(exchange);
        PlanRules.PlanAhead(exchange);
        PlanRules.PlanHoped(exchange);
        SharedSums.Divide(exchange);
        SharedSums.Halve(exchange);
        Corroboration.Settle(exchange);
        RatioRules.CarryOut(exchange);
    }

    /// <summary>
    /// "303 came home today", beside a ratio or a round number for each side: an exact number of one side that may be of one stage alone.
    /// </summary>
    public static bool MayBeOfStage(Headcount count) =>
        LikenessRules.IsWhole(count)
        && count is { IsBody: false, Precision: CountPrecision.Exact, People: not (People.Civilian or People.Child) };

    /// <summary>Fewer than two of three of a number for each side: so many came home in one stage of it.</summary>
    public static bool IsFarBelow(Headcount count, Headcount all) => count.Value * 3 < all.Value * 2;
}
