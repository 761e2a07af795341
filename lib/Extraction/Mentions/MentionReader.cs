using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Reads the sentences of an article in order and says which of them speak of an exchange, and what.</summary>
internal sealed class MentionReader(MarkedText text, Scene scene)
{
    private readonly Relevance relevance = new(text, scene.Narrator);

    /// <summary>Cumulative numbers, which belong to no exchange, with their sentence.</summary>
    public List<(Headcount Count, int Sentence)> Totals { get; } = [];

    public bool SomethingDenied { get; private set; }

    public List<Mention> Read()
    {
        var mentions = new List<Mention>();
        for (var s = 0; s < text.Sentences.Count; s++) ReadSentence(s, mentions);
        return mentions;
    }

    private void ReadSentence(int index, List<Mention> mentions)
    {
        var sentence = text.Sentences[index];
        scene.Hear(sentence);
        var clauses = Clause.Split(text, sentence);
        var topic = relevance.Of(sentence, clauses);
        if (topic != Topic.Ours)
        {
            // "Its mediation between Russia and Ukraine had succeeded", before the exchange itself is told.
            if (topic == Topic.None && relevance.NamesBoth(sentence) && CreditRules.Mediators(text, sentence) is { Count: > 0 } early) mentions.Add(Credit(index, sentence, early));
            return;
        }

        var numbers = NumberReader.Read(text, sentence);
        var times = DateReader.Read(text, sentence);
        var counts = HeadcountReader.Read(text, sentence, scene, times);
        (scene.Here, scene.PairStart) = (counts, null);
        PairUp(counts);
        var stageRange = new Span(sentence.First, sentence.End);
        var mediators = CreditRules.Mediators(text, sentence);
        var ordinal = StageRules.Ordinal(text, sentence, numbers);
        if (clauses.Count == 0)
        {
            ReadWithoutVerb(index, sentence, counts, mediators, ordinal, mentions);
            return;
        }

        Mention? open = null;
        foreach (var clause in clauses)
        {
            var status = StatusRules.Read(text, sentence, clause);
            SomethingDenied |= status.Value == MentionStatus.Denied;
            var (time, hold) = TimeRules.Read(text, times, sentence, clause, status.Value, clauses.Count == 1);
            var exchange = clause.Triggers.FirstOrDefault(t => t.Is(Concept.Exchange));
            var plural = clause.Triggers.All(t => t.Value(Concept.Exchange) == "many");
            var own = counts.Where(c => c.Number.First >= clause.First && c.Number.First < clause.End).Select(c => Complete(sentence, clause, c, status.Value)).ToList();
            var range = new Span(clause.First, clause.End);
            // "postponed a swap and the repatriation of bodies": a noun after a conjunction shares the verb before it.
            if (open is not null && open.Status != MentionStatus.Completed && text.Is(clause.First, Concept.And) && StatusRules.Main(clause).First - clause.First <= 3) status = new(open.Status, open.StatusAt);
            else if (open is not null && open.Status != MentionStatus.Completed && status.Value == MentionStatus.Completed && clause.Triggers.All(t => t.Is(Concept.Nominal)) && !text.Has(Concept.Happen, clause.First, clause.End)) status = new(open.Status, open.StatusAt);
            else if (open is not null && text.Is(clause.First, Concept.And) && clause.Triggers.All(t => t.Value(Concept.Exchange) is "one" or "many") && !text.Has(Concept.Happen, clause.First, clause.End)) status = new(open.Status, open.StatusAt);
            var mention = new Mention
            {
                SentenceIndex = index,
                At = range,
                Trigger = Span.Of(StatusRules.Main(clause)),
                Status = status.Value != MentionStatus.Denied && ((plural && own.Count == 0) || IsAdjective(clause, own) || (own.Count > 0 && own.All(c => c.Relation == Relation.Cumulative))) ? MentionStatus.Generic : status.Value,
                StatusAt = status.At,
                Time = time,
                Hold = hold,
                Headcounts = own,
                Stage = StageRules.Stage(text, clauses.Count == 1 ? stageRange : range),
                Stages = StageRules.Stages(text, range),
                IsFinal = StageRules.IsFinal(text, range),
                Ordinal = ordinal,
                Mediators = mediators,
                Location = CreditRules.Location(text, clause),
                WithheldAt = text.Find(Concept.Withheld, sentence.First, sentence.End) is { } w ? Span.Of(w) : null,
                IsPrevious = IsPrevious(sentence, clause),
                IsNext = text.Has(Concept.Next, clause.First, clause.End),
                IsOne = exchange is not null && exchange.Value(Concept.Exchange) != "many",
                IsTold = clause.Triggers.Any(t => !t.Is(Concept.Exchange) || t.Value(Concept.Exchange) == "verb") || text.Has(Concept.Happen, clause.First, clause.End) || text.Has(Concept.Latest, clause.First, clause.End) || (index == 0 && sentence.End - sentence.First > 3),
                IsRecalled = text.Has(Concept.Recall, sentence.First, Math.Min(sentence.First + 3, sentence.End)),
                IsLatest = text.Has(Concept.Latest, clause.First, clause.End),
                MixedFor = Mixed(clause),
                RefersBack = text.Has(Concept.Plan, clause.First, clause.End) || text.All(Concept.Agreed, clause.First, clause.End).Any(a => a.Value(Concept.Agreed) == "under"),
                IsPlural = plural,
            };
            if (open is not null && Continues(open, mention))
            {
                open = Join(open, mention);
                mentions[^1] = open;
                continue;
            }

            mentions.Add(mention);
            open = mention;
        }
    }

