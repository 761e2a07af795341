using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>What the parts that are told leave of the whole: those whom no number of the text counts.</summary>
internal static class RestRules
{
    /// <summary>Tokens between "the rest" and the parts that leave it.</summary>
    private const int Reach = 40;

    /// <summary>The numbers with that of the others, where the text says who they are.</summary>
    public static List<Headcount> Complete(List<Headcount> counts, Headcount? total) => WithCivilians(WithRest(counts, total), total);

    /// <summary>The numbers that a group rests on: a remainder on the whole and on the parts that it is what is left of.</summary>
    public static List<Headcount> Support(Headcount group, Headcount? total, List<Headcount> told) =>
        total is not null && !told.Contains(group)
            ?
            [
                group,
                total,
                .. told.FindAll(
                    group,
                    static (c, group) => c is { Relation: Relation.Part, IsRest: false, IsRank: false } && c.People != group.People
                ),
            ]
            : [group];

    // "150 of them soldiers, the rest civilians": what the other parts leave of the whole.
    private static List<Headcount> WithRest(List<Headcount> counts, Headcount? total)
    {
        if (counts.Find(c => c.IsRest) is not { } rest)
            return counts;
        counts = counts.FindAll(c => !c.IsRest);
        if (total is null)
            return counts;
        var left = total.Value - counts.Where(c => IsBeside(c, rest)).Sum(c => c.Value);
        return left > 0 && left < total.Value ? [.. counts, rest with { Value = left }] : counts;
    }

    // "51 civilians are home, the rest are soldiers": a group of its own leaves them as a part does.
    private static bool IsBeside(Headcount part, Headcount rest) =>
        part is { Relation: Relation.Part, IsRank: false } or { Relation: Relation.Whole, People: People.Civilian or People.Child }
        && part.People != rest.People
        && Math.Abs(part.Number.First - rest.Number.First) < Reach;

    // "100 of them are soldiers", of 101: whoever is no soldier is a civilian; but "34 are fighters of Azov", of 95, names a unit.
    private static List<Headcount> WithCivilians(List<Headcount> counts, Headcount? total)
    {
        if (
            total is not { Precision: CountPrecision.Exact, People: People.Person or People.Captive }
            || counts.Exists(c => c.People is People.Civilian or People.Child or People.Mixed)
        )
            return counts;
        // "202 of them are privates, three are officers", of 205: who the others are is told.
        return counts.Find(total, IsMostOf) is { } soldiers && !counts.Exists((Soldiers: soldiers, Total: total), AreOthers)
            ? [.. counts, soldiers with { People = People.Civilian, Value = total.Value - soldiers.Value }]
            : counts;
    }

    private static bool AreOthers(Headcount part, (Headcount Soldiers, Headcount Total) told) =>
        part.Relation == Relation.Part && part.Value + told.Soldiers.Value == told.Total.Value;

    private static bool IsMostOf(Headcount part, Headcount total) =>
        part is { IsPredicate: true, People: People.Soldier, IsRank: false, Precision: CountPrecision.Exact, Relation: Relation.Part }
        && part.Value < total.Value
        && part.Value * 2 > total.Value;
}
