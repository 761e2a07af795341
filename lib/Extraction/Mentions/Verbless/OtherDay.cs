using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// "Today 307 soldiers are home. Yesterday there were 390, 270 soldiers and 120 civilians": those of another day, of the same
/// side.
/// </summary>
internal static class OtherDay
{
    /// <summary>Words between the day that opens the sentence and its number: "Yesterday there were 390".</summary>
    private const int Reach = 3;

    /// <summary>
    /// The number of that day and its parts; empty where the sentence does not open with a day before that of the exchange told.
    /// </summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        if (
            here.Scene.LastOfOneSide is not { } last
            || here.Counts[0] is not { Relation: Relation.Whole, IsRank: false, IsPair: false, Nationality: Sides.None } first
            || first.IsBody != last.IsBody
            || !OpensWithDay(here, first)
            || here.TellsOfOthers
            || here.Has(Concept.Harm)
        )
            return [];
        List<Headcount> found = [here.Spoken(first) with { To = last.To, SideAt = last.SideAt }];
        foreach (var part in here.Counts)
        {
            if (part.Number.First > first.Number.First && part.Value < first.Value && part.Nationality == Sides.None)
                found.Add(here.Spoken(part) with { Relation = Relation.Part, To = last.To, SideAt = last.SideAt });
        }

        return found;
    }

    // The one day that the sentence names lies before the published one, and opens the sentence.
    private static bool OpensWithDay(in VerblessSentence here, Headcount first) =>
        here.Parts.Times is [{ Kind: TimeKind.FromPublished or TimeKind.FromContext, Offset: < 0 } day]
        && day.First - here.Sentence.First <= 1
        && first.Number.First >= day.End
        && first.Number.First - day.End <= Reach
        && TimeRules.IsDay(day);
}
