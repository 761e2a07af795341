using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>
/// From all headcounts of an event to disjoint groups a side: parts are taken out of the whole, additions put beside it, rival claims kept.
/// </summary>
internal static class GroupArithmetic
{
    /// <summary>Fewer than so many of one exchange are from one place.</summary>
    private const int MostLocals = 50;

    public static List<FoundGroup> Groups(ExchangeEvent exchange, Side side)
    {
        var flag = side == Side.Ukraine ? Sides.Ukraine : Sides.Russia;
        var counts = exchange.Headcounts.FindAll(
            flag,
            static (h, flag) => (h.To & flag) != 0 && h.Relation is Relation.Whole or Relation.Part or Relation.OnTop
        );
        if (counts.Count == 0)
            return [];
        // "Seven townsmen came home", in the headline of those who tell of seven soldiers of the region.
        if (exchange.Headcounts.Exists(h => h.IsLocal))
            counts = WithLocals(exchange, counts);
        var groups = new List<FoundGroup>();
        if (counts.FindAll(c => !c.IsBody) is { Count: > 0 } living)
            LivingGroups.Add(groups, exchange, side, new LivingCounts(flag, living));
        if (counts.FindAll(c => c.IsBody && c.Relation != Relation.Part) is { Count: > 0 } dead)
            AddDead(groups, side, flag, dead);
        return groups;
    }

    private static List<Headcount> WithLocals(ExchangeEvent exchange, List<Headcount> counts)
    {
        var locals = exchange.Headcounts.Where(h => h.IsLocal).Select(h => h.Value).ToHashSet();
        return counts.ConvertAll(c =>
            locals.Contains(c.Value) && c is { IsPair: false, Value: < MostLocals, People: not (People.Civilian or People.Child) }
                ? c with
                {
                    IsRank = true,
                    IsLocal = true,
                    Relation = Relation.Part,
                }
                : c
        );
    }

    // Bodies by place or by origin are some of them: the leading number stands, and what another party says of the same.
    private static void AddDead(List<FoundGroup> groups, Side side, Sides flag, List<Headcount> bodies)
    {
        if (LeadingCount.Of(bodies, flag) is { } total)
            RivalClaims.Add(groups, side, Category.Body, RivalClaims.Of(total, bodies, flag), 0, []);
    }
}
