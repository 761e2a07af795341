using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Reads one clause of a sentence that speaks of an exchange: what became of it, when, and whom it counts.</summary>
internal sealed class ClauseReader(MarkedText text, Scene scene, MarkedText? title)
{
    /// <summary>"one of them" stands at most so many words before its exchange.</summary>
    private const int OneOfReach = 6;

    private readonly CountCompletion completion = new(text, scene);

    /// <summary>Cumulative numbers, which belong to no exchange, with their sentence.</summary>
    public List<(Headcount Count, int Sentence)> Totals => completion.Totals;

    /// <summary>Some clause so far denies that anything happened.</summary>
    public bool SomethingDenied { get; private set; }

    /// <summary>Keeps a cumulative number.</summary>
    public void AddTotal(Headcount count, int sentence) => completion.AddTotal(count, sentence);

    /// <summary>What is told of an act, and when.</summary>
    private readonly record struct Telling(Told<MentionStatus> Status, TimeExpression? Time, TimeHold Hold)
    {
        public bool IsDone => Status.Value == MentionStatus.Completed;
    }

    /// <summary>What the clause tells; null where its people go to another country.</summary>
    /// <param name="here">Its sentence.</param>
    /// <param name="clause">One of its clauses.</param>
    /// <param name="open">What the clause before it tells; null for the first.</param>
    /// <param name="mentions">Those so far.</param>
    public Mention? Read(SentenceParts here, Clause clause, Mention? open, List<Mention> mentions)
    {
        var sentence = here.Sentence;
        // Who acts in a clause without numbers acts in the next one too: "Ukraine held its biggest exchange, securing the release of 144".
        DirectionRules.Agent(scene, clause, StatusRules.Main(clause));
        var told = When(here, clause, Status(here, clause, open, mentions));
        var exchange = ClauseCues.Exchange(clause);
        // "in one of two exchanges that month" tells of one.
        var isOneOf =
            (told.Hold == TimeHold.Happened || open?.Hold == TimeHold.Happened)
            && exchange?.Value(Concept.Exchange) == "many"
            && text.Has(Concept.Among, Math.Max(clause.First, exchange.First - 4), exchange.First);
        var plural = !isOneOf && clause.Triggers.All(t => t.Value(Concept.Exchange) == "many");
        told = OfOtherWords(here, clause, open, mentions, told);
        var own = completion.OfClause(here.Index, sentence, clause, here.Counts, mentions, told.Status.Value, here.Times);
        told = ByPeople(sentence, own, mentions, told);
        if (CountRules.IsElsewhere(text, sentence, clause))
            return null;
        Complete(here, clause, told, own, mentions);
        var (range, time) = (new Span(clause.First, clause.End), told.Time);
        return new Mention
        {
            SentenceIndex = here.Index,
            At = range,
            Trigger = Span.Of(StatusRules.Main(clause)),
            Status = IsGeneric(here, clause, told, own, plural, mentions) ? MentionStatus.Generic : told.Status.Value,
            StatusAt = told.Status.At,
            Time = time,
            Hold = told.Hold,
            LooseDay =
                told.Hold == TimeHold.None && told.Status.Value is MentionStatus.Agreed or MentionStatus.Cancelled
                    ? TimeRules.OnlyDate(here.Times, clause)
                    : null,
            Headcounts = own,
            Stage = StageRules.Stage(text, here.Clauses.Count == 1 ? new Span(sentence.First, sentence.End) : range, clause),
            Stages = StageRules.Stages(text, range),
            IsFinal = StageRules.IsFinal(text, range),
            Ordinal = here.Ordinal,
            Mediators = here.Mediators,
            Location = CreditRules.Location(text, clause),
            WithheldAt = WithheldRules.Read(text, sentence),
            // "two smaller swaps, one of them a trade of six soldiers for a mayor"
            IsPrevious =
                EarlierRules.IsEarlier(text, sentence, clause)
                || (
                    told.Hold == TimeHold.None
                    && TellsOfMany(open)
                    && exchange?.Value(Concept.Exchange) == "one"
                    && text.Has(Concept.Among, Math.Max(sentence.First, exchange.First - OneOfReach), exchange.First)
                ),
            IsNext = text.Has(Concept.Next, clause.First, clause.End),
            // "Our people are home": one exchange, though no noun says so.
            IsOne =
                isOneOf
                || ClauseCues.IsNamedAct(text, clause)
                || ClauseCues.IsOfOne(clause)
                || (
                    own.Count == 0
                    && text.Has(Concept.Own, clause.First, clause.End)
                    && (ClauseCues.SpeaksOfOurs(text, clause) || ClauseCues.IsMeeting(clause))
                ),
            IsTold = ClauseCues.IsTold(text, clause) || (here.Index == 0 && sentence.End - sentence.First > 3),
            IsRecalled = here.IsRecalled,
            // The dead are handed over by themselves, where the sentence has to say that it was the same day.
            IsOfSameDay =
                (
                    own is [{ IsBody: true }, ..]
                        ? told.Hold != TimeHold.None
                        : told.Hold == TimeHold.Happened && ClauseCues.IsAct(text, clause)
                ) && text.Has(Concept.SameDay, Math.Max(sentence.First, time!.First - 3), time.End),
            IsLatest = text.Has(Concept.Latest, clause.First, clause.End),
            MixedFor = own.Any(c => c.Relation == Relation.Cumulative || c.People == People.Mixed)
                ? Sides.None
                : MixedRules.Read(scene, clause),
            RefersBack =
                text.Has(Concept.Plan, clause.First, clause.End)
                || text.All(Concept.Agreed, clause.First, clause.End).Any(a => a.Value(Concept.Agreed) == "under"),
            IsThen = text.All(Concept.RelativeDay, sentence.First, clause.End).Any(d => d.Value(Concept.RelativeDay) == "context0"),
            IsHandover = own.Count == 0 && ClauseCues.IsHandover(text, clause),
            IsPlural = plural,
            IsOfItself = clause.Triggers.All(t => t.Value(Concept.Exchange) == "one") && text.Has(Concept.Happen, clause.First, clause.End),
            IsNounOnly =
                clause.Triggers.All(t => t.Value(Concept.Exchange) is "one" or "many")
                && !text.Has(Concept.Happen, clause.First, clause.End),
            IsRelative =
                own.Count == 0
                && mentions.TrueForAll(m => m.Headcounts.Count == 0)
                && (time is null || exchange is not null)
                && ClauseCues.IsOfSomebody(text, clause),
            IsThroughOne =
                own.Count > 0
                && text.FindLast(Concept.Among, Math.Max(clause.First, own[0].Number.First - 3), own[0].Number.First) is not null,
            NamesCaptives = ClauseCues.NamesCaptives(text, sentence, clause) || (own.Count == 0 && ClauseCues.SpeaksOfOurs(text, clause)),
        };
    }

