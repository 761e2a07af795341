using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>How many civilians came back, and how many children, where numbers of their own tell it.</summary>
internal static class CivilianRules
{
    /// <summary>The civilians, without the children among them.</summary>
    public static Headcount? Civilians(List<Headcount> counts, Headcount? total, Headcount? children, Sides side)
    {
        var civilians = LeadingCount.OfParts(counts.FindAll(IsOfCivilians), side);
        // What divides a whole needs no sum of its own.
        if (civilians is null || total is not null)
            return civilians;
        if (Beside(civilians, counts) is { } others)
            civilians = civilians with { Value = civilians.Value + others.Value };
        return children is not null && HoldsChildren(civilians, children)
            ? civilians with
            {
                Value = civilians.Value - children.Value,
            }
            : civilians;
    }

    public static Headcount? Children(List<Headcount> counts, Sides side) =>
        LeadingCount.Of(counts.FindAll(c => c.People == People.Child && !c.IsRank), side);

    private static bool IsOfCivilians(Headcount count) => count.People == People.Civilian && !count.IsRank;

    private static Headcount? Beside(Headcount civilians, List<Headcount> counts) =>
        civilians.Relation switch
        {
            Relation.OnTop => counts.Find(civilians, AreToldBefore),
            Relation.Whole => counts.Find(civilians, AreAddedBehind),
            _ => null,
        };

    // "Two priests came home. Eight other civilians were with them."
    private static bool AreToldBefore(Headcount count, Headcount civilians) =>
        IsOfCivilians(count) && count.Relation == Relation.Whole && count.Number.First < civilians.Number.First;

    private static bool AreAddedBehind(Headcount count, Headcount civilians) =>
        IsOfCivilians(count)
        && count.Relation == Relation.OnTop
        && count.Number.First > civilians.Number.First
        && count.Value != civilians.Value;

    // "18 civilians, among them three children"
    private static bool HoldsChildren(Headcount civilians, Headcount children) =>
        civilians.Relation == Relation.Whole && children.Relation == Relation.Part && children.Value < civilians.Value;
}
