using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>People who were harmed or who stayed: a number of them came back from nowhere.</summary>
internal static class HarmCues
{
    // "killed 53 prisoners", "53 captives died": nobody came back.
    public static bool IsHarmed(MarkedText text, Sentence sentence, Headcount count) =>
        Harms(text, Math.Max(sentence.First, count.Number.First - 4), count.Number.First, isBefore: true)
        || Harms(text, count.Phrase.End, NextNumber(text, count.Phrase.End, Math.Min(count.Phrase.End + 3, sentence.End)))
        || IsSubjectOfHarm(text, sentence, count)
        || Stays(text, sentence, count);

    // "46 wounded were swapped": who they are, not what was done to them.
    private static bool Harms(MarkedText text, int first, int end, bool isBefore = false)
    {
        foreach (var harm in text.All(Concept.Harm, first, end))
        {
            if ((!harm.Is(Concept.Rank) || (isBefore && harm.End == end)) && (isBefore || harm.Value(Concept.Harm) != "before"))
                return true;
        }

        return false;
    }

    // "Another seven, she said, are still there": the first verb behind them, with no other number and no relative clause between.
    private static bool Stays(MarkedText text, Sentence sentence, Headcount count)
    {
        var end = NextNumber(text, count.Phrase.End, sentence.End);
        if (
            text.All(Concept.Harm, count.Phrase.End, end).FirstOrDefault(h => h.Value(Concept.Harm) == "stay") is not { } stays
            || count.Number.First > stays.First
        )
            return false;
        return !text.AnyToken(
            count.Phrase.End,
            stays.First,
            static (text, i) =>
                text.Is(i, Concept.Relative) || (text.At(i) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.Happen)))
        );
    }

    // What is said behind another number is said of that one: "12 came home, twenty stay in captivity".
    private static int NextNumber(MarkedText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.IsNumber(i))
                return i;
        }

        return Math.Max(from, end);
    }

    // "All 65 captives on board, six crew and three guards were killed": the first verb behind them, in the passive.
    private static bool IsSubjectOfHarm(MarkedText text, Sentence sentence, Headcount count)
    {
        // "65 captives, six crew and three guards died": what is said of the last is said of all.
        var last = count.Phrase.End;
        while (
            last < sentence.End
            && (
                text.Tokens[last].Norm is ","
                || text.Is(last, Concept.And)
                || text.IsNumber(last)
                || text.Is(last, Concept.Person)
                || text.Is(last, Concept.SidePeople)
                || text.Is(last, Concept.Rank)
                || text.At(last) is null
            )
        )
            last++;
        if (
            last > count.Phrase.End
            && text.Is(last, Concept.Harm)
            && !text.Is(last, Concept.Rank)
            && text.Has(Concept.And, count.Phrase.End, last)
        )
            return true;
        for (var i = count.Phrase.End; i < sentence.End; i++)
        {
            if (text.At(i) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.Happen)))
                return false;
            // «22 воины, которые были осуждены, переданы вне обмена»: what the relative clause tells is not what became of them.
            if (
                text.Is(i, Concept.Passive)
                && text.Is(i - 1, Concept.Relative)
                && text.AnyToken(
                    i,
                    sentence.End,
                    static (text, j) =>
                        text.At(j) is { } act
                        && (act.Is(Concept.Give) || act.Is(Concept.Get) || act.Is(Concept.Back))
                        && !act.Is(Concept.Nominal)
                )
            )
                return false;
            if (text.Is(i, Concept.Passive))
                return text.Is(i + 1, Concept.Harm);
        }

        return false;
    }
}
