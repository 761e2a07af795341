using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>"The Ukrainian group was made up of 65 soldiers and 17 civilians", of a side that was not counted yet.</summary>
internal static class SideGroups
{
    /// <summary>Those who make up the group; empty where the sentence says of no side, or of both, what its group is.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        if (here.Told is not { Status: MentionStatus.Completed } told || here.TellsOfOthers || Side(here) is not { } side)
            return [];
        if (told.Headcounts.Exists(side.Value, static (c, side) => (c.To & side) != 0))
            return [];
        var kinds = here.Counts.FindAll(static c => c is { Relation: Relation.Whole or Relation.Part, IsRank: false, IsPair: false });
        if (kinds.Count == 0)
            return [];
        var all = kinds.Count > 2 ? kinds.Find(kinds, static (c, kinds) => c.Value * 2 == kinds.Sum(static k => k.Value)) : null;
        List<Headcount> found = [];
        foreach (var count in kinds)
        {
            var isPart = all is not null && count != all;
            found.Add(here.Spoken(count) with { Relation = isPart ? Relation.Part : Relation.Whole, To = side.Value, SideAt = side.At });
        }

        here.Scene.LastWhole = found.Find(static c => c.Relation == Relation.Whole);
        return found;
    }

    // The people named in front of what makes up their group, and in front of the first number.
    private static Told<Sides>? Side(in VerblessSentence here)
    {
        var (text, first) = (here.Text, here.Counts[0].Number.First);
        if (text.FindLast(Concept.Amount, here.Sentence.First, first) is not { } amount)
            return null;
        Told<Sides>? found = null;
        for (var i = here.Sentence.First; i < amount.First; i++)
        {
            if (text.At(i) is not { } term || term.First != i)
                continue;
            var named = Scene.SideOf(term.Value(Concept.SidePeople) ?? term.Value(Concept.SideName));
            if (named == Sides.None)
                continue;
            if (found is not null)
                return null;
            found = new(named, Span.Of(term));
        }

        return found;
    }
}
