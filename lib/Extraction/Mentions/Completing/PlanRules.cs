using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Stages;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Completing;

/// <summary>Whether a number is what an agreement foresees, and not what was carried out.</summary>
internal static class PlanRules
{
    /// <summary>Words between a number and the word for the plan in front of it, and behind it.</summary>
    private const int Before = 5,
        Behind = 3;

    /// <summary>Words between a number and the word in front of it that tells a plan by itself.</summary>
    private const int Near = 3;

    /// <summary>The headcount as a plan, where it is one.</summary>
    public static Headcount Settle(Scene scene, in ClauseTelling told, Headcount count)
    {
        if (count.Relation == Relation.BothSides)
            return IsOfStrongPlan(scene.Text, told.Clause, count) ? count with { Relation = Relation.Plan, To = Sides.Both } : count;
        if (count.Relation != Relation.Whole)
            return count;
        if (told.Status is MentionStatus.Completed or MentionStatus.Announced && IsAgreedWhole(scene, in told, count))
            return count with { Relation = Relation.Plan, IsRatio = IsByFormula(scene.Text, told.Clause, count) };
        if (told.Status == MentionStatus.Announced && IsOfAllStages(scene.Text, told.Clause, count))
            return count with { Relation = Relation.Plan };
        return told.Status == MentionStatus.Agreed
            ? count with
            {
                Relation = Relation.Plan,
                IsRatio = count.IsPair && IsByFormula(scene.Text, told.Clause, count),
            }
            : count;
    }

    private static bool IsAgreedWhole(Scene scene, in ClauseTelling told, Headcount count) =>
        IsPlan(scene.Text, in told, count) || IsOfTheDeal(scene, told.Clause, count);

    // "an exchange in which 800 from both sides came home": the agreement as a whole.
    private static bool IsOfStrongPlan(MarkedText text, Clause clause, Headcount count) =>
        text.FindLast(Concept.Plan, Math.Max(clause.First, count.Number.First - Near), count.Number.First)?.Value(Concept.Plan) == "strong";

    // "the 1,000 for 1,000 deal", «по формуле 500 на 500», "a swap that has seen 500 from each side": the whole agreement.
    private static bool IsPlan(MarkedText text, in ClauseTelling told, Headcount count)
    {
        if (count.To != Sides.Both)
            return false;
        if ((count.IsPair && IsOfStages(text, told.Sentence, count)) || IsOfStrongPlan(text, told.Clause, count))
            return true;
        return !IsDoneInDeal(text, told.Clause, count)
            && text.Has(Concept.Plan, Math.Max(told.Clause.First, count.Number.First - Before), count.Phrase.End + Behind)
            && !told.Clause.Triggers.Exists(static t => t.Is(Concept.Give) || t.Is(Concept.Get) || t.Is(Concept.Back));
    }

    // "exchange 103 prisoners each in a deal mediated by the UAE": in what it was done, and no plan.
    private static bool IsDoneInDeal(MarkedText text, Clause clause, Headcount count) =>
        text.Find(Concept.Plan, count.Phrase.End, count.Phrase.End + Behind) is { } deal
        && IsBehindIn(text, deal)
        && !text.Has(Concept.Plan, Math.Max(clause.First, count.Number.First - Before), count.Phrase.End);

    // "in a deal"
    private static bool IsBehindIn(MarkedText text, Term deal) =>
        text.ValueAt(deal.First - 1, Concept.On) == ""
        || (text.Is(deal.First - 1, Concept.Article) && text.ValueAt(deal.First - 2, Concept.On) == "");

    // "the third stage of an exchange of 1,000 for 1,000"; but "second stage completed: 307 for 307" and "307 for 307 in the second stage".
    private static bool IsOfStages(MarkedText text, Sentence sentence, Headcount count)
    {
        if (StageRules.Stage(text, new(sentence.First, sentence.End)) is not { } stage)
            return false;
        var end = count.Phrase.End;
        if (stage.At.First >= end)
            return HasBegunStage(text, end, stage.At.First) || NamesExchange(text, end, Math.Min(end + Behind, stage.At.First));
        return !text.AnyToken(stage.At.End, count.Number.First, static (text, i) => text.Tokens[i].Norm is ":" or "–" or "—" or "-" or ";");
    }

    // "The swap of 1,000 for 1,000 has finished its first phase"; but "307 for 307 were exchanged in the second"
    private static bool HasBegunStage(MarkedText text, int end, int stage) =>
        !text.Is(stage - 1, Concept.On)
        && !text.Is(stage - 2, Concept.On)
        && text.FindLast(Concept.Happen, end, stage) is { } held
        && !Clause.IsTrigger(held);

    private static bool NamesExchange(MarkedText text, int first, int end) =>
        text.Has(Concept.Exchange, first, end) || text.Has(Concept.Plan, first, end);

    // "300 more are to be freed under the deal, which covers 500 from each country"
    private static bool IsOfTheDeal(Scene scene, Clause clause, Headcount count) =>
        count.To == Sides.Both
        && scene.Here.FindLast(
            new Span(clause.First, count.Number.First),
            static (h, before) => h.Number.First < before.End && h.Number.First >= before.First
        )
            is { } earlier
        && NamesDeal(scene.Text, Math.Max(earlier.Phrase.End, count.Number.First - Before), count.Number.First)
        && earlier.Value < count.Value;

    private static bool NamesDeal(MarkedText text, int first, int end) =>
        text.Has(Concept.Plan, first, end) || text.Has(Concept.Agreed, first, end);

    // "The three stages are meant to free 1,000 people on either side"
    private static bool IsOfAllStages(MarkedText text, Clause clause, Headcount count) =>
        count.To == Sides.Both && StageRules.Stages(text, new(clause.First, count.Number.First)) is not null;

    // "by the formula 800 for 800"
    private static bool IsByFormula(MarkedText text, Clause clause, Headcount count) =>
        text.All(Concept.Plan, Math.Max(clause.First, count.Number.First - Before), count.Phrase.End + Behind)
            .Any(static p => p.Value(Concept.Plan) == "ratio");
}