    private static bool TellsOfMany(Mention? open) => open is { Status: MentionStatus.Generic, IsPlural: true, Headcounts.Count: 0 };

    private Told<MentionStatus> Status(SentenceParts here, Clause clause, Mention? open, List<Mention> mentions)
    {
        var status = StatusRules.Read(text, here.Sentence, clause);
        SomethingDenied |= status.Value == MentionStatus.Denied;
        // "… will swap 220 on Monday. He said that 110 Ukrainians would be let go": as sure as what stands before.
        if (
            status.Value == MentionStatus.Proposed
            && text.ValueAt(status.At.First, Concept.Future) == "would"
            && mentions is [.., { Status: MentionStatus.Announced } sure]
            && sure.SentenceIndex >= here.Index - 1
        )
            status = new(MentionStatus.Announced, status.At);
        // "A swap is agreed, with 30 people to go home on Thursday": what they are to do is a part of it.
        if (
            status.Value == MentionStatus.Generic
            && open is { Status: MentionStatus.Agreed or MentionStatus.Announced } deal
            && deal.SentenceIndex == here.Index
            && status.At.First == StatusRules.Main(clause).First
            && here.Counts.Exists(c => c.Number.First >= clause.First && c.Phrase.End <= status.At.First)
        )
            status = new(MentionStatus.Announced, status.At);
        if (open is not null && StatusRules.IsShared(text, clause, open.Status, status.Value))
            status = new(open.Status, open.StatusAt);
        // "A swap has been held: 22 soldiers will come home": those whom it brought.
        return
            open is { Status: MentionStatus.Completed, IsOfItself: true, Headcounts.Count: 0 }
            && status.Value == MentionStatus.Announced
            && text.Tokens[clause.First - 1].Norm is ":" or "–" or "—"
            && clause.Triggers.All(t => t.Is(Concept.Back))
            ? new(MentionStatus.Completed, status.At)
            : status;
    }

    // By the words of time of the clause.
    private Telling When(SentenceParts here, Clause clause, Told<MentionStatus> status)
    {
        // "put off to 14 July": ahead, and no longer on the day that was named first.
        if (status.Value == MentionStatus.Cancelled && PutOff.Day(text, here.Times, clause, status.At) is { } moved)
            return new(new(MentionStatus.Announced, status.At), moved, TimeHold.Happened);
        var (time, hold) = TimeRules.Read(text, here.Times, here.Sentence, clause, status.Value, here.Clauses.Count == 1);
        if (hold == TimeHold.None && TimeRules.BeforeColon(text, here.Times, here.Sentence, clause) is { } opening)
            (time, hold) = (opening, TimeHold.Happened);
        // What lies ahead is not done.
        return status.Value == MentionStatus.Completed && TimeRules.Ahead(here.Times, clause) is { } ahead
            ? new(new(MentionStatus.Announced, new(ahead.First, ahead.End)), ahead, TimeHold.Happened)
            : new(status, time, hold);
    }

