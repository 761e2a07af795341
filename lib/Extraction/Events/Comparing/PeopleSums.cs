using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events.Comparing;

/// <summary>One telling gives the sum of what the other counts apart: soldiers and civilians, or the people of both sides.</summary>
internal static class PeopleSums
{
    /// <summary>
    /// "the formula 157 for 157": the mention counts each side's people as many as the event's soldiers and civilians are together.
    /// </summary>
    public static bool TellsTotal(ExchangeEvent known, Mention mention) =>
        mention.Headcounts.Exists(
            known,
            static (c, known) => c is { IsBody: false, To: Sides.Both } && (c.IsRatio || LikenessRules.IsWhole(c)) && TellsTotal(known, c)
        );

    /// <summary>"157 for 157", the 150 soldiers and seven civilians told before: a side's people, told apart.</summary>
    public static bool TellsTotal(ExchangeEvent known, Headcount count)
    {
        foreach (var few in known.Headcounts)
        {
            if (!IsOfCivilians(few) || (few.To & count.To) == 0)
                continue;
            foreach (var many in known.Headcounts)
            {
                if (IsOfSoldiers(many) && (many.To & few.To) != 0 && many.Value + few.Value == count.Value)
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfCivilians(Headcount count) =>
        LikenessRules.IsCivil(count) && count is { Relation: Relation.Whole or Relation.OnTop, IsRank: false };

    private static bool IsOfSoldiers(Headcount count) =>
        LikenessRules.IsWhole(count) && count is { IsBody: false, People: People.Soldier or People.Captive };

    /// <summary>The event counts so many of those whom a number of the mention is of.</summary>
    public static bool TellsSum(ExchangeEvent known, Headcount count, int sum)
    {
        foreach (var peer in known.Headcounts)
        {
            if (LikenessRules.IsPeer(peer, count) && peer.Value == sum)
                return true;
        }

        return false;
    }

    /// <summary>All whom a mention gives the side of a number, the living or the dead.</summary>
    public static int SumOf(Mention mention, Headcount count)
    {
        var sum = 0;
        foreach (var other in mention.Headcounts)
            sum += LikenessRules.IsWhole(other) && other.To == count.To && other.IsBody == count.IsBody ? other.Value : 0;
        return sum;
    }

    /// <summary>"180 captives were exchanged": the 90 of the one and the 90 of the other.</summary>
    public static bool TellsTogether(ExchangeEvent known, Mention mention) =>
        mention.Headcounts is [{ Relation: Relation.BothSides, Precision: CountPrecision.Exact } both]
        && MostOf(known, Sides.Ukraine, both.IsBody) is > 0 and var one
        && MostOf(known, Sides.Russia, both.IsBody) is > 0 and var other
        && one + other == both.Value;

    // The greatest number of a side, 0 where it has none.
    private static int MostOf(ExchangeEvent known, Sides side, bool dead)
    {
        var most = 0;
        foreach (var count in known.Headcounts)
        {
            if (LikenessRules.IsWhole(count) && count.IsBody == dead && (count.To & side) != 0)
                most = Math.Max(most, count.Value);
        }

        return most;
    }
}
