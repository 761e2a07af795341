using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Parts;

namespace SwapPipeline.Extraction.Events.Settling;

/// <summary>Which of the numbers told for both sides is the plan: of an agreement, of what lies ahead, of what is hoped for.</summary>
internal static class PlanRules
{
    /// <summary>People on each side whom only agreements of several stages count, in multiples of them.</summary>
    private const int RoundNumber = 500;

    /// <summary>People: a ratio in multiples of them may be the agreement's.</summary>
    private const int RoundRatio = 100;

    /// <summary>Takes the ratio of the whole agreement out of the people of one stage.</summary>
    public static void SetApart(ExchangeEvent exchange)
    {
        if (exchange.Status != RecordStatus.Completed)
            return;
        var counts = exchange.Headcounts;
        if (RoundOfAgreement(counts) is { } round)
        {
            exchange.Plan ??= new(round.Value, round.Phrase);
            counts.RemoveAll(h => h.Value == round.Value && !h.IsBody);
        }

        if (RatioOfAgreement(exchange) is { } pair)
        {
            exchange.Plan ??= new(pair.Value, pair.Phrase);
            counts.RemoveAll(h => h.IsPair && h.Value == pair.Value);
        }
    }

    // "completed the exchange of 1,000 each; 303 came home on Sunday": a round number far above what one side got is the agreement's.
    private static Headcount? RoundOfAgreement(List<Headcount> counts) =>
        counts.Find(static h => IsForEach(h) && h.Value >= RoundNumber && h.Value % RoundNumber == 0) is { } round
        && counts.Exists(round, static (h, round) => Settlement.MayBeOfStage(h) && Settlement.IsFarBelow(h, round))
            ? round
            : null;

    // "303 each, of an exchange of 1,000 for 1,000": the ratio is the agreement's; but parts that add up to it are those of what was
    // carried out.
    private static Headcount? RatioOfAgreement(ExchangeEvent exchange) =>
        exchange.Headcounts.Find(static h => h is { IsPair: true, Relation: Relation.Whole, To: Sides.Both }) is { } pair
        && (exchange.Stage is not null || exchange.Stages is not null || IsRoundSumOfNone(exchange, pair))
        && exchange.Headcounts.Exists(
            pair,
            static (h, pair) => h is { IsPair: false, Relation: Relation.Whole, To: not Sides.None } && h.Value < pair.Value
        )
            ? pair
            : null;

    private static bool IsRoundSumOfNone(ExchangeEvent exchange, Headcount pair) =>
        pair.Value % RoundRatio == 0
        && ListSums.InARow(pair.Value, exchange.Headcounts.FindAll(static h => h is { IsPair: false, IsBody: false })).Count == 0;

    /// <summary>What both sides are to get is the plan of an exchange that lies ahead or was called off.</summary>
    public static void PlanAhead(ExchangeEvent exchange)
    {
        if (exchange.Status is not (RecordStatus.Announced or RecordStatus.Cancelled))
            return;
        foreach (var mention in exchange.Mentions)
        {
            if (mention.Stage is null && mention.Headcounts.Find(exchange, IsCountedFor) is { } each)
            {
                exchange.Plan ??= new(each.Value, each.Phrase);
                return;
            }
        }

        if (exchange.Stage is null && EqualOfBoth(exchange.Headcounts) is { } equal)
            exchange.Plan ??= new(equal.Value, equal.Phrase);
    }

    /// <summary>What each side is to get: one number for both, or the same for the one and the other; null where there is none.</summary>
    public static Headcount? OfEach(List<Headcount> counts) => counts.Find(IsForEach) ?? EqualOfBoth(counts);

    // "168 Ukrainian servicemen are to be swapped for 168 Russian ones"
    private static Headcount? EqualOfBoth(List<Headcount> counts)
    {
        var living = counts.FindAll(static h => h is { Relation: Relation.Whole, IsBody: false, To: Sides.Ukraine or Sides.Russia });
        return living is [var one, var other] && one.To != other.To && one.Value == other.Value ? one : null;
    }

    /// <summary>A hope gives nobody back: what it names is a plan.</summary>
    public static void PlanHoped(ExchangeEvent exchange)
    {
        if (exchange.Status != RecordStatus.Proposed)
            return;
        if (exchange.Headcounts.Find(IsForEach) is { } hoped)
            exchange.Plan ??= new(hoped.Value, hoped.Phrase);
        exchange.Headcounts.RemoveAll(static h => h is { To: Sides.Both, IsBody: false });
    }

    private static bool IsCountedFor(Headcount count, ExchangeEvent exchange) => IsForEach(count) && exchange.Headcounts.Contains(count);

    private static bool IsForEach(Headcount count) => count is { Relation: Relation.Whole, To: Sides.Both, IsBody: false };
}