    private static Mention Credit(int index, Sentence sentence, List<Told<string>> mediators) => new()
    {
        SentenceIndex = index,
        At = new(sentence.First, sentence.End),
        Trigger = mediators[0].At,
        Status = MentionStatus.Generic,
        Mediators = mediators,
    };

    // A sentence without a verb of exchange still speaks of one when it names the mediators, divides a number, or says that numbers are withheld.
    private void ReadWithoutVerb(int index, Sentence sentence, List<Headcount> counts, List<Told<string>> mediators, Told<int>? ordinal, List<Mention> mentions)
    {
        var withheld = text.Find(Concept.Withheld, sentence.First, sentence.End);
        var clause = new Clause(sentence.First, sentence.End, []);
        var own = counts.Where(c => c.Relation is Relation.Part or Relation.OnTop && !c.IsRank && !text.Has(Concept.DecoyTime, sentence.First, sentence.End))
            .Select(c => c with { To = c.To != Sides.None ? c.To : scene.LastWhole?.To ?? Sides.None, Claimant = scene.Claimant, ClaimantAt = scene.ClaimantAt, ClaimantSide = scene.ClaimantSide }).ToList();
        var mixed = Mixed(clause);
        foreach (var count in counts)
        {
            if (IsCumulative(sentence, clause, count)) AddTotal(count, index);
        }

        if (mentions.Count == 0 || (own.Count == 0 && mediators.Count == 0 && withheld is null && mixed == Sides.None)) return;
        mentions.Add(new Mention
        {
            SentenceIndex = index,
            At = new(sentence.First, sentence.End),
            Trigger = new(sentence.First, sentence.First + 1),
            Status = MentionStatus.Generic,
            Headcounts = own,
            Mediators = mediators,
            Ordinal = ordinal,
            WithheldAt = withheld is null ? null : Span.Of(withheld),
            MixedFor = mixed,
        });
    }

    private Headcount Complete(Sentence sentence, Clause clause, Headcount count, MentionStatus status)
    {
        scene.Hear(sentence, clause);
        var full = DirectionRules.Resolve(scene, sentence, clause, count) with { Claimant = scene.Claimant, ClaimantAt = scene.ClaimantAt, ClaimantSide = scene.ClaimantSide };
        if (IsCumulative(sentence, clause, full))
        {
            full = full with { Relation = Relation.Cumulative };
            AddTotal(full, text.SentenceOf(sentence.First));
            return full;
        }

        if (full.Relation == Relation.Whole && status is MentionStatus.Completed or MentionStatus.Announced && IsPlan(clause, full)) full = full with { Relation = Relation.Plan, IsRatio = text.All(Concept.Plan, Math.Max(clause.First, full.Number.First - 5), full.Phrase.End + 3).Any(p => p.Value(Concept.Plan) == "ratio") };
        // "a swap that has seen 500 soldiers from both sides": the agreement as a whole.
        if (full.Relation == Relation.BothSides && text.FindLast(Concept.Plan, Math.Max(clause.First, count.Number.First - 3), count.Number.First)?.Value(Concept.Plan) == "strong") full = full with { Relation = Relation.Plan, To = Sides.Both };
        if (full.Relation == Relation.Whole && status == MentionStatus.Agreed) full = full with { Relation = Relation.Plan };
        if (full.Relation == Relation.Whole && full.To != Sides.None) scene.LastWhole = full;
        return full;
    }

    // "the 1,000 for 1,000 deal", «по формуле 500 на 500», "a swap that has seen 500 from each side": the whole agreement.
    private bool IsPlan(Clause clause, Headcount count)
    {
        if (!count.IsPair && count.To != Sides.Both) return false;
        if (count.IsPair && StageRules.Stage(text, new(clause.First, clause.End)) is not null) return true;
        if (text.FindLast(Concept.Plan, Math.Max(clause.First, count.Number.First - 3), count.Number.First)?.Value(Concept.Plan) == "strong") return true;
        return text.Has(Concept.Plan, Math.Max(clause.First, count.Number.First - 5), count.Phrase.End + 3) && !clause.Triggers.Any(t => t.Is(Concept.Give) || t.Is(Concept.Get) || t.Is(Concept.Back));
    }

