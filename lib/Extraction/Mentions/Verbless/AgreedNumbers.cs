using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>What an agreement foresees for each side, and what was carried out as agreed.</summary>
internal static class AgreedNumbers
{
    /// <summary>Words between "foresees" and its number, and between that and "per side".</summary>
    private const int Near = 3;

    /// <summary>"The exchange took place today. 84 for 84, as agreed": a ratio that opens the sentence behind tells how many.</summary>
    public static List<Headcount> CarriedOut(in VerblessSentence here) =>
        here.Mentions is [.., { Status: MentionStatus.Completed, IsPrevious: false, Headcounts.Count: 0, IsOne: true } done]
        && done.SentenceIndex == here.Index - 1
        && here.Counts[0] is { IsPair: true, To: Sides.Both } ratio
        && ratio.Number.First - here.Sentence.First <= 1
            ? [ratio with { Relation = Relation.Whole }]
            : [];

    /// <summary>"The exchange is postponed to Tuesday. The number is the same: 160 on each side": what the one ahead is to bring.</summary>
    public static List<Headcount> Ahead(in VerblessSentence here) =>
        here.Mentions
            is [.., { Status: MentionStatus.Announced or MentionStatus.Agreed, IsPrevious: false, Headcounts.Count: 0, IsOne: true } ahead]
        && ahead.SentenceIndex == here.Index - 1
            ? OfEach(here)
            : [];

    private static List<Headcount> OfEach(in VerblessSentence here) =>
        here.Counts switch
        {
            [{ Relation: Relation.Whole, IsRank: false, Nationality: Sides.None } each] when EachSide.IsOfEach(here, each) =>
            [
                here.Spoken(each) with
                {
                    To = Sides.Both,
                },
            ],
            // "These are 168 Ukrainian and as many Russian soldiers"
            [{ Relation: Relation.Whole, Nationality: Sides.Ukraine or Sides.Russia } one, { Relation: Relation.Whole } other]
                when one.Value == other.Value && other.Nationality == Scene.Opposite(one.Nationality) =>
            [
                here.Spoken(one) with
                {
                    To = one.Nationality,
                },
                here.Spoken(other) with
                {
                    To = other.Nationality,
                },
            ],
            _ => [],
        };

    /// <summary>"The agreement on 1,000 for 1,000 was the one result of the talks"</summary>
    public static List<Headcount> Foreseen(in VerblessSentence here)
    {
        if (!here.Has(Concept.Plan) && !IsAgreed(here))
            return [];
        foreach (var count in here.Counts)
        {
            if (count is { IsPair: true, To: Sides.Both } || IsForeseen(here, count))
                return [count with { To = Sides.Both, IsPair = true, Relation = Relation.Plan, IsRatio = IsByFormula(here) }];
        }

        return [];
    }

    private static bool IsAgreed(in VerblessSentence here) =>
        here.Text.All(Concept.Agreed, here.Sentence.First, here.Sentence.End).Any(static a => a.Value(Concept.Agreed) == "verb");

    private static bool IsByFormula(in VerblessSentence here) =>
        here.Text.All(Concept.Plan, here.Sentence.First, here.Sentence.End).Any(static p => p.Value(Concept.Plan) == "ratio");

    // "the deal foresees 1,200 prisoners per side"
    private static bool IsForeseen(in VerblessSentence here, Headcount count) =>
        count is { Relation: Relation.Whole, IsBody: false }
        && here.Text.Has(Concept.Each, count.Phrase.End, Math.Min(count.Phrase.End + Near, here.Sentence.End))
        && here.Text.FindLast(Concept.Agreed, here.Sentence.First, count.Number.First) is { } foreseen
        && count.Number.First - foreseen.End <= Near;
}
