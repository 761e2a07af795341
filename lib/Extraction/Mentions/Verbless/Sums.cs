using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>"In all, 70 people": a number that adds up others.</summary>
internal static class Sums
{
    /// <summary>Words between "in all" and its number.</summary>
    private const int Reach = 4;

    /// <summary>A word of summing up stands before the number.</summary>
    public static bool IsSum(MarkedText text, Sentence sentence, Headcount count)
    {
        if (count is not { Relation: Relation.Whole, People: People.Person or People.Captive })
            return false;
        var from = Math.Max(sentence.First, count.Number.First - Reach);
        return text.Has(Concept.BothTotal, from, count.Number.First) || text.Has(Concept.Cumulative, from, count.Number.First);
    }
}
