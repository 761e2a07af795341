using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Numbers;

namespace SwapPipeline.Extraction.Mentions.Speaking;

/// <summary>Whom "they" stands for: "Five Ukrainian children have embraced their parents. They arrived in Kyiv on Saturday."</summary>
internal static class Pronouns
{
    /// <summary>
    /// The people counted in the sentence before, which itself told of no exchange; null when the clause does not open with them, or the
    /// sentence counts nobody or several groups.
    /// </summary>
    public static Headcount? Counted(Scene scene, int index, Clause clause)
    {
        var text = scene.Text;
        var sentence = text.Sentences[index];
        if (
            index == 0
            || scene.LastWhole is not null
            || clause.First != sentence.First
            || text.ValueAt(sentence.First, Concept.Pronoun) != "people"
            || !clause.Triggers.All(t => t.Is(Concept.Back))
        )
            return null;
        var before = text.Sentences[index - 1];
        var told = HeadcountReader.Read(text, before, NumberReader.Read(text, before), scene, DateReader.Read(text, before));
        return told is [{ Relation: Relation.Whole, IsRank: false, IsBody: false, Nationality: Sides.Ukraine or Sides.Russia } only]
            ? only with
            {
                To = only.Nationality,
            }
            : null;
    }
}
