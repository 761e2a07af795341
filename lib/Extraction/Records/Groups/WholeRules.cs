using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>Which numbers tell how many came back in all, and which parts are too great to be some of them.</summary>
internal static class WholeRules
{
    // The first kind that the text tells stands for all.
    private static readonly Predicate<Headcount>[] Kinds = [IsWhole, IsAddition, IsOpenPart, IsWholeOfRank];

    /// <summary>The numbers of all living people of one side.</summary>
    public static List<Headcount> Wholes(List<Headcount> counts)
    {
        foreach (var kind in Kinds)
        {
            if (counts.FindAll(kind) is { Count: > 0 } wholes)
                return wholes;
        }

        return [];
    }

    /// <summary>The numbers without those that cannot be of these people.</summary>
    public static List<Headcount> WithoutGreater(List<Headcount> counts) =>
        Most(counts) is var most && counts.Exists(most, IsGreater) ? counts.FindAll(most, static (c, most) => !IsGreater(c, most)) : counts;

    private static bool IsWhole(Headcount count) => count.Relation == Relation.Whole && IsOfAll(count);

    // "Also on Thursday, 150 came home": nothing told that they could be added to.
    private static bool IsAddition(Headcount count) => count.Relation == Relation.OnTop && IsOfAll(count);

    private static bool IsOfAll(Headcount count) => !count.IsRank && count.People is not (People.Civilian or People.Child);

    // "Fourteen of them are civilians, and 120 are soldiers", where nobody says how many came home.
    private static bool IsOpenPart(Headcount count) =>
        count is { Relation: Relation.Part, IsOpen: true, IsRank: false, Value: > 1, People: People.Soldier or People.Captive };

    // "108 women came home": where nothing else is told, they are all.
    private static bool IsWholeOfRank(Headcount count) => count is { Relation: Relation.Whole, IsRank: true, IsLocal: false };

    // "One child went home … 1,400 of them went back to orphanages": a part that is more than all is one of others.
    private static bool IsGreater(Headcount count, int most) => count is { Relation: Relation.Part, IsOpen: false } && count.Value > most;

    // The greatest number that is no part; where there is none, nothing is too great.
    private static int Most(List<Headcount> counts)
    {
        int? most = null;
        foreach (var count in counts)
        {
            if (count.Relation is Relation.Whole or Relation.OnTop)
                most = Math.Max(most ?? count.Value, count.Value);
        }

        return most ?? int.MaxValue;
    }
}
