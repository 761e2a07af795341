using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Headlines;

/// <summary>
/// "130 of the fallen are home. The bodies were handed over on Monday: 90 defenders from the south, …": whom a text about the dead calls
/// soldiers are some of those of the headline.
/// </summary>
internal static class HeadlineDead
{
    /// <summary>More numbers than these in a sentence, each smaller than that of the headline, make a list of parts.</summary>
    private const int ListedNumbers = 2;

    /// <summary>Makes those whom the text counts parts of a number of the dead, where all of them may be.</summary>
    public static void Count(MarkedText text, ExchangeEvent main, Headcount all)
    {
        if (!all.IsBody || main.First.Headcounts.Count > 0 || !IsOfDead(text, text.Sentences[main.First.SentenceIndex]))
            return;
        foreach (var count in main.Headcounts)
        {
            if (!IsDeadOf(text, count, all) && !IsCalledSoldiers(text, count, all))
                return;
        }

        for (var i = 0; i < main.Headcounts.Count; i++)
        {
            if (main.Headcounts[i] is var count && (!count.IsBody || IsFewerOfSide(count, all)))
                main.Headcounts[i] = count with { People = People.Body, Relation = Relation.Part };
        }
    }

    private static bool IsOfDead(MarkedText text, Sentence sentence) =>
        text.All(Concept.Person, sentence.First, sentence.End).Any(static p => p.Value(Concept.Person) == "body");

    // All of them, those of the other side, or one number of a list.
    private static bool IsDeadOf(MarkedText text, Headcount count, Headcount all) =>
        count.IsBody && (count.Value == all.Value || !IsOfSide(count, all) || IsOfList(text, count, all));

    private static bool IsCalledSoldiers(MarkedText text, Headcount count, Headcount all)
    {
        if (count is not { People: People.Soldier, Relation: Relation.Whole or Relation.Part, IsPair: false } || !IsFewerOfSide(count, all))
            return false;
        var sentence = SentenceOf(text, count);
        return !text.Has(Concept.Captivity, sentence.First, sentence.End);
    }

    // "90 who fell in the south, 31 in the east and nine from morgues": one number of several in a sentence.
    private static bool IsOfList(MarkedText text, Headcount some, Headcount all) =>
        some.Value < all.Value
        && all.Precision == CountPrecision.Exact
        && NumberReader.Read(text, SentenceOf(text, some)).FindAll(all, IsFewer).Count > ListedNumbers;

    private static bool IsFewer(Quantity number, Headcount all) => !number.IsOrdinal && number.Value < all.Value;

    private static bool IsFewerOfSide(Headcount count, Headcount all) => count.Value < all.Value && IsOfSide(count, all);

    // Of no other side than they.
    private static bool IsOfSide(Headcount count, Headcount all) => (count.To & ~all.To) == 0;

    private static Sentence SentenceOf(MarkedText text, Headcount count) => text.Sentences[text.SentenceOf(count.Number.First)];
}
