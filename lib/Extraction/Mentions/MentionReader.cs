using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Reads the sentences of an article in order and says which of them speak of an exchange, and what.</summary>
/// <param name="isKnown">The text is a headline of which the article below tells that it is of this war.</param>
internal sealed class MentionReader(MarkedText text, Scene scene, MarkedText? title = null, bool isKnown = false)
{
    /// <summary>Places that speak of exchanges after which nothing more is read: ten times as many as the longest live page has.</summary>
    private const int Most = 1000;

    /// <summary>"one of them" stands at most so many words before its exchange.</summary>
    private const int OneOfReach = 6;

    private readonly Relevance relevance = new(text, scene, title, isKnown) { Trace = scene.Trace };
    private readonly CountCompletion completion = new(text, scene);
    private readonly VerblessReader verbless = new(text, scene, title);

    /// <summary>Cumulative numbers, which belong to no exchange, with their sentence.</summary>
    public List<(Headcount Count, int Sentence)> Totals => completion.Totals;

    private readonly DaysSpokenOf spoken = new(text);

    /// <summary>Words between the noun of a relative clause and its pronoun.</summary>
    private const int WhoReach = 3;

    /// <summary>"We recall" stands among the first so many words of a sentence.</summary>
    private const int RecallReach = 5;

    // «Нагадаємо, на свята відбувся обмін. Тоді …»: what a paragraph recalls, it recalls to its end.
    private int recalledBlock = -1;

    public bool SomethingDenied { get; private set; }

    public List<Mention> Read()
    {
        var mentions = new List<Mention>();
        for (var s = 0; s < text.Sentences.Count && mentions.Count + Totals.Count < Most; s++) ReadSentence(s, mentions);
        EqualShares.Settle(text, mentions);
        WeakSides.Settle(scene, mentions);
        return mentions;
    }