    // "193 for 193" without sides gives both the same.
    private static void PairUp(List<Headcount> counts)
    {
        for (var i = 0; i + 1 < counts.Count; i++)
        {
            if (counts[i] is { IsPair: true, Nationality: Sides.None } first && counts[i + 1] is { IsPair: true, Nationality: Sides.None } second && first.Value == second.Value)
                (counts[i], counts[i + 1]) = (first with { To = Sides.Both }, second with { To = Sides.Both });
        }
    }

    private void AddTotal(Headcount count, int sentence) => Totals.Add((count, sentence));

    private bool IsCumulative(Sentence sentence, Clause clause, Headcount count)
    {
        if (count.IsPair) return false;
        // "in 38 swaps 1,863 people were freed"
        foreach (var many in text.All(Concept.Exchange, sentence.First, sentence.End))
        {
            if (many.Value(Concept.Exchange) == "many" && many.First > sentence.First && (text.Tokens[many.First - 1].Kind == TokenKind.Number || text.Is(many.First - 1, Concept.Number))) return true;
        }

        if (text.Has(Concept.Cumulative, clause.First, clause.End) || text.All(Concept.ThisYear, clause.First, clause.End).Any(y => y.Value(Concept.ThisYear) == "sum")) return true;
        foreach (var since in text.All(Concept.SinceWar, clause.First, clause.End))
        {
            // "held since 2022", "most of whom since", "the largest since the invasion" count nobody who came back.
            if (text.Has(Concept.Part, Math.Max(clause.First, since.First - 8), since.First)) continue;
            var from = Math.Max(clause.First, since.First - 8);
            if (!text.Has(Concept.Superlative, from, since.First) && !text.Has(Concept.Captivity, from, since.First) && !text.Has(Concept.DecoyTime, from, since.First)) return true;
        }

        return text.Has(Concept.Cumulative, sentence.First, sentence.End) && count.Value >= 1000 && count.Number.First > sentence.First && clause.Triggers.Count == 0;
    }

    private bool IsPrevious(Sentence sentence, Clause clause) =>
        text.Has(Concept.Previous, sentence.First, clause.End);

    // "the freed Ukrainians were taken to hospital": no act of its own.
    private bool IsAdjective(Clause clause, List<Headcount> own) =>
        own.Count == 0 && clause.Triggers is [var only] && only.Is(Concept.Give) && (text.Is(only.End, Concept.SidePeople) || text.Is(only.End, Concept.Person))
        && !text.Has(Concept.SideName, Math.Max(clause.First, only.First - 3), only.First) && !text.Has(Concept.Passive, Math.Max(clause.First, only.First - 2), only.First);

    private Sides Mixed(Clause clause)
    {
        foreach (var person in text.All(Concept.Person, clause.First, clause.End))
        {
            if (person.Value(Concept.Person) != "mixed") continue;
            if (scene.ClaimantSide != Sides.None) return scene.ClaimantSide;
            return text.Find(Concept.SidePeople, clause.First, clause.End) is { } side ? Scene.SideOf(side.Value(Concept.SidePeople)) : Sides.Both;
        }

        return Sides.None;
    }

    private static bool Continues(Mention open, Mention next) =>
        open.Status == next.Status && open.IsPrevious == next.IsPrevious && (next.Hold != TimeHold.Happened || open.Hold != TimeHold.Happened || open.Time == next.Time);

    private static Mention Join(Mention first, Mention second) => first with
    {
        At = new(first.At.First, second.At.End),
        Time = second.Hold > first.Hold ? second.Time : first.Time,
        Hold = second.Hold > first.Hold ? second.Hold : first.Hold,
        Headcounts = [.. first.Headcounts, .. second.Headcounts],
        Stage = first.Stage ?? second.Stage,
        Stages = first.Stages ?? second.Stages,
        IsFinal = first.IsFinal || second.IsFinal,
        Location = first.Location ?? second.Location,
        IsNext = first.IsNext || second.IsNext,
        IsOne = first.IsOne || second.IsOne,
        IsTold = first.IsTold || second.IsTold,
        IsLatest = first.IsLatest || second.IsLatest,
        MixedFor = first.MixedFor | second.MixedFor,
        RefersBack = first.RefersBack || second.RefersBack,
        IsPlural = first.IsPlural && second.IsPlural,
    };
}
