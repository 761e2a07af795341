using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>Whether two tellings can be of one exchange, by their numbers.</summary>
internal enum Likeness
{
    Same,
    Open,
    Different,
}

internal static class LikenessRules
{
    /// <summary>Compares the people whom a mention gives a side with those of an event.</summary>
    public static Likeness Compare(ExchangeEvent known, Mention mention)
    {
        var likeness = Likeness.Open;
        foreach (var count in mention.Headcounts)
        {
            if (!IsWhole(count))
                continue;
            // "the thousand-for-thousand swap", of whose stages one was told
            if (count.To == Sides.Both && known.Plan?.Value == count.Value)
                return Likeness.Same;
            // "bodies were exchanged by the formula 90 for 90. All 90 that the others gave up came from …"
            if (IsRatio(known, count))
                return Likeness.Same;
            // "157 for 157", the 150 soldiers and seven civilians told before
            if (!count.IsBody && TellsTotal(known, count))
                return Likeness.Same;
            // Asked of each event for each mention, so without a list of them.
            var (any, same, isMore) = (false, false, true);
            foreach (var peer in known.Headcounts)
            {
                if (!IsPeer(peer, count))
                    continue;
                any = true;
                same |= peer.Value == count.Value;
                isMore &=
                    count.Value > peer.Value
                    && peer.ClaimantSide == count.ClaimantSide
                    && peer.Precision == CountPrecision.Exact
                    && peer.People == count.People;
            }

            if (!any)
                continue;
            if (same)
            {
                if (!count.IsBody || !OthersDeadDiffer(known, mention, count.To))
                    return Likeness.Same;
                likeness = Likeness.Different;
                continue;
            }

            // "270 prisoners and 120 civilians each": the 390 told before.
            if (SumOf(mention, count) is var sum && sum != count.Value && TellsSum(known, count, sum))
                return Likeness.Same;
            // Fewer of them, or another party's figure, is no other exchange.
            if (isMore)
                likeness = Likeness.Different;
        }

        return likeness;
    }

    private static bool IsRatio(ExchangeEvent known, Headcount count)
    {
        foreach (var ratio in known.Ratio)
        {
            if (ratio.Value == count.Value && ratio.IsBody == count.IsBody)
                return true;
        }

        return false;
    }

    private static bool IsPeer(Headcount known, Headcount count) =>
        IsWhole(known) && (known.To & count.To) != 0 && known.IsBody == count.IsBody;

    private static bool TellsSum(ExchangeEvent known, Headcount count, int sum)
    {
        foreach (var peer in known.Headcounts)
        {
            if (IsPeer(peer, count) && peer.Value == sum)
                return true;
        }

        return false;
    }

    /// <summary>
    /// "the formula 157 for 157": the mention counts each side's people as many as the event's soldiers and civilians are together.
    /// </summary>
    public static bool TellsTotal(ExchangeEvent known, Mention mention) =>
        mention.Headcounts.Exists(
            known,
            static (c, known) => c is { IsBody: false, To: Sides.Both } && (c.IsRatio || IsWhole(c)) && TellsTotal(known, c)
        );

    // A side's soldiers and civilians, told apart.
    private static bool TellsTotal(ExchangeEvent known, Headcount count)
    {
        foreach (var few in known.Headcounts)
        {
            if (
                few is not { People: People.Civilian or People.Child, Relation: Relation.Whole or Relation.OnTop, IsRank: false }
                || (few.To & count.To) == 0
            )
                continue;
            foreach (var many in known.Headcounts)
            {
                if (
                    IsWhole(many)
                    && many is { IsBody: false, People: People.Soldier or People.Captive }
                    && (many.To & few.To) != 0
                    && many.Value + few.Value == count.Value
                )
                    return true;
            }
        }

        return false;
    }

    private static int SumOf(Mention mention, Headcount count)
    {
        var sum = 0;
        foreach (var other in mention.Headcounts)
            sum += IsWhole(other) && other.To == count.To && other.IsBody == count.IsBody ? other.Value : 0;
        return sum;
    }

    // A thousand bodies were handed over many times: what the other side got tells the times apart.
    private static bool OthersDeadDiffer(ExchangeEvent known, Mention mention, Sides side)
    {
        var told = known.Headcounts.FindAll(h =>
            IsWhole(h) && h.IsBody && h.Precision == CountPrecision.Exact && h.To == Scene.Opposite(side)
        );
        return told.Count > 0
            && mention.Headcounts.Any(c =>
                IsWhole(c)
                && c.IsBody
                && c.Precision == CountPrecision.Exact
                && c.To == told[0].To
                && told.TrueForAll(h => h.Value != c.Value)
            );
    }

