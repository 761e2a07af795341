using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>"Our people are home. There are 157 of them", «Сьогодні – 95 воїнів»: all of those told of without a number.</summary>
internal static class AllOfThem
{
    /// <summary>Their number, and who comes on top of it; empty where somebody was counted, or no side is known.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        var side = SideOfTeller(here);
        if (
            here.Counts[0] is not { Relation: Relation.Whole or Relation.Part, IsRank: false } only
            || (only.Nationality == Sides.None && side == Sides.None)
            || here.Mentions.Exists(CountsOrCancels)
        )
            return [];
        var all = here.Spoken(only) with
        {
            Relation = Relation.Whole,
            To =
                only.Nationality != Sides.None ? only.Nationality
                // «Кількість: по 84 з обох сторін»
                : EachSide.IsOfEach(here, only) ? Sides.Both
                : side,
        };
        here.Scene.LastWhole = all;
        return WithOthers(here, all);
    }

    private static Sides SideOfTeller(in VerblessSentence here)
    {
        var (text, scene, number) = (here.Text, here.Scene, here.Counts[0].Number);
        var side = scene.ClaimantSide != Sides.None ? scene.ClaimantSide : scene.Narrator;
        // "They came home on Thursday. 1,000 of our fallen"
        if (side == Sides.None && text.ValueAt(number.End, Concept.Own) == "speaker")
            side = scene.Speaker;
        // "Their sons had been handed back by Russia. There are 37 of them"
        if (side == Sides.None && text.ValueAt(number.First - 1, Concept.Copula) == "there")
            side = scene.Uncounted.Value;
        return side;
    }

    private static bool CountsOrCancels(Mention mention) =>
        mention.Status == MentionStatus.Cancelled || mention.Headcounts.Exists(static h => h.Relation != Relation.Plan);

    // «160 воїнів і ще шестеро цивільних»
    private static List<Headcount> WithOthers(in VerblessSentence here, Headcount all)
    {
        List<Headcount> found = [all];
        for (var i = 1; i < here.Counts.Count; i++)
        {
            if (here.Counts[i] is { Relation: Relation.OnTop, IsRank: false, Nationality: Sides.None } more)
                found.Add(here.Spoken(more) with { To = all.To, SideAt = all.SideAt });
        }

        return found;
    }
}
