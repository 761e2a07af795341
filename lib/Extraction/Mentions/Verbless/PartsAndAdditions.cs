using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// "seven of them"; an addition opens its sentence («Плюс семеро курян»), further on it tells of others ("the fate of 12 more").
/// </summary>
internal static class PartsAndAdditions
{
    /// <summary>The parts and additions of those told before.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        List<Headcount> found = [];
        var tellsOfOthers = here.TellsOfOthers;
        foreach (var told in here.Counts)
        {
            var count = LeavesRest(here, told) ? told with { Relation = Relation.Part } : told;
            if (IsOfUntold(here, count) || !(tellsOfOthers ? IsOfGroup(here, count) : IsPart(count) || IsAddition(here, count)))
                continue;
            found.Add(here.Spoken(count.To == Sides.None ? Placed(here.Scene, count) : count));
        }

        return found;
    }

    // "Four are civilians; the others are soldiers": those whom the others are the rest of.
    private static bool LeavesRest(in VerblessSentence here, Headcount count) =>
        count is { Relation: Relation.Whole, IsRest: false, IsRank: false, IsPair: false, IsBody: false }
        && here.Scene.LastWhole is { } all
        && all.Value > count.Value
        && here.Counts.Exists(count, static (c, count) => c.IsRest && c.Number.First > count.Number.First);

    private static Headcount Placed(Scene scene, Headcount count) =>
        IsPart(count) ? PartSides.Place(scene, count) : count with { To = scene.LastWhole?.To ?? Sides.None };

    private static bool IsPart(Headcount count) => count.Relation == Relation.Part;

    private static bool IsAddition(in VerblessSentence here, Headcount count) =>
        count is { Relation: Relation.OnTop, IsRank: false } or { Relation: Relation.Whole, IsBody: true }
        && Opens(here.Text, here.Sentence)
        && !here.Has(Concept.Future);

    private static bool Opens(MarkedText text, Sentence sentence)
    {
        var first = text.Is(sentence.First, Concept.And) ? sentence.First + 1 : sentence.First;
        // «Також: обстріл Херсона, п'ятеро поранених»: a colon behind it opens other news.
        if (text.At(first) is { } opening && opening.End < sentence.End && text.Tokens[opening.End].Norm is ":")
            return false;
        return text.Is(first, Concept.OnTop) || text.Is(first, Concept.Together);
    }

    // "Among them are seven civilians held since 2022": the cue says whose they are before any other verb does.
    private static bool IsOfGroup(in VerblessSentence here, Headcount count)
    {
        var (text, sentence) = (here.Text, here.Sentence);
        return IsPart(count)
            && text.FindLast(Concept.Part, sentence.First, count.Number.First + 1) is { } cue
            && !text.Has(Concept.DecoyTime, cue.First, count.Number.End)
            && !text.Has(Concept.DecoyTime, sentence.First, cue.First)
            && !text.Has(Concept.Harm, cue.First, sentence.End);
    }

    // Some of those whom the sentence itself counts, and not of those told before.
    private static bool IsOfUntold(in VerblessSentence here, Headcount part) =>
        IsPart(part) && (ExceedsAll(here.Scene.LastWhole, part) || HasWholeBeside(here, part));

    // "Last month 18 families with 31 children met in another city", of the six children told before.
    private static bool ExceedsAll(Headcount? told, Headcount part) =>
        part.Nationality == Sides.None
        && told is { Precision: CountPrecision.Exact, To: not Sides.Both } whole
        && whole.IsBody == part.IsBody
        && part.Value > whole.Value;

    // "By her account 51,000 people were taken away, 9,000 of them children"
    private static bool HasWholeBeside(in VerblessSentence here, Headcount part)
    {
        if (here.Scene.LastWhole is not { } told || told.Value >= part.Value)
            return false;
        foreach (var count in here.Counts)
        {
            if (IsWholeOf(count, part) && count.Value != told.Value && !Sums.IsSum(here.Text, here.Sentence, count))
                return true;
        }

        return false;
    }

    private static bool IsWholeOf(Headcount count, Headcount part) =>
        count is { Relation: Relation.Whole, Nationality: Sides.None }
        && count.Number.First < part.Number.First
        && count.Value > part.Value;
}
