using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>"Together with him 94 more soldiers came home", «она и еще семеро»: the one of whom the text tells is counted with them.</summary>
internal static class PlusOne
{
    /// <summary>Words between "together with him" and the number.</summary>
    private const int Reach = 9;

    /// <summary>The number with the one beside it, where the words say both that he was with them and that they are others than he.</summary>
    public static Headcount Add(MarkedText text, Sentence sentence, Headcount count)
    {
        if (count.IsPair || count.IsBody || count.Relation == Relation.Part) return count;
        var first = Math.Max(sentence.First, count.Number.First - Reach);
        var with = text.All(Concept.Together, first, count.Number.First).LastOrDefault(t => t.Value(Concept.Together) == "one");
        if (with is null) return count;
        var others = text.Is(count.Number.First - 1, Concept.OnTop) || text.Has(Concept.Other, count.Number.First - 1, Math.Min(count.Number.End + 1, sentence.End)) || with.End == count.Number.First;
        return others ? count with { Value = count.Value + 1, Relation = Relation.Whole, Number = count.Number with { Value = count.Value + 1 } } : count;
    }
}
