using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Totals;

/// <summary>Whether a number counts the people of many exchanges: of a year, of the whole war, of all that somebody mediated.</summary>
internal static class CumulativeRules
{
    /// <summary>Living people of one side, or bodies, above which no single handover is known: such a number counts many.</summary>
    private const int MostPeople = 1500,
        MostBodies = 2000,
        MostOfOneSide = 500;

    /// <summary>The number counts all exchanges so far, or those of a year or a mediator.</summary>
    public static bool IsCumulative(
        MarkedText text,
        Sentence sentence,
        Clause clause,
        Headcount count,
        List<TimeExpression> times,
        bool isDone
    )
    {
        // "in all 236 were freed, half of them Ukrainians": of one exchange.
        if (count.IsPair || count.Relation == Relation.Part || text.Has(Concept.Halves, sentence.First, sentence.End))
            return false;
        return ManyExchanges.AreTold(text, sentence, clause, count, times)
            || CalledTotals.IsTotal(text, clause, count)
            || CountedSpans.AreTold(text, sentence, clause, count, times)
            || (isDone && IsTooMany(count));
    }

    // More than any handover brought.
    private static bool IsTooMany(Headcount count) =>
        (count.Relation == Relation.Whole && count.Value > (count.IsBody ? MostBodies : MostPeople)) || IsTooManyOfOneSide(count);

    // "more than 1,000 Ukrainians have come home": of one side no day brought so many.
    private static bool IsTooManyOfOneSide(Headcount count) =>
        count is { Relation: Relation.Whole, IsBody: false, To: Sides.Ukraine or Sides.Russia, Precision: CountPrecision.AtLeast }
        && count.Value > MostOfOneSide;
}
