using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events.Comparing;

/// <summary>Whom a mention counts are others than those of an event: by kind, by number, or by what the other side got.</summary>
internal static class OtherPeople
{
    /// <summary>The numbers disagree, or one tells of the dead and the other of the living.</summary>
    public static bool AreOthers(ExchangeEvent known, Mention mention) =>
        LikenessRules.Disagree(known, mention) || IsOfOtherKind(known, mention);

    /// <summary>All whom the mention counts went to the side of which the event tells nobody of their kind.</summary>
    public static bool AreOfOtherSide(ExchangeEvent known, Mention mention) =>
        mention.CountsWhole()
        && mention.Headcounts.TrueForAll(
            known,
            static (c, known) =>
                c.To is Sides.Ukraine or Sides.Russia
                && known.Headcounts.Exists(c, static (h, c) => h.IsBody == c.IsBody && h.To == Scene.Opposite(c.To))
                && !known.Headcounts.Exists(c, static (h, c) => h.IsBody == c.IsBody && (h.To & c.To) != 0)
        );

    /// <summary>A thousand bodies were handed over many times: what the other side got tells the times apart.</summary>
    public static bool OthersDeadDiffer(ExchangeEvent known, Mention mention, Sides side)
    {
        var told = known.Headcounts.FindAll(Scene.Opposite(side), IsExactDead);
        return told.Count > 0
            && mention.Headcounts.Exists(
                told,
                static (c, told) => IsExactDead(c, told[0].To) && told.TrueForAll(c, static (h, c) => h.Value != c.Value)
            );
    }

    private static bool IsExactDead(Headcount count, Sides side) => LikenessRules.IsExact(count) && count.IsBody && count.To == side;

    /// <summary>
    /// "Earlier five civilians came home", beside an exchange by the formula 80 for 80: an exact number of a side whose people the event
    /// counts otherwise.
    /// </summary>
    public static bool CountsOthers(ExchangeEvent known, Mention mention) =>
        mention.Headcounts.Exists(known, static (c, known) => LikenessRules.IsExact(c) && CountsSideOf(known, c))
        && !mention.Headcounts.Exists(
            (Known: known, Mention: mention),
            static (c, told) => IsNumberOf(told.Known, c) || IsPartOfSum(told.Known, told.Mention, c)
        );

    private static bool CountsSideOf(ExchangeEvent known, Headcount count) =>
        known.Headcounts.Exists(count, LikenessRules.IsPeer)
        || known.Ratio.Exists(count, static (h, c) => (h.To & c.To) != 0 && h.IsBody == c.IsBody);

    private static bool IsNumberOf(ExchangeEvent known, Headcount count) =>
        known.Headcounts.Exists(count, static (h, c) => h.Value == c.Value)
        || known.Ratio.Exists(count, static (h, c) => h.Value == c.Value)
        || known.Plan?.Value == count.Value;

    private static bool IsPartOfSum(ExchangeEvent known, Mention mention, Headcount count) =>
        LikenessRules.IsWhole(count) && PeopleSums.TellsSum(known, count, PeopleSums.SumOf(mention, count));

    /// <summary>
    /// "Six Russians were exchanged for a mayor", beside 12 soldiers for 12: an exchange told with the people of both sides, none of whose
    /// numbers the event has.
    /// </summary>
    public static bool IsOther(ExchangeEvent known, Mention mention)
    {
        var told = mention.Headcounts.FindAll(LikenessRules.IsExact);
        return told.Count >= 2
            && !MayBeStage(told)
            && told.Aggregate(Sides.None, static (all, h) => all | h.To) == Sides.Both
            && LikenessRules.Disagree(known, mention)
            && told.TrueForAll((Known: known, Mention: mention), static (c, told) => HasOtherOfSide(told.Known, told.Mention, c));
    }

    // As many of the one as of the other may be a stage of what was told.
    private static bool MayBeStage(List<Headcount> told) =>
        told.Exists(static h => h.To == Sides.Both) || SumFor(told, Sides.Ukraine) == SumFor(told, Sides.Russia);

    private static int SumFor(List<Headcount> told, Sides side) =>
        told.FindAll(side, static (h, side) => h.To == side).Sum(static h => h.Value);

    // The event counts people of that side, and neither so many nor the sum that the mention gives it.
    private static bool HasOtherOfSide(ExchangeEvent known, Mention mention, Headcount count) =>
        known.Headcounts.Exists(count, static (h, c) => LikenessRules.IsWhole(h) && (h.To & c.To) != 0)
        && !known.Headcounts.Exists(
            (count.Value, Sum: PeopleSums.SumOf(mention, count)),
            static (h, other) => h.Value == other.Value || h.Value == other.Sum
        )
        && known.Plan?.Value != count.Value;

    /// <summary>The dead beside the living: one act only where a day or a sentence joins them.</summary>
    public static bool IsOfOtherKind(ExchangeEvent known, Mention mention)
    {
        var told = mention.Headcounts.FindAll(LikenessRules.IsWhole);
        if (told.Count == 0)
            return false;
        if (told.TrueForAll(static h => h.IsBody))
            return !known.Headcounts.Exists(static h => h.IsBody) && known.Mentions.Exists(static m => m.NamesCaptives);
        return told.TrueForAll(static h => !h.IsBody) && known.Headcounts.Count > 0 && known.Headcounts.TrueForAll(static h => h.IsBody);
    }
}
