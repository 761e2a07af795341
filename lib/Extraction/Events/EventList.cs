using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events;

/// <summary>The events told so far, and the one spoken of last.</summary>
internal sealed class EventList(DateResolver resolver)
{
    /// <summary>A mention this near to the beginning can open an event by itself.</summary>
    public const int LeadSentences = 3;

    /// <summary>Sentences from an exchange to the words that say its numbers are withheld.</summary>
    private const int WithheldReach = 2;

    private readonly List<Told<string>> pendingMediators = [];

    public List<ExchangeEvent> Events { get; } = [];

    public ExchangeEvent? Current { get; set; }

    /// <summary>Of what is done so far, the one told last.</summary>
    public ExchangeEvent? NewestDone() => Events.FindLast(static e => e.Status == RecordStatus.Completed);

    /// <summary>Of what is done so far, the one told last that meets a condition.</summary>
    public ExchangeEvent? NewestDone<TState>(TState state, Func<ExchangeEvent, TState, bool> condition) =>
        Events.FindLast(
            (State: state, Condition: condition),
            static (e, asked) => e.Status == RecordStatus.Completed && asked.Condition(e, asked.State)
        );

    /// <summary>Begins an event with a mention; it becomes the one spoken of, unless it is an earlier one.</summary>
    public ExchangeEvent Open(RecordStatus status, Mention mention, ResolvedDate date, bool moves = true)
    {
        var opened = new ExchangeEvent(status, mention)
        {
            Date = date,
            Time = mention.Hold == TimeHold.None ? null : mention.Time,
            Hold = mention.Hold,
            IsBackground = mention.IsPrevious,
        };
        if (opened.Time is null)
            opened.Date = ResolvedDate.Unknown;
        opened.Add(mention);
        foreach (var mediator in pendingMediators)
            opened.Mediators.TryAdd(mediator.Value, mediator.At);
        pendingMediators.Clear();
        Events.Add(opened);
        if (moves && !mention.IsPrevious)
            Current = opened;
        return opened;
    }

    /// <summary>Adds a mention to an event, which takes its day where that is firmer.</summary>
    public void Join(ExchangeEvent known, Mention mention, ResolvedDate date)
    {
        var counts = CountsFirst(known, mention);
        known.Add(mention);
        if (mention.Time is { } time && !TellsOtherTime(known, mention, date) && (counts || IsFirmer(known, mention, date)))
            known.TakeDay(time, date, mention.Hold);
        if (!mention.IsPrevious)
            Current = known;
        if (mention.IsPlural)
            Share(mention);
    }

    // "Ankara on Thursday hailed a swap … On Wednesday Kyiv announced that 215 were free": the day of the words that count people.
    private static bool CountsFirst(ExchangeEvent known, Mention mention) =>
        known is { Hold: TimeHold.Told, Headcounts.Count: 0 }
        && mention is { Hold: TimeHold.Told, Headcounts.Count: > 0, Time: not { Kind: TimeKind.Vague } };

    private static bool IsFirmer(ExchangeEvent known, Mention mention, ResolvedDate date) =>
        mention.Hold > known.Hold || (mention.Hold == known.Hold && known.Date.Precision > date.Precision);

    private static bool TellsOtherTime(ExchangeEvent known, Mention mention, ResolvedDate date) =>
        IsOfNoAct(known, mention)
        // "The largest exchange took place at the start of the year", behind one told on a day.
        || (known.Date.Precision == DatePrecision.Day && mention.Time!.Kind == TimeKind.Vague)
        // "Earlier in October", of the exchange of a day: that says no less.
        || (known.Date.Precision == DatePrecision.Day && date.Precision == DatePrecision.Month);

    // "He was taken there a year ago" tells no day of the exchange.
    private static bool IsOfNoAct(ExchangeEvent known, Mention mention) =>
        mention is { Time.Kind: TimeKind.Vague, IsOfItself: false } && !mention.CountsWhole() && (!mention.IsOne || known.CountsWhole);

    /// <summary>Adds what says more of the event spoken of: mediators, withheld numbers, a division.</summary>
    public void Detail(Mention mention)
    {
        if (mention is { WithheldAt: { } withheld, Headcounts.Count: 0 })
        {
            Withhold(mention.SentenceIndex, withheld);
            mention = mention with { WithheldAt = null };
        }

        if (TellsOfOtherRatio(mention))
            mention = mention with { Headcounts = mention.Headcounts.FindAll(static h => !h.IsPair) };
        if (mention is { IsVerbless: false, Status: MentionStatus.Generic } && Current is { } spokenOf)
            mention = mention with { Headcounts = mention.Headcounts.FindAll(spokenOf, AddsNobody) };
        if (Divided(mention) is { } divided)
            divided.Add(mention);
        else if (mention.IsPlural)
            Share(mention);
        else if ((Helped(mention) ?? ToldInSum(mention) ?? Current) is { } told)
            told.Add(mention);
        else
            pendingMediators.AddRange(mention.Mediators);
    }