    private void ReadSentence(int index, List<Mention> mentions)
    {
        var sentence = text.Sentences[index];
        scene.Hear(sentence);
        if (text.Has(Concept.Recall, sentence.First, Math.Min(sentence.First + RecallReach, sentence.End))) recalledBlock = sentence.Block;
        // Most sentences of some texts: nothing in them can be read, though an explanation shows that they were.
        if (scene.Trace is null && text.IsBare(index)) return;
        spoken.SetYear(index);
        var clauses = Clause.Split(text, sentence);
        if (index == 0 || text.Sentences[index - 1].Block != sentence.Block) spoken.SetEntry(index, sentence);
        var topic = relevance.Of(sentence, clauses);
        if (topic != Topic.Ours || clauses.Count == 0) spoken.Set(index, sentence);
        if (topic != Topic.Ours)
        {
            // "… landed in Riyadh late on Wednesday. The swap was announced the same night."
            if (spoken.Names(sentence)) spoken.Resolve(DateReader.Read(text, sentence));
            // "Its mediation between Russia and Ukraine had succeeded", before the exchange itself is told.
            if (topic == Topic.None) RecastRules.Read(scene, index, sentence, clauses, mentions);
            if (topic == Topic.None && scene.LastWhole is not null && mentions.Count > 0) verbless.ReadUntold(index, sentence, mentions);
            if (topic == Topic.None && relevance.NamesBoth(sentence) && CreditRules.Mediators(text, sentence) is { Count: > 0 } early) mentions.Add(Credit(index, sentence, early));
            return;
        }

        RecastRules.Read(scene, index, sentence, clauses, mentions);
        var numbers = NumberReader.Read(text, sentence);
        var times = spoken.Resolve(DateReader.Read(text, sentence));
        if (times.Count == 0 && sentence.Block == recalledBlock) spoken.Leave();
        var counts = HeadcountReader.Read(text, sentence, numbers, scene, times);
        (scene.Here, scene.PairStart) = (counts, null);
        scene.Trace?.Counted(counts, clauses);
        CountRules.PairUp(counts);
        if (!CountRules.GoElsewhere(text, sentence, counts)) CountRules.DivideUp(counts);
        CountRules.SetPartsInside(counts, numbers);
        CountRules.DivideTold(scene, counts, numbers);
        ListSums.JoinServices(text, scene, counts);
        var stageRange = new Span(sentence.First, sentence.End);
        var mediators = CreditRules.Mediators(text, sentence);
        var ordinal = StageRules.Ordinal(text, sentence, numbers);
        if (clauses.Count == 0)
        {
            foreach (var count in counts)
            {
                if (CumulativeRules.IsCumulative(text, sentence, new Clause(sentence.First, sentence.End, []), count, times, isDone: false)) completion.AddTotal(count, index);
            }

            verbless.Read(index, numbers, counts, times, spoken.OfEntry(sentence), mediators, ordinal, mentions);
            return;
        }

        Mention? open = null;
        var repeated = new List<Mention>();
        foreach (var clause in clauses)
        {
            // Who acts in a clause without numbers acts in the next one too: "Ukraine held its biggest exchange, securing the release of 144".
            DirectionRules.Agent(scene, clause, StatusRules.Main(clause));
            var status = StatusRules.Read(text, sentence, clause);
            SomethingDenied |= status.Value == MentionStatus.Denied;
            // "… will swap 220 on Monday. He said that 110 Ukrainians would be let go": as sure as what stands before.
            if (status.Value == MentionStatus.Proposed && text.ValueAt(status.At.First, Concept.Future) == "would" && mentions is [.., { Status: MentionStatus.Announced } sure] && sure.SentenceIndex >= index - 1) status = new(MentionStatus.Announced, status.At);
            if (open is not null && StatusRules.IsShared(text, clause, open.Status, status.Value)) status = new(open.Status, open.StatusAt);
            // "A swap has been held: 22 soldiers will come home": those whom it brought.
            if (open is { Status: MentionStatus.Completed, IsOfItself: true, Headcounts.Count: 0 } && status.Value == MentionStatus.Announced && text.Tokens[clause.First - 1].Norm is ":" or "–" or "—" && clause.Triggers.All(t => t.Is(Concept.Back))) status = new(MentionStatus.Completed, status.At);
            var (time, hold) = TimeRules.Read(text, times, sentence, clause, status.Value, clauses.Count == 1);
            if (hold == TimeHold.None && TimeRules.BeforeColon(text, times, sentence, clause) is { } opening) (time, hold) = (opening, TimeHold.Happened);
            // What lies ahead is not done.
            if (status.Value == MentionStatus.Completed && TimeRules.Ahead(times, clause) is { } ahead)
                (status, time, hold) = (new(MentionStatus.Announced, new(ahead.First, ahead.End)), ahead, TimeHold.Happened);
            var exchange = clause.Triggers.FirstOrDefault(t => t.Is(Concept.Exchange));
            // "in one of two exchanges that month" tells of one.
            var isOneOf = (hold == TimeHold.Happened || open?.Hold == TimeHold.Happened) && exchange?.Value(Concept.Exchange) == "many" && text.Has(Concept.Among, Math.Max(clause.First, exchange.First - 4), exchange.First);
            var plural = !isOneOf && clause.Triggers.All(t => t.Value(Concept.Exchange) == "many");
            if (hold != TimeHold.Happened && spoken.OfEntry(sentence) is { } entry)
            {
                (time, hold) = (entry, TimeHold.Happened);
                // «5 лютого. Формула "150 на 150"»: what an entry of a timeline names has happened, unless it says otherwise.
                if (status.Value == MentionStatus.Generic && ArticleView.HasRatio(text, clause.First, clause.End)) status = new(MentionStatus.Completed, status.At);
            }

            // "On Thursday, the first day of the swaps, the two exchanged 200 each": the day opens the sentence.
            if (hold == TimeHold.None && open is { Status: MentionStatus.Generic, IsPlural: true, Headcounts.Count: 0, Hold: TimeHold.Happened } && open.Time!.First - sentence.First <= 1) (time, hold) = (open.Time, open.Hold);
            if (time is null && status.Value == MentionStatus.Completed && mentions.Count == 0 && spoken.OfSentenceBefore(index) is { } set) (time, hold) = (set, TimeHold.Happened);
            var own = completion.OfClause(index, sentence, clause, counts, mentions, status.Value, times);
            // "So far 270 soldiers and 120 civilians have been freed": a division says more of the exchange whose people it divides, whatever days its sentence names.
            if (own.Count > 1 && own.TrueForAll(c => c is { Relation: Relation.Part, IsRank: false }) && scene.LastWhole is { } divided && own.Sum(c => c.Value) == divided.Value && divided.Number.First < sentence.First) (time, hold) = (null, TimeHold.None);
            // "144 will come home. Of the 144 soldiers returning, 95 …": still ahead.
            if (status.Value == MentionStatus.Completed && hold == TimeHold.None && text.Is(sentence.First, Concept.Of) && own.Exists(c => mentions.Exists(m => m.Status == MentionStatus.Announced && m.Headcounts.Any(h => h.Value == c.Value && h.IsBody == c.IsBody)))) status = new(MentionStatus.Announced, status.At);
            if (CountRules.IsElsewhere(text, sentence, clause)) continue;
            // A rumour, a mistake put right, what was not done: nobody came back.
            if (status.Value == MentionStatus.Generic && (StatusRules.IsPurpose(text, clause, StatusRules.Main(clause)) || text.Is(status.At.First, Concept.Rumour) || text.Is(status.At.First, Concept.Not))) own.Clear();
            own.AddRange(NamedPersonRules.Read(text, sentence, clause, own));
            if (own.Count == 0 && LoneNumbers.Counted(text, index, clause) is { } lone) own.Add(completion.Complete(sentence, clause, lone, status.Value, times));
            if (own.Count == 0 && mentions.Count == 0 && exchange is not null && status.Value == MentionStatus.Completed) own.AddRange(LoneNumbers.Ratio(text, index));
            if (own.Count == 0 && mentions.Count == 0 && exchange is not null && status.Value == MentionStatus.Completed && LoneNumbers.Ours(scene, index) is { } ours) own.Add(scene.LastWhole = ours);
            if (own.Count == 0 && Pronouns.Counted(scene, index, clause) is { } they) own.Add(they);
            if (own.Count == 0 && status.Value == MentionStatus.Completed && UntoldSide.Of(scene, index, numbers, counts, times, mentions) is { } untold) own.Add(untold);
            var range = new Span(clause.First, clause.End);
            var mention = new Mention
            {
                SentenceIndex = index,
                At = range,
                Trigger = Span.Of(StatusRules.Main(clause)),
                Status = status.Value != MentionStatus.Denied && ((plural && own.Count == 0 && !(status.Value == MentionStatus.Announced && hold == TimeHold.Happened && text.Has(Concept.Next, clause.First, clause.End))) || (own.Count == 0 && exchange is null && hold != TimeHold.Happened && WithheldRules.Read(text, sentence) is not null) || CountRules.IsAdjective(text, clause, own) || CountRules.IsOfEarlierOnes(text, clause, own) || (status.Value == MentionStatus.Completed && CountRules.IsShare(text, clause, own)) || (own.Count == 0 && clause.Triggers.All(t => t.Value(Concept.Get) == "meet") && !(text.Has(Concept.ComesFrom, clause.First, clause.End) && text.Has(Concept.Own, clause.First, clause.End))) || (mentions.Count == 0 && title is not null && CountRules.IsAttribute(text, clause, own)) || (own.Exists(c => c.Relation == Relation.Cumulative) && own.TrueForAll(c => c.Relation is Relation.Cumulative or Relation.Part))) ? MentionStatus.Generic : status.Value,
                StatusAt = status.At,
                Time = time,
                Hold = hold,
                LooseDay = hold == TimeHold.None && status.Value is MentionStatus.Agreed or MentionStatus.Cancelled ? TimeRules.OnlyDate(times, clause) : null,
                Headcounts = own,
                Stage = StageRules.Stage(text, clauses.Count == 1 ? stageRange : range, clause),
                Stages = StageRules.Stages(text, range),
                IsFinal = StageRules.IsFinal(text, range),
                Ordinal = ordinal,
                Mediators = mediators,
                Location = CreditRules.Location(text, clause),
                WithheldAt = WithheldRules.Read(text, sentence),
                // "two smaller swaps, one of them a trade of six soldiers for a mayor"
                IsPrevious = EarlierRules.IsEarlier(text, sentence, clause) || (hold == TimeHold.None && open is { Status: MentionStatus.Generic, IsPlural: true, Headcounts.Count: 0 } && exchange?.Value(Concept.Exchange) == "one" && text.Has(Concept.Among, Math.Max(sentence.First, exchange.First - OneOfReach), exchange.First)),
                IsNext = text.Has(Concept.Next, clause.First, clause.End),
                // "Our people are home": one exchange, though no noun says so.
                // "The transfer took place on 11 June"
                IsOne = isOneOf || (clause.Triggers.Any(t => t.Is(Concept.Nominal)) && text.All(Concept.Happen, clause.First, clause.End).Any(h => h.Value(Concept.Happen) == "")) || (exchange is not null && exchange.Value(Concept.Exchange) != "many") || (own.Count == 0 && text.All(Concept.Own, clause.First, clause.End).Any(o => o.Value(Concept.Own) == "speaker" || clause.Triggers.All(t => t.Value(Concept.Get) == "meet"))),
                IsTold = clause.Triggers.Any(t => !t.Is(Concept.Exchange) || t.Value(Concept.Exchange) == "verb") || text.Has(Concept.Happen, clause.First, clause.End) || text.Has(Concept.Latest, clause.First, clause.End) || (index == 0 && sentence.End - sentence.First > 3),
                IsRecalled = sentence.Block == recalledBlock,
                // The dead are handed over by themselves, where the sentence has to say that it was the same day.
                IsOfSameDay = (own is [{ IsBody: true }, ..] ? hold != TimeHold.None : hold == TimeHold.Happened && IsAct(exchange, clause)) && text.Has(Concept.SameDay, Math.Max(sentence.First, time!.First - 3), time.End),
                IsLatest = text.Has(Concept.Latest, clause.First, clause.End),
                MixedFor = own.Any(c => c.Relation == Relation.Cumulative || c.People == People.Mixed) ? Sides.None : MixedRules.Read(scene, clause),
                RefersBack = text.Has(Concept.Plan, clause.First, clause.End) || text.All(Concept.Agreed, clause.First, clause.End).Any(a => a.Value(Concept.Agreed) == "under"),
                IsThen = text.All(Concept.RelativeDay, sentence.First, clause.End).Any(d => d.Value(Concept.RelativeDay) == "context0"),
                IsHandover = own.Count == 0 && IsHandover(clause),
                IsPlural = plural,
                IsOfItself = clause.Triggers.All(t => t.Value(Concept.Exchange) == "one") && text.Has(Concept.Happen, clause.First, clause.End),
                IsNounOnly = clause.Triggers.All(t => t.Value(Concept.Exchange) is "one" or "many") && !text.Has(Concept.Happen, clause.First, clause.End),
                IsRelative = mentions.TrueForAll(m => m.Headcounts.Count == 0) && own.Count == 0 && (time is null || exchange is not null) && clause.Triggers.All(t => t.Is(Concept.Back) || t.Is(Concept.Exchange) || (exchange is not null && t.Is(Concept.Give))) && (text.Is(clause.Triggers[0].First - 1, Concept.Relative) || text.Is(clause.Triggers[0].First - 2, Concept.Relative)) && text.FindLast(Concept.Person, clause.First, clause.Triggers[0].First) is not null && !text.Has(Concept.SideName, clause.First, clause.End),
                IsThroughOne = own.Count > 0 && text.FindLast(Concept.Among, Math.Max(clause.First, own[0].Number.First - 3), own[0].Number.First) is not null,
                NamesCaptives = exchange is not null || (text.Is(clause.First, Concept.Relative) && text.All(Concept.Person, Math.Max(sentence.First, clause.First - WhoReach), clause.First).Any(p => p.Value(Concept.Person) is not "person")) || (own.Count == 0 && text.All(Concept.Own, clause.First, clause.End).Any(o => o.Value(Concept.Own) == "speaker")) || text.Has(Concept.Captivity, clause.First, clause.End) || text.Has(Concept.ComesFrom, clause.First, clause.End) || text.All(Concept.SidePeople, clause.First, clause.End).Any(p => p.Is(Concept.Person)) || text.All(Concept.Person, clause.First, clause.End).Any(p => p.Value(Concept.Person) != "person"),
            };
            mention = DayShares.Divide(text, times, clause, mention, repeated);

            // "It is the second swap in two months": says more of the one told, whatever time it names.
            if (text.Is(sentence.First, Concept.Copula) && mention is { Headcounts.Count: 0, Status: MentionStatus.Completed } && mentions.Count > 0 && TimeRules.When(text, clause) is null) mention = mention with { Time = null, Hold = TimeHold.None };
            // "We count exchanges instead of birthdays, and this one brought 112 home": exchanges at large, and then one of them.
            var isFirstOfMany = open is { Status: MentionStatus.Generic, IsPlural: true, Headcounts.Count: 0 } && mention is { Status: MentionStatus.Completed, Headcounts.Count: > 0 };
            if (open is not null && !isFirstOfMany && MentionJoining.Continues(open, mention))
            {
                open = MentionJoining.Join(open, mention);
                mentions[^1] = open;
                continue;
            }

            mentions.Add(mention);
            open = mention;
            if (scene.LastWhole is null && mention is { Status: MentionStatus.Completed, Headcounts.Count: 0 } && DirectionRules.OfUncounted(scene, sentence, clause) is { Value: not Sides.None } side) scene.Uncounted = side;
            if (mention is { Hold: TimeHold.Happened, Headcounts.Count: 0 } && TimeRules.Again(text, times, mention.Time!) is { } again) repeated.Add(mention with { Time = again, Stage = null });
        }

        MirrorRules.Settle(text, index, mentions);
        // "exchanged prisoners on Monday, and again on Tuesday": two exchanges.
        mentions.AddRange(repeated);
    }

    private static Mention Credit(int index, Sentence sentence, List<Told<string>> mediators) => new()
    {
        SentenceIndex = index,
        At = new(sentence.First, sentence.End),
        Trigger = mediators[0].At,
        Status = MentionStatus.Generic,
        Mediators = mediators,
    };

    // "an exchange took place", "they exchanged"
    private bool IsAct(Term? exchange, Clause clause) =>
        exchange is not null && exchange.Value(Concept.Exchange) != "many" && (exchange.Value(Concept.Exchange) == "verb" || text.Has(Concept.Happen, clause.First, clause.End));

    private bool IsHandover(Clause clause) =>
        StatusRules.Main(clause) is var act && act.Is(Concept.Give) && !act.Is(Concept.Nominal) && text.Has(Concept.SideName, clause.First, act.First) && !text.Is(act.First - 1, Concept.Relative) && text.Has(Concept.GoesTo, clause.First, clause.End)
        && text.All(Concept.Person, act.End, clause.End).Any(p => p.Value(Concept.Person) is not "person");
}