    // By days that stand outside the clause: of an entry of a timeline, of the opening of the sentence, of the sentence before.
    private Telling OfOtherWords(SentenceParts here, Clause clause, Mention? open, List<Mention> mentions, Telling told)
    {
        if (told.Hold != TimeHold.Happened && here.Entry is { } entry)
        {
            told = told with { Time = entry, Hold = TimeHold.Happened };
            // «5 лютого. Формула "150 на 150"»: what an entry of a timeline names has happened, unless it says otherwise.
            if (told.Status.Value == MentionStatus.Generic && ArticleView.HasRatio(text, clause.First, clause.End))
                told = told with { Status = new(MentionStatus.Completed, told.Status.At) };
        }

        // "On Thursday, the first day of the swaps, the two exchanged 200 each": the day opens the sentence.
        if (
            told.Hold == TimeHold.None
            && open is { Hold: TimeHold.Happened }
            && TellsOfMany(open)
            && open.Time!.First - here.Sentence.First <= 1
        )
            told = told with { Time = open.Time, Hold = open.Hold };
        return told.Time is null && told.IsDone && mentions.Count == 0 && here.DayBefore is { } set
            ? told with
            {
                Time = set,
                Hold = TimeHold.Happened,
            }
            : told;
    }

    // By the people whom the clause counts.
    private Telling ByPeople(Sentence sentence, List<Headcount> own, List<Mention> mentions, Telling told)
    {
        // "So far 270 soldiers and 120 civilians have been freed": a division says more of the exchange whose people it divides, whatever
        // days its sentence names.
        if (own.Count > 1 && own.TrueForAll(c => c is { Relation: Relation.Part, IsRank: false, Divides: not null }))
            told = told with { Time = null, Hold = TimeHold.None };
        // "144 will come home. Of the 144 soldiers returning, 95 …": still ahead.
        return
            told.IsDone
            && told.Hold == TimeHold.None
            && text.Is(sentence.First, Concept.Of)
            && own.Exists(
                mentions,
                static (c, mentions) =>
                    mentions.Exists(
                        c,
                        static (m, c) =>
                            m.Status == MentionStatus.Announced
                            && m.Headcounts.Exists(c, static (h, c) => h.Value == c.Value && h.IsBody == c.IsBody)
                    )
            )
            ? told with
            {
                Status = new(MentionStatus.Announced, told.Status.At),
            }
            : told;
    }

    // Whom the clause means, where its own numbers do not tell.
    private void Complete(SentenceParts here, Clause clause, Telling told, List<Headcount> own, List<Mention> mentions)
    {
        // A rumour, a mistake put right, what was not done: nobody came back.
        if (
            told.Status.Value == MentionStatus.Generic
            && (
                StatusRules.IsPurpose(text, clause, StatusRules.Main(clause))
                || text.Is(told.Status.At.First, Concept.Rumour)
                || text.Is(told.Status.At.First, Concept.Not)
            )
        )
            own.Clear();
        own.AddRange(NamedPersonRules.Read(text, here.Sentence, clause, own));
        if (own.Count == 0 && LoneNumbers.Counted(text, here.Index, clause) is { } lone)
            own.Add(completion.Complete(here.Sentence, clause, lone, told.Status.Value, here.Times));
        var isFirst = told.IsDone && mentions.Count == 0 && ClauseCues.Exchange(clause) is not null;
        if (own.Count == 0 && isFirst)
            own.AddRange(LoneNumbers.Ratio(text, here.Index));
        if (own.Count == 0 && isFirst && LoneNumbers.Ours(scene, here.Index) is { } ours)
            own.Add(scene.LastWhole = ours);
        if (own.Count == 0 && Pronouns.Counted(scene, here.Index, clause) is { } they)
            own.Add(they);
        if (
            own.Count == 0
            && told.IsDone
            && UntoldSide.Of(scene, here.Index, here.Numbers, here.Counts, here.Times, mentions) is { } untold
        )
            own.Add(untold);
    }

    // It speaks of exchanges, but tells of none.
    private bool IsGeneric(SentenceParts here, Clause clause, Telling told, List<Headcount> own, bool plural, List<Mention> mentions)
    {
        if (told.Status.Value == MentionStatus.Denied)
            return false;
        if (own.Count == 0)
        {
            if (
                plural
                && !(
                    told is { Status.Value: MentionStatus.Announced, Hold: TimeHold.Happened }
                    && text.Has(Concept.Next, clause.First, clause.End)
                )
            )
                return true;
            if (
                ClauseCues.Exchange(clause) is null
                && told.Hold != TimeHold.Happened
                && WithheldRules.Read(text, here.Sentence) is not null
            )
                return true;
            if (
                ClauseCues.IsMeeting(clause)
                && !(text.Has(Concept.ComesFrom, clause.First, clause.End) && text.Has(Concept.Own, clause.First, clause.End))
            )
                return true;
        }

        return CountRules.IsAdjective(text, clause, own)
            || CountRules.IsOfEarlierOnes(text, clause, own)
            || (told.IsDone && CountRules.IsShare(text, clause, own))
            || (mentions.Count == 0 && title is not null && CountRules.IsAttribute(text, clause, own))
            || (
                own.Exists(c => c.Relation == Relation.Cumulative)
                && own.TrueForAll(c => c.Relation is Relation.Cumulative or Relation.Part)
            );
    }
}
