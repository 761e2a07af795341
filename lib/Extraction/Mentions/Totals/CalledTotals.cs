using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Totals;

/// <summary>
/// Whether a number is called a total: by "brings the total to", «за весь час»; by "in all", «загалом» only where it is too large for one
/// side's day.
/// </summary>
internal static class CalledTotals
{
    /// <summary>An ordinal stands at most so many words before what it counts within.</summary>
    private const int OrdinalReach = 3;

    /// <summary>"children taken to Russia during the war": words between what became of people and when.</summary>
    private const int TakenReach = 3;

    /// <summary>So many children have "already" come home in many handovers.</summary>
    private const int ManyChildren = 40;

    /// <summary>So many people "in all" came home in many handovers, where it is not said that each side got them.</summary>
    private const int ManyPeople = 1000;

    /// <summary>Some word of the clause calls the number so.</summary>
    public static bool IsTotal(MarkedText text, Clause clause, Headcount count)
    {
        foreach (var word in text.All(Concept.Cumulative, clause.First, clause.End))
        {
            if (!IsOfElse(text, clause, count, word) && (IsStrong(text, clause, count, word) || IsTwice(text, clause, word)))
                return true;
        }

        return IsOfThisYear(text, clause) && !CountsExchanges(text, clause);
    }

    // The word says nothing of this number.
    private static bool IsOfElse(MarkedText text, Clause clause, Headcount count, Term word) =>
        IsOfNumberBefore(text, clause, count, word)
        || IsOfWeek(text, word)
        || word.Value(Concept.Cumulative) == "stages"
        || IsBeforeTotal(text, clause, count, word)
        || IsOfOrdinal(text, clause, word)
        || text.Has(Concept.ComesFrom, Math.Max(clause.First, word.First - TakenReach), word.First);

    // "number 31 since the war began, 64 soldiers": said of the number before it.
    private static bool IsOfNumberBefore(MarkedText text, Clause clause, Headcount count, Term word) =>
        count.Number.First > word.First && ArticleView.IsNumber(text, word.First - 1) && word.First - 1 > clause.First;

    // "72 are home as of Wednesday": how it stands on a day of this week.
    private static bool IsOfWeek(MarkedText text, Term word) => word.Is(Concept.Since) && text.Is(word.End, Concept.Weekday);

    // "freed 303 on Sunday, bringing the total to 1,000": the number before the comma is the day's own.
    private static bool IsBeforeTotal(MarkedText text, Clause clause, Headcount count, Term total) =>
        count.Phrase.End < total.First
        && total.Value(Concept.Cumulative) == ""
        && text.AnyToken(count.Phrase.End, total.First, static (text, i) => text.Tokens[i].Norm is ",")
        && text.AnyToken(total.End, clause.End, static (text, i) => text.IsNumber(i));

    // "the fifty-seventh of the war"
    private static bool IsOfOrdinal(MarkedText text, Clause clause, Term word)
    {
        var first = Math.Max(clause.First, word.First - OrdinalReach);
        return text.Has(Concept.OrdinalNumber, first, word.First) || HasOrdinalEnding(text, first, word.First);
    }

    // "brings the total to", or a number too large for a weak word.
    private static bool IsStrong(MarkedText text, Clause clause, Headcount count, Term word) =>
        word.Value(Concept.Cumulative) != "weak"
        || IsOfManyChildren(count, word)
        || (count.Value >= ManyPeople && !text.Has(Concept.Each, clause.First, clause.End));

    // "already 115 children"
    private static bool IsOfManyChildren(Headcount count, Term word) =>
        count.People == People.Child && count.Value >= ManyChildren && word.End == count.Number.First;

    // «Нагадаю, всього додому вже повернулися 177»: two weak words are a strong one.
    private static bool IsTwice(MarkedText text, Clause clause, Term word) =>
        text.Has(Concept.Recall, clause.First, word.First)
        || text.All(Concept.Cumulative, word.End, clause.End).Any(static w => w.Value(Concept.Cumulative) == "weak");

    // "this year" as a sum; but "the largest this year" is one exchange.
    private static bool IsOfThisYear(MarkedText text, Clause clause) =>
        text.All(Concept.ThisYear, clause.First, clause.End)
            .Any(text, static (year, text) => year.Value(Concept.ThisYear) == "sum" && !text.Is(year.First - 1, Concept.Superlative));

    // "in the third exchange of the past month 95 were freed": the span counts exchanges, and this is one of them.
    private static bool CountsExchanges(MarkedText text, Clause clause) =>
        clause.Triggers.Exists(static t => t.Value(Concept.Exchange) == "one")
        && (
            text.Has(Concept.OrdinalNumber, clause.First, clause.End)
            || text.Has(Concept.Superlative, clause.First, clause.End)
            || HasOrdinalEnding(text, clause.First, clause.End)
        );

    // «57-й»
    private static bool HasOrdinalEnding(MarkedText text, int first, int end) =>
        text.All(Concept.OrdinalEnding, first, end).Any(text, static (ending, text) => text.Tokens[ending.First].Joined);
}