    /// <summary>Both give a side exact numbers, and none agree: two days' exchanges, unless the words join them.</summary>
    public static bool Disagree(ExchangeEvent known, Mention mention) =>
        Compare(known, mention) != Likeness.Same
        && mention.Headcounts.Exists(
            known,
            static (c, known) =>
                IsWhole(c)
                && c.Precision == CountPrecision.Exact
                && known.Headcounts.Exists(
                    c,
                    static (h, c) =>
                        IsWhole(h)
                        && h.Precision == CountPrecision.Exact
                        && (h.To & c.To) != 0
                        && h.IsBody == c.IsBody
                        && !(c.People is People.Civilian or People.Child)
                        && !(h.People is People.Civilian or People.Child)
                )
        );

    /// <summary>
    /// "Earlier five civilians came home", beside an exchange by the formula 80 for 80: an exact number of a side whose people the event
    /// counts otherwise.
    /// </summary>
    public static bool CountsOthers(ExchangeEvent known, Mention mention)
    {
        var told = known.Headcounts.Where(IsWhole).Concat(known.Ratio).ToList();
        return mention.Headcounts.Any(c =>
                IsWhole(c) && c.Precision == CountPrecision.Exact && told.Exists(h => (h.To & c.To) != 0 && h.IsBody == c.IsBody)
            )
            && !mention.Headcounts.Any(c =>
                told.Exists(h => h.Value == c.Value)
                || known.Headcounts.Exists(h => h.Value == c.Value)
                || known.Plan?.Value == c.Value
                || (IsWhole(c) && TellsSum(known, c, SumOf(mention, c)))
            );
    }

    /// <summary>
    /// "Six Russians were exchanged for a mayor", beside 12 soldiers for 12: an exchange told with the people of both sides, none of whose
    /// numbers the event has.
    /// </summary>
    public static bool IsOther(ExchangeEvent known, Mention mention)
    {
        var told = mention.Headcounts.FindAll(h => IsWhole(h) && h.Precision == CountPrecision.Exact);
        if (told.Count < 2)
            return false;
        // As many of the one as of the other may be a stage of what was told.
        if (
            told.Exists(h => h.To == Sides.Both)
            || told.Where(h => h.To == Sides.Ukraine).Sum(h => h.Value) == told.Where(h => h.To == Sides.Russia).Sum(h => h.Value)
        )
            return false;
        return told.Aggregate(Sides.None, (all, h) => all | h.To) == Sides.Both
            && Disagree(known, mention)
            && told.TrueForAll(
                (Known: known, Mention: mention),
                static (c, told) =>
                    told.Known.Headcounts.Exists(c, static (h, c) => IsWhole(h) && (h.To & c.To) != 0)
                    && !told.Known.Headcounts.Exists(
                        (Count: c, Sum: SumOf(told.Mention, c)),
                        static (h, other) => h.Value == other.Count.Value || h.Value == other.Sum
                    )
                    && told.Known.Plan?.Value != c.Value
            );
    }

    /// <summary>
    /// The mention gives one side the number that the event gives the other, and the event has none for that side: an equal exchange.
    /// </summary>
    public static bool Mirrors(ExchangeEvent known, Mention mention) =>
        mention.Headcounts.Exists(
            known,
            static (c, known) =>
                IsWhole(c)
                && known.Headcounts.Exists(
                    c,
                    static (h, c) => IsWhole(h) && h.Value == c.Value && h.IsBody == c.IsBody && (h.To & c.To) == 0
                )
                && !known.Headcounts.Exists(c, IsPeer)
        );

    /// <summary>"180 captives were exchanged": the 90 of the one and the 90 of the other.</summary>
    public static bool TellsTogether(ExchangeEvent known, Mention mention) =>
        mention.Headcounts is [{ Relation: Relation.BothSides, Precision: CountPrecision.Exact } both]
        && SumFor(known, Sides.Ukraine, both.IsBody) is > 0 and var one
        && SumFor(known, Sides.Russia, both.IsBody) is > 0 and var other
        && one + other == both.Value;

    private static int SumFor(ExchangeEvent known, Sides side, bool dead) =>
        known.Headcounts.Where(h => IsWhole(h) && h.IsBody == dead && (h.To & side) != 0).Select(h => h.Value).DefaultIfEmpty(0).Max();

    /// <summary>The dead beside the living: one act only where a day or a sentence joins them.</summary>
    public static bool IsOfOtherKind(ExchangeEvent known, Mention mention)
    {
        var told = mention.Headcounts.FindAll(IsWhole);
        if (told.Count == 0)
            return false;
        if (told.TrueForAll(h => h.IsBody))
            return !known.Headcounts.Exists(h => h.IsBody) && known.Mentions.Exists(m => m.NamesCaptives);
        return told.TrueForAll(h => !h.IsBody) && known.Headcounts.Count > 0 && known.Headcounts.TrueForAll(h => h.IsBody);
    }

    public static bool IsWhole(Headcount count) => count.Relation == Relation.Whole && count.To != Sides.None && !count.IsRank;
}
