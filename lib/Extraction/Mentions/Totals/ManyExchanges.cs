using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Totals;

/// <summary>
/// Whether a number counts the people of exchanges that are counted, or spoken of as many: "in 38 swaps 1,863 were freed".
/// </summary>
internal static class ManyExchanges
{
    /// <summary>Words between a number and the noun of the exchanges that it counts.</summary>
    private const int AdjectiveReach = 4;

    /// <summary>Words between "the largest" and the noun of the exchanges.</summary>
    private const int SuperlativeReach = 4;

    /// <summary>The exchanges of its sentence or of its clause are many.</summary>
    public static bool AreTold(MarkedText text, Sentence sentence, Clause clause, Headcount count, List<TimeExpression> times)
    {
        foreach (var many in text.All(Concept.Exchange, sentence.First, sentence.End))
        {
            // "There were ten swaps, the last on 2 October: 185 came home": of that day.
            if (HasDate(times, many.End, count.Number.First))
                continue;
            if (IsOfOneDay(text, clause, many))
                continue;
            if (IsMany(many) && many.First > sentence.First && IsCounted(text, sentence, many, count))
                return true;
        }

        return BroughtHome(text, clause, count);
    }

    private static bool IsMany(Term exchange) => exchange.Value(Concept.Exchange) == "many";

    private static bool HasDate(List<TimeExpression> times, int first, int end)
    {
        foreach (var time in times)
        {
            if (time.Kind is TimeKind.MonthDay or TimeKind.FullDate && time.First >= first && time.End <= end)
                return true;
        }

        return false;
    }

    // "Ten exchanges were held, the last on 2 October: then 185 came home": a clause with a day of its own tells of one.
    private static bool IsOfOneDay(MarkedText text, Clause clause, Term many) =>
        (many.First < clause.First || many.First >= clause.End)
        && (text.Has(Concept.RelativeDay, clause.First, clause.End) || text.Has(Concept.Weekday, clause.First, clause.End));

    // "in 38 swaps"
    private static bool IsCounted(MarkedText text, Sentence sentence, Term many, Headcount count) =>
        ArticleView.IsNumber(text, many.First - 1)
        || IsCountedBeyondWord(text, many, count)
        || IsCountedInFront(text, sentence, many, count);

    // "in three separate exchanges"
    private static bool IsCountedBeyondWord(MarkedText text, Term many, Headcount count) =>
        text.At(many.First - 1) is null
        && text.Tokens[many.First - 1].Kind == TokenKind.Word
        && many.First - 2 >= count.Phrase.End
        && ArticleView.IsNumber(text, many.First - 2);

    // "Two further such exchanges brought Ukraine 190 bodies this month": adjectives stand between.
    private static bool IsCountedInFront(MarkedText text, Sentence sentence, Term many, Headcount count) =>
        count.Number.First > many.End
        && text.Has(Concept.Relative, many.End, count.Number.First)
        && IsNumbered(text, Math.Max(sentence.First, many.First - AdjectiveReach), many.First);

    // A number and no sign in front of the noun.
    private static bool IsNumbered(MarkedText text, int first, int end) =>
        text.AnyToken(first, end, static (text, i) => ArticleView.IsNumber(text, i))
        && !text.AnyToken(first, end, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol);

    // "In all, exchanges have brought 2,828 people home": no one exchange.
    private static bool BroughtHome(MarkedText text, Clause clause, Headcount count) =>
        clause.Triggers is [var act, ..]
        && IsMany(act)
        && !text.HasBefore(Concept.Superlative, act.First, SuperlativeReach)
        && count.Number.First > act.First
        && TellsOfReturn(text, clause);

    // Nothing but exchanges and returns, and no day.
    private static bool TellsOfReturn(MarkedText text, Clause clause) =>
        !text.Has(Concept.Weekday, clause.First, clause.End)
        && !text.Has(Concept.Month, clause.First, clause.End)
        && clause.Triggers.TrueForAll(static t => t.Is(Concept.Exchange) || t.Is(Concept.Back));
}
