using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>"195 prisoners on each side": one number for both.</summary>
internal static class EachSide
{
    /// <summary>Words between people and "each".</summary>
    private const int Reach = 4;

    /// <summary>"May 31, 2024: seventy-five prisoners each."</summary>
    public static List<Headcount> OfEntry(in VerblessSentence here) => here.Entry is null ? [] : Read(here);

    /// <summary>"Moscow puts the number at 150 from each side", below a headline of an exchange that was held.</summary>
    public static List<Headcount> OfHeadline(in VerblessSentence here) =>
        here.Mentions.Count == 0 && here.Title is not null && HeadlineRules.TellsOfDone(here.Title) ? Spoken(here) : [];

    /// <summary>"Russia's defence ministry spoke of 195 prisoners on each side"</summary>
    public static List<Headcount> Spoken(in VerblessSentence here) => here.Scene.ClaimantSide == Sides.None ? [] : Read(here);

    private static List<Headcount> Read(in VerblessSentence here)
    {
        List<Headcount> found = [];
        foreach (var count in here.Counts)
        {
            if (
                count.Relation == Relation.Whole
                && here.Text.Has(Concept.Each, count.Phrase.End, Math.Min(count.Phrase.End + Reach, here.Sentence.End))
            )
                found.Add(here.Spoken(count) with { To = Sides.Both });
        }

        return found;
    }

    /// <summary>«по 84 з обох сторін», "160 on each side": the word stands right beside the number.</summary>
    public static bool IsOfEach(in VerblessSentence here, Headcount count) =>
        here.Text.ValueAt(count.Number.First - 1, Concept.Each) == "before"
        || AdditionCues.EachFollows(here.Text, here.Sentence, count.Phrase.End);
}
