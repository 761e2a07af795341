using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// "Families met those who were freed. Among them are 40 civilians. Soldiers – 30. In all, 70 people": parts of people told of without a
/// number, and their sum.
/// </summary>
internal static class UncountedPeople
{
    /// <summary>The parts, which a sum told later holds, and the sum; empty where all were counted before.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        if (
            here.Scene.LastWhole is not null
            || here.Scene.Uncounted.Value == Sides.None
            || here.TellsOfOthers
            || here.Has(Concept.Captivity)
        )
            return [];
        List<Headcount> found = [];
        foreach (var count in here.Counts)
        {
            if (!IsOfThem(here, count))
                continue;
            var isAll = IsAll(here, count);
            found.Add(
                PartSides.Place(here.Scene, here.Spoken(count)) with
                {
                    Relation = isAll ? Relation.Whole : Relation.Part,
                    IsOpen = !isAll,
                }
            );
        }

        return found;
    }

    private static bool IsOfThem(in VerblessSentence here, Headcount count) =>
        !count.IsRank
        && count.Relation is Relation.Part or Relation.Whole
        && (count.Relation == Relation.Part || count.PeopleAt.First < count.Number.First || Sums.IsSum(here.Text, here.Sentence, count));

    // A sum, or those of whom the sentence before told: "The remains of the fallen were handed over. There are 1,000."
    private static bool IsAll(in VerblessSentence here, Headcount count) =>
        Sums.IsSum(here.Text, here.Sentence, count)
        || (count.Relation == Relation.Whole && count.PeopleAt.End <= here.Sentence.First && !here.Has(Concept.Person));
}
