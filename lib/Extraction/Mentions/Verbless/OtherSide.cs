using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>"107 came home. The price was 98 Russian soldiers": those of the other side, of whom nothing was told yet.</summary>
internal static class OtherSide
{
    /// <summary>The only number of the other side's people; empty where the side told before is counted besides.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        if (here.Scene.LastWhole is not { To: Sides.Ukraine or Sides.Russia } told || TellsOfOtherFate(here))
            return [];
        // "6,400 Ukrainians and 1,300 Russians", counted side by side: of both nothing new is told.
        if (here.Counts.Exists(told, static (c, told) => c.Nationality == told.To && c.IsBody == told.IsBody))
            return [];
        return here.Counts.FindAll(told, IsOfOther) is [var only]
            ? [here.Spoken(only) with { Relation = Relation.Whole, To = only.Nationality }]
            : [];
    }

    private static bool TellsOfOtherFate(in VerblessSentence here) =>
        here.Has(Concept.Future) || here.Has(Concept.Captivity) || here.Has(Concept.ComesFrom) || here.Has(Concept.Harm);

    private static bool IsOfOther(Headcount count, Headcount told) =>
        count
            is {
                Relation: Relation.Whole or Relation.OnTop,
                IsRank: false,
                People: People.Soldier or People.Captive or People.Person or People.Body
            }
        && count.Nationality == Scene.Opposite(told.To)
        && count.IsBody == told.IsBody
        && UntoldSide.MayAnswer(told, count);
}