    // "They had wanted to swap 225 for 150": a ratio that was not carried out, where another was.
    private bool TellsOfOtherRatio(Mention mention) =>
        mention is { Status: MentionStatus.Generic, IsVerbless: false }
        && Current is { Status: RecordStatus.Completed, CountsWhole: true } told
        && mention.Headcounts.Exists(told, static (h, told) => h.IsPair && h.To is Sides.Ukraine or Sides.Russia && !CountsAsMany(told, h));

    // "was planning to return 2,000 more": what is told of no act adds nobody but parts of those told before.
    private static bool AddsNobody(Headcount count, ExchangeEvent told) =>
        count.Relation is not (Relation.Whole or Relation.OnTop) || CountsAsMany(told, count) || told.Headcounts.Count == 0;

    private static bool CountsAsMany(ExchangeEvent told, Headcount count) =>
        told.Headcounts.Exists(count, static (t, count) => t.Value == count.Value);

    // "390 are home. On Saturday it is to go on. 120 of them are civilians": of the one whose people they divide, and not of what lies
    // ahead.
    private ExchangeEvent? Divided(Mention mention) =>
        Current is { Status: RecordStatus.Announced, Headcounts.Count: 0 }
        && mention.Headcounts.Count > 0
        && mention.Headcounts.TrueForAll(static h => h.Relation == Relation.Part)
            ? Events.FindLast(mention, static (e, mention) => e.IsNews && mention.Headcounts.TrueForAll(e, IsSomeOf))
            : null;

    private static bool IsSomeOf(Headcount part, ExchangeEvent told) =>
        told.Headcounts.Exists(part, static (w, p) => LikenessRules.IsWhole(w) && w.Value > p.Value && (w.To & p.To) == p.To);

    // Who helped, told after the stage ahead, helped the one that took place.
    private ExchangeEvent? Helped(Mention mention) =>
        Current is { Status: RecordStatus.Announced } && mention.Mediators.Count > 0
            ? Events.FindLast(static e => e.IsNews)
            : OfTheNews(mention);

    /// <summary>
    /// "… On Wednesday, in the first stage, 200 came home. The UAE mediated the exchange": who helped, where it was and its place in the row
    /// is told of the news, and not of an earlier one told in passing; null where the words refer back to that one.
    /// </summary>
    public ExchangeEvent? OfTheNews(Mention mention) =>
        mention is { Time: null, Headcounts.Count: 0, RefersBack: false, IsThen: false, IsPrevious: false, IsLatest: false }
        && (mention.Mediators.Count > 0 || mention.Ordinal is not null || mention.Location is not null)
        && Current is { Status: RecordStatus.Completed, Date.Date: { } day } earlier
        && Events.Find(static e => e is { IsNews: true, Status: RecordStatus.Completed, CountsWhole: true }) is { } news
        && news != earlier
        && (news.Date.Date is not { } newest || newest > day)
            ? news
            : null;

    // "The ministry spoke of 157 for 157", after the dead of another day: the 150 and seven of the news.
    private ExchangeEvent? ToldInSum(Mention mention) =>
        NewestDone((Current, Mention: mention), static (e, told) => e != told.Current && PeopleSums.TellsTotal(e, told.Mention));

    /// <summary>The day of a mention, "the day before" counted from the event spoken of.</summary>
    public ResolvedDate Resolve(Mention mention, bool? future) =>
        mention.Time is null
            ? ResolvedDate.Unknown
            : resolver.Resolve(mention.Time, future, Current?.Date is { Precision: DatePrecision.Day, Date: { } day } ? day : null);

    // "Neither side has said how many were freed on either day": of the exchanges that the sentence before told.
    private void Withhold(int sentence, Span words)
    {
        var isTold = false;
        foreach (var exchange in Events)
        {
            if (
                exchange is not { Status: RecordStatus.Completed or RecordStatus.Announced, Headcounts.Count: 0 }
                || exchange.Last.SentenceIndex < sentence - WithheldReach
            )
                continue;
            isTold = true;
            exchange.WithheldAt ??= words;
        }

        if (!isTold && Current is { Status: RecordStatus.Completed } spokenOf)
            spokenOf.WithheldAt ??= words;
    }

    // "The exchanges were mediated by …", «на обоих этапах»: speaks of all that were told.
    private void Share(Mention mention)
    {
        foreach (var other in Events)
        {
            if (other.Status != RecordStatus.Completed)
                continue;
            foreach (var mediator in mention.Mediators)
                other.Mediators.TryAdd(mediator.Value, mediator.At);
        }
    }
}
