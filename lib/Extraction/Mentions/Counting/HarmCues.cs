using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>People who were harmed or who stayed: a number of them came back from nowhere.</summary>
internal static class HarmCues
{
    /// <summary>Words between a verb of harm and the number behind it; between a number's people and what became of them.</summary>
    private const int ReachBefore = 4,
        ReachBehind = 3;

    /// <summary>"killed 53 prisoners", "53 captives died": nobody came back.</summary>
    public static bool IsHarmed(MarkedText text, Sentence sentence, Headcount count) =>
        Harms(text, Math.Max(sentence.First, count.Number.First - ReachBefore), count.Number.First, isBefore: true)
        || Harms(text, count.Phrase.End, NextNumber(text, count.Phrase.End, Math.Min(count.Phrase.End + ReachBehind, sentence.End)))
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
        return !text.AnyToken(count.Phrase.End, stays.First, static (text, i) => text.Is(i, Concept.Relative) || IsAct(text, i));
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

    private static bool IsSubjectOfHarm(MarkedText text, Sentence sentence, Headcount count) =>
        IsInHarmedList(text, sentence, count) || IsHarmedInPassive(text, sentence, count);

    // "65 captives, six crew and three guards died": what is said of the last is said of all.
    private static bool IsInHarmedList(MarkedText text, Sentence sentence, Headcount count)
    {
        var last = count.Phrase.End;
        while (last < sentence.End && IsOfList(text, last))
            last++;
        return last > count.Phrase.End
            && text.Is(last, Concept.Harm)
            && !text.Is(last, Concept.Rank)
            && text.Has(Concept.And, count.Phrase.End, last);
    }

    private static bool IsOfList(MarkedText text, int token) =>
        text.At(token) is not { } term || text.Tokens[token].Norm is "," || text.IsNumber(token) || term.Concepts.Overlaps(Listed);

    private static readonly ConceptSet Listed = ConceptSet.Of(Concept.And, Concept.Person, Concept.SidePeople, Concept.Rank);

    // "All 65 captives on board, six crew and three guards were killed": the first verb behind them, in the passive.
    private static bool IsHarmedInPassive(MarkedText text, Sentence sentence, Headcount count)
    {
        for (var i = count.Phrase.End; i < sentence.End; i++)
        {
            // "Each got back 193; some of the Ukrainians are wounded": of others behind the semicolon.
            if (IsAct(text, i) || text.Tokens[i].Norm is ";")
                return false;
            if (text.Is(i, Concept.Passive))
                return !IsOfRelative(text, sentence, i) && text.Is(i + 1, Concept.Harm);
        }

        return false;
    }

    private static bool IsAct(MarkedText text, int token) =>
        text.At(token) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.Happen));

    // «22 воины, которые были осуждены, переданы вне обмена»: what the relative clause tells is not what became of them.
    private static bool IsOfRelative(MarkedText text, Sentence sentence, int passive) =>
        text.Is(passive - 1, Concept.Relative)
        && text.AnyToken(
            passive,
            sentence.End,
            static (text, i) => text.At(i) is { } act && act.Concepts.Overlaps(Moves) && !act.Is(Concept.Nominal)
        );

    private static readonly ConceptSet Moves = ConceptSet.Of(Concept.Give, Concept.Get, Concept.Back);
}
