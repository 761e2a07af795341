using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Comparing;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Days;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Mentions.Kinds;
using SwapPipeline.Extraction.Mentions.Parts;
using SwapPipeline.Extraction.Mentions.Totals;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Completing;

/// <summary>
/// Completes a headcount by what its clause and the text before it say: whose people they are, and whether they are a whole, a part, a plan
/// or a cumulative number.
/// </summary>
internal sealed class CountCompletion(MarkedText text, Scene scene)
{
    private readonly RunningTotals totals = new(text, scene);

    /// <summary>The cumulative numbers found so far, each with its sentence.</summary>
    public List<(Headcount Count, int Sentence)> Totals => totals.All;

    /// <summary>Keeps a cumulative number.</summary>
    public void AddTotal(Headcount count, int sentence) => totals.Add(count, sentence);

    /// <summary>The headcounts of one clause, completed one by one and then set against each other.</summary>
    /// <param name="index">Of the sentence.</param>
    /// <param name="sentence">Where the clause stands.</param>
    /// <param name="clause">What tells what became of these people.</param>
    /// <param name="counts">All of the sentence.</param>
    /// <param name="mentions">Those before it.</param>
    /// <param name="status">Of the clause.</param>
    /// <param name="times">Of the sentence.</param>
    public List<Headcount> OfClause(
        int index,
        Sentence sentence,
        Clause clause,
        List<Headcount> counts,
        List<Mention> mentions,
        MentionStatus status,
        List<TimeExpression> times
    )
    {
        var own = new List<Headcount>();
        foreach (var count in counts)
        {
            if (count.Number.First >= clause.First && count.Number.First < clause.End)
                own.Add(Complete(sentence, clause, count, status, times));
        }

        if (own.Count == 0)
            return own;
        if (status == MentionStatus.Completed)
            OfDay(index, clause, own, times);
        return Compare(index, clause, own, mentions);
    }

    /// <summary>The headcount with its side and claimant, and as what it counts.</summary>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="clause">The clause that tells what became of these people.</param>
    /// <param name="count">As its noun phrase tells it.</param>
    /// <param name="status">Of the clause.</param>
    /// <param name="times">Of the sentence.</param>
    public Headcount Complete(Sentence sentence, Clause clause, Headcount count, MentionStatus status, List<TimeExpression> times)
    {
        if (count is { Divides: not null, Relation: Relation.Part, To: not Sides.None })
            return count.ToldBy(scene);
        var told = new ClauseTelling(sentence, clause, status, times);
        scene.Hear(sentence, clause);
        var full = DirectionRules.Resolve(scene, sentence, clause, RelationRules.Settle(scene, in told, count)).ToldBy(scene);
        if (EqualBefore(in told, full) is { } equal)
            full = full with { To = Sides.Both, SideAt = equal.SideAt };
        if (StageSums.IsSum(scene, in told, full))
            return full with { Relation = IsAgreedSum(in told, full) ? Relation.Plan : Relation.Cumulative };
        if (StageSums.IsOfItsDay(scene, in told, full))
            full = full with { Relation = Relation.Whole };
        // "Both said they had so far freed 270 soldiers and 120 civilians each", of the 390 told before: no number of all times.
        if (full.Divides is { } all && OfSide(full, all) is { } side)
            return full with { Relation = Relation.Part, To = side, SideAt = full.To == Sides.None ? all.SideAt : full.SideAt };
        if (IsTotal(in told, full))
        {
            scene.LastIsTotal = true;
            return Total(sentence, full);
        }

        full = PlanRules.Settle(scene, in told, full);
        if (full.Relation == Relation.Part && scene.LastIsTotal)
            return full with { Relation = Relation.Cumulative };
        if (told.IsDone && totals.GoesOn(sentence, full))
            return Total(sentence, full);
        LastNumbers.Note(scene, in told, full);
        return full;
    }

    // Keeps it as a cumulative number.
    private Headcount Total(Sentence sentence, Headcount count)
    {
        count = count with { Relation = Relation.Cumulative };
        totals.Add(count, text.SentenceOf(sentence.First));
        return count;
    }

    // "They agreed, after their first talks in three years, to free 1,000 each": what lies ahead is counted in no span so far.
    private bool IsTotal(in ClauseTelling told, Headcount count) =>
        !(told.IsAhead && count.To == Sides.Both)
        && (
            CumulativeRules.IsCumulative(text, told.Sentence, told.Clause, count, told.Times, told.IsDone)
            || (told.IsDone && totals.IsOfAll(told.Sentence, count))
        );

    // "On Friday they released 390 each and on Saturday 307": as the number before it, which each side got; null where it is told
    // otherwise.
    private Headcount? EqualBefore(in ClauseTelling told, Headcount count) =>
        count is { Relation: Relation.Whole, Nationality: Sides.None, IsPair: false }
        && count.Phrase.End == count.Number.End
        && scene.LastWhole is { To: Sides.Both } equal
        && IsBehindEqual(in told, equal, count)
        && !count.HasVote(Weight.GoalBefore)
            ? equal
            : null;

    // In one sentence, and right behind its day.
    private static bool IsBehindEqual(in ClauseTelling told, Headcount equal, Headcount count) =>
        equal.Number.First >= told.Sentence.First
        && equal.Number.First < count.Number.First
        && TimePlaces.EndAt(told.Times, count.Number.First);

    // The sum of the stages of an agreement, told alone for both sides.
    private bool IsAgreedSum(in ClauseTelling told, Headcount count) =>
        count.To == Sides.Both && scene.Here.Count == 1 && text.Has(Concept.Agreed, told.Clause.First, told.Clause.End);

    // Whose people the parts of a whole are: its own, where nothing says otherwise; those of one side, where the whole is that of each;
    // null where they went the other way, as many as it.
    private static Sides? OfSide(Headcount part, Headcount whole) =>
        part.To == Sides.None || part.Relation == Relation.BothSides ? whole.To
        : (part.To & whole.To) == part.To ? part.To
        : null;

    // "have taken back 78, 51 of them today"
    private void OfDay(int index, Clause clause, List<Headcount> own, List<TimeExpression> times)
    {
        for (var i = 1; i < own.Count; i++)
        {
            if (!DayShares.IsOfDay(text, times, clause, own[i - 1], own[i]))
                continue;
            own[i] = own[i] with
            {
                Relation = Relation.Whole,
                To = own[i].To == Sides.None ? own[i - 1].To : own[i].To,
                SideAt = own[i].To == Sides.None ? own[i - 1].SideAt : own[i].SideAt,
            };
            totals.Add(own[i - 1] = own[i - 1] with { Relation = Relation.Cumulative }, index);
        }
    }

    // Sets the headcounts of a clause against each other.
    private List<Headcount> Compare(int index, Clause clause, List<Headcount> own, List<Mention> mentions)
    {
        if (own.Count > 1)
        {
            WholesAndParts.FindWholeBehind(own);
            WholesAndParts.FindWholeOfSide(own);
        }

        PriceRules.Settle(scene, clause, own);
        for (var i = 0; i < own.Count; i++)
        {
            if (MixedRules.ListsCivilians(text, own[i], clause))
                own[i] = own[i] with { People = People.Mixed };
        }

        // One number alone stands beside none.
        if (own.Count == 1)
            return own;
        JoinedPeople.GoTogether(text, own);
        own = ListSums.AddUp(text, scene, mentions, own);
        totals.AddJoined(own, index);
        return own;
    }
}
