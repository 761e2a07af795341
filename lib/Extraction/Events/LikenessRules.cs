using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// Whether the people whom a mention counts are those of an event: by their numbers, by sums of them (<see cref="PeopleSums"/>), and
/// by what makes them others (<see cref="OtherPeople"/>).
/// </summary>
internal static class LikenessRules
{
    /// <summary>All the people whom a side gets.</summary>
    public static bool IsWhole(Headcount count) => count.Relation == Relation.Whole && count.To != Sides.None && !count.IsRank;

    /// <summary>All the people whom a side gets, counted exactly.</summary>
    public static bool IsExact(Headcount count) => IsWhole(count) && count.Precision == CountPrecision.Exact;

    public static bool IsCivil(Headcount count) => count.People is People.Civilian or People.Child;

    /// <summary>One known number is all that a side gets of whom the other counts some: the living or the dead.</summary>
    public static bool IsPeer(Headcount known, Headcount count) =>
        IsWhole(known) && (known.To & count.To) != 0 && known.IsBody == count.IsBody;

    /// <summary>Compares the people whom a mention gives a side with those of an event.</summary>
    public static Likeness Compare(ExchangeEvent known, Mention mention)
    {
        var likeness = Likeness.Open;
        foreach (var count in mention.Headcounts)
        {
            if (!IsWhole(count))
                continue;
            switch (Compare(known, mention, count))
            {
                case Likeness.Same:
                    return Likeness.Same;
                case Likeness.Different:
                    likeness = Likeness.Different;
                    break;
            }
        }

        return likeness;
    }

    private static Likeness Compare(ExchangeEvent known, Mention mention, Headcount count)
    {
        if (IsOfPlan(known, count) || IsRatio(known, count) || (!count.IsBody && PeopleSums.TellsTotal(known, count)))
            return Likeness.Same;
        var peers = Peers(known, count);
        if (!peers.Any)
            return Likeness.Open;
        if (peers.HasSame)
            return count.IsBody && OtherPeople.OthersDeadDiffer(known, mention, count.To) ? Likeness.Different : Likeness.Same;
        // "270 prisoners and 120 civilians each": the 390 told before.
        if (PeopleSums.SumOf(mention, count) is var sum && sum != count.Value && PeopleSums.TellsSum(known, count, sum))
            return Likeness.Same;
        // Fewer of them, or another party's figure, is no other exchange.
        return peers.AreFewer ? Likeness.Different : Likeness.Open;
    }

    // "the thousand-for-thousand swap", of whose stages one was told
    private static bool IsOfPlan(ExchangeEvent known, Headcount count) => count.To == Sides.Both && known.Plan?.Value == count.Value;

    // "bodies were exchanged by the formula 90 for 90. All 90 that the others gave up came from …"
    private static bool IsRatio(ExchangeEvent known, Headcount count)
    {
        foreach (var ratio in known.Ratio)
        {
            if (ratio.Value == count.Value && ratio.IsBody == count.IsBody)
                return true;
        }

        return false;
    }

    // Asked of each event for each mention, so without a list of them.
    private static (bool Any, bool HasSame, bool AreFewer) Peers(ExchangeEvent known, Headcount count)
    {
        var (any, hasSame, areFewer) = (false, false, true);
        foreach (var peer in known.Headcounts)
        {
            if (!IsPeer(peer, count))
                continue;
            any = true;
            hasSame |= peer.Value == count.Value;
            areFewer &= IsFewerOfThem(peer, count);
        }

        return (any, hasSame, areFewer);
    }

    // Of people of one kind, counted exactly by the same party.
    private static bool IsFewerOfThem(Headcount known, Headcount count) =>
        count.Value > known.Value
        && known.ClaimantSide == count.ClaimantSide
        && known.Precision == CountPrecision.Exact
        && known.People == count.People;

    /// <summary>Both give a side exact numbers, and none agree: two days' exchanges, unless the words join them.</summary>
    public static bool Disagree(ExchangeEvent known, Mention mention) =>
        Compare(known, mention) != Likeness.Same
        && mention.Headcounts.Exists(
            known,
            static (c, known) => IsExact(c) && !IsCivil(c) && known.Headcounts.Exists(c, static (h, c) => IsPeer(h, c) && IsOfMen(h))
        );

    private static bool IsOfMen(Headcount count) => count.Precision == CountPrecision.Exact && !IsCivil(count);

    /// <summary>The mention counts all the people of a side, and nothing tells that they are those of the event.</summary>
    public static bool Differs(ExchangeEvent known, Mention mention) => mention.CountsWhole() && Compare(known, mention) != Likeness.Same;

    /// <summary>
    /// The mention gives one side the number that the event gives the other, and the event has none for that side: an equal exchange.
    /// </summary>
    public static bool Mirrors(ExchangeEvent known, Mention mention) =>
        mention.Headcounts.Exists(
            known,
            static (c, known) => IsWhole(c) && known.Headcounts.Exists(c, IsMirror) && !known.Headcounts.Exists(c, IsPeer)
        );

    private static bool IsMirror(Headcount known, Headcount count) =>
        IsWhole(known) && known.Value == count.Value && known.IsBody == count.IsBody && (known.To & count.To) == 0;
}
