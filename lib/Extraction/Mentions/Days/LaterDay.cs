using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>
/// "200 on Thursday and 300 on Friday", «23 травня — 390, а 24 травня — 307»: the second of two days, with the numbers that stand by it.
/// </summary>
internal static class LaterDay
{
    /// <summary>What "and" or a semicolon parts stands so many words further off than what follows.</summary>
    private const int AndGap = 10,
        SemicolonGap = 20;

    /// <summary>The later day with its people; null when one day rules all.</summary>
    public static DayShare? Read(MarkedText text, List<TimeExpression> times, Clause clause, Mention mention)
    {
        if (TwoDays(times, clause) is not [var early, var late] || !AreParted(text, early, late, mention.Headcounts))
            return null;
        var first = mention.Headcounts[0];
        if (mention.Time!.First != early.First || Gap(text, first, early) >= Gap(text, first, late))
            return null;
        List<Headcount> later = [];
        foreach (var count in mention.Headcounts)
        {
            if (Gap(text, count, late) < Gap(text, count, early))
                later.Add(count.To == Sides.None ? LikeFirst(count, first) : count);
        }

        return later.Count > 0 && later.TrueForAll(IsOfExchange) ? new(late, later.ConvertAll(AsWhole)) : null;
    }

    private static List<TimeExpression> TwoDays(List<TimeExpression> times, Clause clause) =>
        times.FindAll(clause, static (t, clause) => TimeRules.IsDay(t) && clause.Contains(t.First));

    // "… and 300 on Friday", «…, ещё по 150 — на следующий день»
    private static bool AreParted(MarkedText text, TimeExpression early, TimeExpression late, List<Headcount> counts)
    {
        var (first, end) = (Math.Min(early.End, counts[0].Phrase.End), Math.Max(late.First, counts[^1].Number.First));
        return text.Has(Concept.And, first, end)
            || (text.Has(Concept.OnTop, first, end) && text.AnyToken(first, end, static (text, i) => text.Tokens[i].Norm is ","));
    }

    private static Headcount LikeFirst(Headcount count, Headcount first) =>
        count with
        {
            To = first.To,
            SideAt = first.SideAt,
            Relation = first.Relation,
        };

    private static bool IsOfExchange(Headcount count) => count.Relation is Relation.Whole or Relation.OnTop or Relation.BothSides;

    private static Headcount AsWhole(Headcount count) =>
        count.Relation == Relation.OnTop ? count with { Relation = Relation.Whole } : count;

    private static int Gap(MarkedText text, Headcount count, TimeExpression day)
    {
        var (from, to) = day.First >= count.Number.End ? (count.Number.End, day.First) : (day.End, count.Number.First);
        return to
            - from
            + (text.Has(Concept.And, from, to) ? AndGap : 0)
            + (text.AnyToken(from, to, static (text, i) => text.Tokens[i].Norm is ";") ? SemicolonGap : 0);
    }
}
