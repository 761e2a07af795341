using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>All living people of one side, where a number tells how many they are, and the other numbers that it is held against.</summary>
internal sealed class LivingWhole
{
    private LivingWhole(LivingCounts living, Headcount total, List<Headcount> apart)
    {
        Total = RoundRules.Exactly(total, living.All);
        Side = living.Side;
        Apart = apart;
        Wholes = WithoutSum(living.Wholes, Total, apart);
        Counts = living.All;
        Breakdown = Groups.Breakdown.Of(Total, Counts);
    }

    public Headcount Total { get; }

    public Sides Side { get; }

    /// <summary>Civilians and children, who become groups of their own.</summary>
    public List<Headcount> Apart { get; }

    /// <summary>All that is told of the whole, rival claims too.</summary>
    public List<Headcount> Wholes { get; }

    public List<Headcount> Counts { get; }

    /// <summary>The numbers that divide the whole.</summary>
    public List<Headcount> Breakdown { get; }

    /// <summary>The whole; null where nothing tells it but the numbers of its groups.</summary>
    public static LivingWhole? Of(LivingCounts living)
    {
        if (living.Total is not { } total)
            return null;
        // Most exchanges have neither.
        List<Headcount> apart = (living.Civilians, living.Children) switch
        {
            (null, null) => [],
            ({ } only, null) => [only],
            (null, { } only) => [only],
            var (civilians, children) => [civilians, children],
        };
        return IsToldTwice(total, apart) ? null : new(living, total, apart);
    }

    /// <summary>Two numbers make up the whole.</summary>
    public bool IsSumOf(Headcount one, Headcount other) => one.Value + other.Value == Total.Value;

    // "Ten people were freed … the ten civilians": told twice.
    private static bool IsToldTwice(Headcount total, List<Headcount> apart) =>
        total is { People: People.Person or People.Captive }
        && apart.Exists(total, static (p, total) => p.Relation == Relation.Whole && p.Value == total.Value && p.Number != total.Number);

    // "150 soldiers and seven civilians … the ministry names the formula 157 for 157": both together, and no other claim.
    private static List<Headcount> WithoutSum(List<Headcount> wholes, Headcount total, List<Headcount> apart)
    {
        var beside = 0;
        foreach (var part in apart)
            beside += part.Relation is Relation.Whole or Relation.OnTop ? part.Value : 0;
        return beside <= 0
            ? wholes
            : wholes.FindAll(
                (Total: total, Beside: beside),
                static (w, told) =>
                    w.Number == told.Total.Number || w.Value != told.Total.Value + told.Beside || w.Claimant == told.Total.Claimant
            );
    }
}
