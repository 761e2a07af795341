using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// Completes a headcount by what its clause and the text before it say: whose people they are, and whether they are a whole, a part, a plan
/// or a cumulative number.
/// </summary>
internal sealed class CountCompletion(MarkedText text, Scene scene)
{
    /// <summary>The cumulative numbers found so far, each with its sentence.</summary>
    public List<(Headcount Count, int Sentence)> Totals { get; } = [];

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
            AddTotal(own[i - 1] = own[i - 1] with { Relation = Relation.Cumulative }, index);
        }
    }

    private List<Headcount> Compare(int index, Clause clause, List<Headcount> own, List<Mention> mentions)
    {
        if (own.Count > 1)
        {
            // "Two civilians were among the 117 who came home": the whole stands behind its part.
            for (var i = 0; i < own.Count; i++)
            {
                if (
                    own[i] is { Relation: Relation.Part, To: Sides.None } part
                    && own.Find(
                        part,
                        static (w, part) =>
                            w.Relation == Relation.Whole && w.To != Sides.None && w.Value > part.Value && w.IsBody == part.IsBody
                    )
                        is { } all
                )
                    own[i] = part with { To = all.To, SideAt = all.SideAt };
            }

            // "swapped some 180 prisoners, 116 of them Ukrainians": all that one side got.
            for (var i = 0; i < own.Count; i++)
            {
                if (
                    own[i] is { Relation: Relation.Part, Nationality: Sides.Ukraine or Sides.Russia } part
                    && own.Exists(
                        part,
                        static (w, part) =>
                            w.Relation == Relation.BothSides
                            && w.Value > part.Value
                            && w.IsBody == part.IsBody
                            && w.Number.First < part.Number.First
                    )
                )
                    own[i] = part with { Relation = Relation.Whole, To = part.Nationality };
            }
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
        own = CountRules.GoTogether(text, own);
        own = ListSums.AddUp(text, scene, mentions, own);
        return CountTogether(index, own);
    }

    private List<Headcount> CountTogether(int index, List<Headcount> own) =>
        CountRules.CountTogether(text, own, count => AddTotal(count, index));

    /// <summary>The headcount with its side and claimant, and as what it counts.</summary>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="clause">The clause that tells what became of these people.</param>
    /// <param name="count">As its noun phrase tells it.</param>
    /// <param name="status">Of the clause.</param>
    /// <param name="times">Of the sentence.</param>
    public Headcount Complete(Sentence sentence, Clause clause, Headcount count, MentionStatus status, List<TimeExpression> times)
    {
        if (count is { Divides: not null, Relation: Relation.Part, To: not Sides.None })
            return count with { Claimant = scene.Claimant, ClaimantAt = scene.ClaimantAt, ClaimantSide = scene.ClaimantSide };
        // "Another 44 of ours are home", and nothing told before that they could be added to.
        if (count.Relation == Relation.OnTop && scene.LastWhole is null && !HasBefore(count))
            count = count with { Relation = Relation.Whole };
        // "Hundreds are still held. On Friday 63 of them came home": of those held, all that came home.
        if (
            count is { Relation: Relation.Part, IsBody: false, IsLocal: false }
            && scene.LastWhole is null
            && text.At(count.Phrase.End) is { } act
            && clause.Triggers.Contains(act)
        )
            count = count with { Relation = Relation.Whole };
        // "Moscow got 195. Our people are home, 207 of them": more than the number before is no part of it.
        if (
            count is { Relation: Relation.Part, IsBody: false, IsRank: false, Nationality: Sides.None }
            && scene.LastWhole is { IsBody: false, People: not (People.Civilian or People.Child) } less
            && count.Value > less.Value
            && !HasGreater(count)
        )
            count = count with { Relation = Relation.Whole };
        // "two of the 110 people agreed for the swap stayed": as many as were to be exchanged.
        if (
            count is { Relation: Relation.Whole, IsPair: false }
            && text.ValueAt(count.PeopleAt.End, Concept.Agreed) == "verb"
            && count.PeopleAt.End < clause.End
            && count.Number.First > sentence.First
            && text.Is(count.Number.First - 1, Concept.Of)
        )
            count = count with { Relation = Relation.Plan };
        scene.Hear(sentence, clause);
        // "We got our boys out, 95 of them": all those told of just before, whom nothing else counts.
        if (
            count is { Relation: Relation.Part, People: People.Person, IsRank: false, IsBody: false }
            && scene.LastWhole is null
            && scene.Here.Count == 1
            && text.Tokens[Math.Max(0, count.Number.First - 1)].Norm is "," or "–" or "—"
            && ActsBefore(clause, count.Number.First)
            && text.Has(Concept.Person, clause.First, count.Number.First)
        )
            count = count with { Relation = Relation.Whole };
        if (count.Relation == Relation.Part && scene.LastWhole is null && !scene.Here.Exists(c => c.Relation == Relation.Whole))
            count = count with { IsOpen = true };
        var full = DirectionRules.Resolve(scene, sentence, clause, count) with
        {
            Claimant = scene.Claimant,
            ClaimantAt = scene.ClaimantAt,
            ClaimantSide = scene.ClaimantSide,
        };
        // "On Friday they released 390 each and on Saturday 307": as the number before it.
        if (
            full is { Relation: Relation.Whole, Nationality: Sides.None, IsPair: false }
            && full.Phrase.End == full.Number.End
            && scene.LastWhole is { To: Sides.Both } equal
            && equal.Number.First >= sentence.First
            && equal.Number.First < full.Number.First
            && DayBefore(times, full.Number.First)
            && full.Votes.All(v => v.Weight < Directions.Weight.GoalBefore)
        )
            full = full with { To = Sides.Both, SideAt = equal.SideAt };
        // "Over the three days 880 servicemen came home": the stages told one by one, added up.
        if (
            status == MentionStatus.Completed
            && (scene.LastWhole is not null || CountRules.TellsDayApart(text, times, scene.Here, full))
            && CountRules.IsSumOfStages(text, clause)
            && !CountRules.HasOwnDay(text, times, scene.Here, full)
        )
            return full with
            {
                Relation =
                    full.To == Sides.Both && scene.Here.Count == 1 && text.Has(Concept.Agreed, clause.First, clause.End)
                        ? Relation.Plan
                        : Relation.Cumulative,
            };
        // «За два дні — 200: учора 90, сьогодні 110»: what stands by its day was told of that day.
        if (
            status == MentionStatus.Completed
            && full.Relation is Relation.Part
            && CountRules.IsSumOfStages(text, clause)
            && CountRules.HasOwnDay(text, times, scene.Here, full)
        )
            full = full with { Relation = Relation.Whole };
        // "Both said they had so far freed 270 soldiers and 120 civilians each", of the 390 told before: no number of all times.
        if (full.Divides is { } all && OfSide(full, all) is { } side)
            return full with { Relation = Relation.Part, To = side, SideAt = full.To == Sides.None ? all.SideAt : full.SideAt };
        if (
            CumulativeRules.IsCumulative(text, sentence, clause, full, times, status == MentionStatus.Completed)
            || (status == MentionStatus.Completed && IsOfAll(sentence, full))
        )
        {
            full = full with { Relation = Relation.Cumulative };
            AddTotal(full, text.SentenceOf(sentence.First));
            scene.LastIsTotal = true;
            return full;
        }

        if (
            full.Relation == Relation.Whole
            && status is MentionStatus.Completed or MentionStatus.Announced
            && (CountRules.IsPlan(text, sentence, clause, full) || CountRules.IsOfTheDeal(text, clause, scene.Here, full))
        )
            full = full with { Relation = Relation.Plan, IsRatio = IsByFormula(clause, full) };
        // "an exchange in which 800 from both sides came home": the agreement as a whole.
        if (
            full.Relation == Relation.BothSides
            && text.FindLast(Concept.Plan, Math.Max(clause.First, count.Number.First - 3), count.Number.First)?.Value(Concept.Plan)
                == "strong"
        )
            full = full with { Relation = Relation.Plan, To = Sides.Both };
        if (status == MentionStatus.Announced && CountRules.IsAheadOfStages(text, clause, full))
            full = full with { Relation = Relation.Plan };
        if (full.Relation == Relation.Whole && status == MentionStatus.Agreed)
            full = full with { Relation = Relation.Plan, IsRatio = full.IsPair && IsByFormula(clause, full) };
        if (full.Relation == Relation.Part && scene.LastIsTotal)
            return full with { Relation = Relation.Cumulative };
        if (status == MentionStatus.Completed && GoesOnSum(sentence, full))
        {
            AddTotal(full = full with { Relation = Relation.Cumulative }, text.SentenceOf(sentence.First));
            return full;
        }

        if (full.Relation is Relation.Whole or Relation.OnTop && full is { To: not Sides.None, IsRank: false })
            scene.LastTold =
                full.People is People.Civilian or People.Child && scene.LastTold is { } beside && IsHere(beside) ? beside : full;
        // "exchanged prisoners by the formula 60 for 60. Among them are 12 marines": what was carried out has parts.
        if (
            full is { Relation: Relation.Plan, IsRatio: true, To: Sides.Both }
            && status == MentionStatus.Completed
            && scene.LastWhole is null
            && StageRules.Stage(text, new(sentence.First, sentence.End)) is null
            && StageRules.Stages(text, new(sentence.First, sentence.End)) is null
        )
            scene.LastWhole = full with { Relation = Relation.Whole };
        if (full.Relation == Relation.Whole && full.To != Sides.None)
        {
            scene.IsEqual =
                scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } before
                && before.To == Scene.Opposite(full.To)
                && before.Value == full.Value
                && before.IsBody == full.IsBody;
            (scene.LastWhole, scene.LastIsTotal) = (full, false);
        }

        return full;
    }

    // Whose people the parts of a whole are: its own, where nothing says otherwise; those of one side, where the whole is that of each;
    // null where they went the other way, as many as it.
    private static Sides? OfSide(Headcount part, Headcount whole) =>
        part.To == Sides.None || part.Relation == Relation.BothSides ? whole.To
        : (part.To & whole.To) == part.To ? part.To
        : null;

    private bool HasBefore(Headcount count) => scene.Here.Exists(count, static (c, count) => c.Number.First < count.Number.First);

    private bool HasGreater(Headcount count) => scene.Here.Exists(count, static (c, count) => c.Value > count.Value);

    private bool IsHere(Headcount told) => scene.Here.Exists(told, static (h, told) => h.Number == told.Number);

    private static bool ActsBefore(Clause clause, int token) => clause.Triggers.Exists(token, static (t, token) => t.End <= token);

    private static bool DayBefore(List<TimeExpression> times, int token) => times.Exists(token, static (t, token) => t.End == token);

    // "Five children went home. In all, 21 children were returned to Russia and 93 to Ukraine": far more than those just told, and than
    // both sides together could be.
    private bool IsOfAll(Sentence sentence, Headcount count) =>
        count is { Relation: Relation.Whole, IsPair: false, People: People.Civilian or People.Child }
        && scene.LastWhole is { Precision: CountPrecision.Exact } told
        && told.Number.First < sentence.First
        && told.People == count.People
        && count.Value > told.Value * 2
        && !text.Has(Concept.Exchange, sentence.First, sentence.End)
        && !text.Has(Concept.RelativeDay, sentence.First, sentence.End)
        && !text.Has(Concept.Weekday, sentence.First, sentence.End)
        && text.All(Concept.Cumulative, sentence.First, Math.Min(sentence.First + 3, sentence.End))
            .Any(c => c.Value(Concept.Cumulative) == "weak");

    /// <summary>Words between the members of a list of sums.</summary>
    private const int ListReach = 8;

    // "4,300 people freed in exchanges, 460 brought home outside them and 7,000 bodies": the list of sums goes on, where no day or exchange
    // parts it.
    private bool GoesOnSum(Sentence sentence, Headcount count)
    {
        if (
            !scene.LastIsTotal
            || count is not { Relation: Relation.Whole, IsPair: false }
            || Totals is not [.., var last]
            || last.Sentence != text.SentenceOf(sentence.First)
        )
            return false;
        var (first, end) = (last.Count.Phrase.End, count.Number.First);
        return end > first
            && end - first <= ListReach
            && text.AnyToken(first, end, static (text, i) => text.Tokens[i].Norm is ",")
            && !text.HasAny(Partings, first, count.Phrase.End)
            && (
                text.All(Concept.Cumulative, sentence.First, last.Count.Number.First).Any(c => c.First == sentence.First)
                || !text.All(Concept.And, first, end).Any(a => a.Value(Concept.And) == "clause")
            )
            && !text.All(Concept.Exchange, first, end).Any(e => e.Value(Concept.Exchange) != "many");
    }

    private static readonly ConceptSet Partings = ConceptSet.Of(
        Concept.RelativeDay,
        Concept.Weekday,
        Concept.Month,
        Concept.On,
        Concept.Part,
        Concept.OnTop
    );

    // "by the formula 800 for 800"
    private bool IsByFormula(Clause clause, Headcount count) =>
        text.All(Concept.Plan, Math.Max(clause.First, count.Number.First - 5), count.Phrase.End + 3)
            .Any(p => p.Value(Concept.Plan) == "ratio");

    /// <summary>Keeps a cumulative number. "Freed on both sides" is of neither side alone.</summary>
    public void AddTotal(Headcount count, int sentence) =>
        Totals.Add(
            (
                text.Has(Concept.BothTotal, count.Phrase.End, Math.Min(count.Phrase.End + 3, text.Sentences[sentence].End))
                && count.Nationality == Sides.None
                    ? count with
                    {
                        To = Sides.None,
                    }
                    : count,
                sentence
            )
        );
}
