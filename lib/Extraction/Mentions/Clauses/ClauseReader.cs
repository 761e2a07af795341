using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Completing;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Mentions.Stages;
using SwapPipeline.Extraction.Mentions.Statuses;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>Reads one clause of a sentence that speaks of an exchange: what became of it, when, and whom it counts.</summary>
internal sealed class ClauseReader
{
    /// <summary>Words between "one of" and its exchanges.</summary>
    private const int OneOfReach = 4;

    private readonly MarkedText text;
    private readonly Scene scene;
    private readonly bool hasTitle;
    private readonly CountCompletion completion;
    private readonly ClausePeople people;

    public ClauseReader(MarkedText text, Scene scene, MarkedText? title)
    {
        (this.text, this.scene, hasTitle) = (text, scene, title is not null);
        completion = new(text, scene);
        people = new(text, scene, completion);
    }

    /// <summary>Cumulative numbers, which belong to no exchange, with their sentence.</summary>
    public List<(Headcount Count, int Sentence)> Totals => completion.Totals;

    /// <summary>Some clause so far denies that anything happened.</summary>
    public bool SomethingDenied { get; private set; }

    /// <summary>Keeps a cumulative number.</summary>
    public void AddTotal(Headcount count, int sentence) => completion.AddTotal(count, sentence);

    /// <summary>What the clause tells; null where its people go to another country.</summary>
    /// <param name="here">Its sentence.</param>
    /// <param name="clause">One of its clauses.</param>
    /// <param name="open">What the clause before it tells; null for the first.</param>
    /// <param name="mentions">Those so far.</param>
    public Mention? Read(SentenceParts here, Clause clause, Mention? open, List<Mention> mentions)
    {
        // Who acts in a clause without numbers acts in the next one too: "Ukraine held its biggest exchange, securing the release of 144".
        DirectionRules.Agent(scene, clause, StatusRules.Main(clause));
        var told = ClauseTimes.Own(text, here, clause, Status(here, clause, open, mentions));
        var isOneOf = (told.IsDated || open?.Hold == TimeHold.Happened) && IsOneOfMany(clause);
        told = ClauseTimes.Around(text, here, clause, open, mentions, told);
        var own = completion.OfClause(here.Index, here.Sentence, clause, here.Counts, mentions, told.Status.Value, here.Times);
        told = ClauseTimes.ByPeople(text, here.Sentence, own, mentions, told);
        if (CountRules.IsElsewhere(text, here.Sentence, clause))
            return null;
        people.Complete(here, clause, told, own, mentions);
        return Mention(
            new FoundClause(text, here, clause, open, mentions, told, own)
            {
                IsOneOf = isOneOf,
                IsPlural = !isOneOf && ClauseCues.IsOfMany(clause),
            }
        );
    }

    private Told<MentionStatus> Status(SentenceParts here, Clause clause, Mention? open, List<Mention> mentions)
    {
        var status = StatusRules.Read(text, here.Sentence, clause);
        SomethingDenied |= status.Value == MentionStatus.Denied;
        return ClauseStatus.Beside(text, here, clause, open, mentions, status);
    }

    // "in one of two exchanges that month"
    private bool IsOneOfMany(Clause clause) =>
        ClauseCues.Exchange(clause) is { } exchange
        && exchange.Value(Concept.Exchange) == "many"
        && text.Has(Concept.Among, Math.Max(clause.First, exchange.First - OneOfReach), exchange.First);

    // "6,305 have been freed with its mediation since the war began": of all of them, and no word on this one.
    private bool CreditsTotal(in FoundClause found)
    {
        var index = found.Here.Index;
        return found.Told.Time is null
            && found.Exchange?.Value(Concept.Exchange) is null or "many"
            && found.Own.TrueForAll(static c => c.Relation == Relation.Cumulative)
            && Totals.Exists(t => t.Sentence == index);
    }

    private Mention Mention(in FoundClause found) =>
        new()
        {
            SentenceIndex = found.Here.Index,
            At = found.At,
            Trigger = Span.Of(StatusRules.Main(found.Clause)),
            Status = AtLarge.Speaks(found, hasTitle) ? MentionStatus.Generic : found.Told.Status.Value,
            StatusAt = found.Told.Status.At,
            Time = found.Told.Time,
            Hold = found.Told.Hold,
            LooseDay = found.LooseDay,
            Headcounts = found.Own,
            Stage = StageRules.Stage(text, found.StageAt, found.Clause),
            Stages = StageRules.Stages(text, found.At),
            IsFinal = StageRules.IsFinal(text, found.At),
            Ordinal = found.Here.Ordinal,
            Mediators = CreditsTotal(found) ? [] : found.Here.Mediators,
            Location = CreditRules.Location(text, found.Clause),
            WithheldAt = WithheldRules.Read(text, found.Here.Sentence),
            IsPrevious = found.IsPrevious,
            IsNext = text.Has(Concept.Next, found.Clause.First, found.Clause.End),
            IsOne = found.IsOne,
            IsTold = found.IsTold,
            IsRecalled = found.Here.IsRecalled,
            IsOfSameDay = found.IsOfSameDay,
            IsHoursBefore = found.IsHoursBefore,
            IsLatest = text.Has(Concept.Latest, found.Clause.First, found.Clause.End),
            MixedFor = found.MixedFor(scene),
            RefersBack = ClauseCues.RefersBack(text, found.Clause),
            IsThen = found.IsThen,
            IsHandover = found.IsHandover,
            IsPlural = found.IsPlural,
            IsOfItself = ClauseCues.IsOfItself(text, found.Clause),
            IsNounOnly = ClauseCues.IsNounOnly(text, found.Clause),
            IsRelative = found.IsRelative,
            IsThroughOne = found.IsThroughOne,
            NamesCaptives = found.NamesCaptives,
        };
}
