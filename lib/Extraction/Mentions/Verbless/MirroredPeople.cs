using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>«Основная часть была зеркальной: 246 на 246»: as many of the one side as of the other, and those beside them.</summary>
internal static class MirroredPeople
{
    /// <summary>The ratio, who comes on top of it, and the number of each side.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        if (here.Has(Concept.Next) || here.Has(Concept.Future))
            return [];
        List<Headcount> found = [];
        if (here.Counts.Find(IsRatio) is { } ratio)
        {
            found.Add(here.Spoken(ratio));
            found.AddRange(here.Counts.FindAll(IsBeside));
        }

        if (OfEach(here) is { } each)
            found.Add(here.Spoken(each) with { To = Sides.Both });
        return found;
    }

    private static bool IsRatio(Headcount count) => count is { IsPair: true, To: Sides.Both, Relation: Relation.Whole };

    // «146 на 146 і ще вісім жителів Курщини»: who comes on top of the ratio, named by side.
    private static bool IsBeside(Headcount count) =>
        count is { IsPair: false, Relation: Relation.OnTop, Nationality: Sides.Ukraine or Sides.Russia };

    // "538 were freed. The greater part was one for one: 246 from each side": of both sides' number so many to each.
    private static Headcount? OfEach(in VerblessSentence here)
    {
        if (here.Scene.LastWhole is not null || here.Scene.Last is not { Relation: Relation.Whole } all)
            return null;
        foreach (var count in here.Counts)
        {
            if (
                count is { Relation: Relation.Whole, IsPair: false, IsRank: false, To: Sides.None }
                && count.Value * 2 <= all.Value
                && AdditionCues.EachFollows(here.Text, here.Sentence, count.Phrase.End)
            )
                return count;
        }

        return null;
    }
}
