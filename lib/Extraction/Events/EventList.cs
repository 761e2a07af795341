using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>The events told so far, and the one spoken of last.</summary>
internal sealed class EventList(DateResolver resolver)
{
    /// <summary>A mention this near to the beginning can open an event by itself.</summary>
    public const int LeadSentences = 3;

    private readonly List<Told<string>> pendingMediators = [];

    public List<ExchangeEvent> Events { get; } = [];

    public ExchangeEvent? Current { get; set; }

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
        // "Ankara on Thursday hailed a swap … On Wednesday Kyiv announced that 215 were free": the day of the words that count people.
        var counts = known is { Hold: TimeHold.Told, Headcounts.Count: 0 } && mention is { Hold: TimeHold.Told, Headcounts.Count: > 0 };
        known.Add(mention);
        // "He was taken there a year ago" tells no day of the exchange.
        var isAside =
            mention is { Time.Kind: TimeKind.Vague }
            && !mention.Headcounts.Exists(LikenessRules.IsWhole)
            && !mention.IsOfItself
            && (!mention.IsOne || known.Headcounts.Exists(LikenessRules.IsWhole));
        // "Earlier in October", of the exchange of a day: that says no less.
        isAside |= known.Date.Precision == DatePrecision.Day && date.Precision == DatePrecision.Month;
        if (
            !isAside
            && mention.Time is { } time
            && (
                mention.Hold > known.Hold
                || (counts && time.Kind != TimeKind.Vague)
                || (mention.Hold == known.Hold && known.Date.Precision > date.Precision)
            )
        )
            (known.Date, known.Time, known.Hold) = (date, time, mention.Hold);
        if (!mention.IsPrevious)
            Current = known;
        if (mention.IsPlural)
            Share(mention);
    }

    /// <summary>Adds what says more of the event spoken of: mediators, withheld numbers, a division.</summary>
    public void Detail(Mention mention)
    {
        if (mention is { WithheldAt: { } withheld, Headcounts.Count: 0 })
        {
            Withhold(mention.SentenceIndex, withheld);
            mention = mention with { WithheldAt = null };
        }

        // "They had wanted to swap 225 for 150": a ratio that was not carried out, where another was.
        if (
            mention is { Status: MentionStatus.Generic, IsVerbless: false }
            && Current is { Status: RecordStatus.Completed } told
            && told.Headcounts.Exists(LikenessRules.IsWhole)
            && mention.Headcounts.Exists(
                told,
                static (h, told) =>
                    h.IsPair && h.To is Sides.Ukraine or Sides.Russia && !told.Headcounts.Exists(h, static (t, h) => t.Value == h.Value)
            )
        )
            mention = mention with { Headcounts = [.. mention.Headcounts.Where(h => !h.IsPair)] };
        // "was planning to return 2,000 more": what is told of no act adds nobody but parts of those told before.
        if (mention is { IsVerbless: false, Status: MentionStatus.Generic } && Current is { } spokenOf)
            mention = mention with
            {
                Headcounts = mention.Headcounts.FindAll(
                    spokenOf,
                    static (h, spokenOf) =>
                        h.Relation is not (Relation.Whole or Relation.OnTop)
                        || spokenOf.Headcounts.Exists(h, static (t, h) => t.Value == h.Value)
                        || spokenOf.Headcounts.Count == 0
                ),
            };
        // "390 are home. On Saturday it is to go on. 120 of them are civilians": of the one whose people they divide, and not of what lies
        // ahead.
        if (
            Current is { Status: RecordStatus.Announced, Headcounts.Count: 0 }
            && mention.Headcounts.Count > 0
            && mention.Headcounts.TrueForAll(h => h.Relation == Relation.Part)
            && Events.FindLast(
                mention,
                static (e, mention) =>
                    e is { Status: RecordStatus.Completed, IsBackground: false }
                    && mention.Headcounts.TrueForAll(
                        e,
                        static (p, e) =>
                            e.Headcounts.Exists(p, static (w, p) => LikenessRules.IsWhole(w) && w.Value > p.Value && (w.To & p.To) == p.To)
                    )
            )
                is { } divided
        )
            divided.Add(mention);
        else if (mention.IsPlural)
            Share(mention);
        // Who helped, told after the stage ahead, helped the one that took place.
        else if (
            Current is { Status: RecordStatus.Announced }
            && mention.Mediators.Count > 0
            && Events.FindLast(e => e.Status == RecordStatus.Completed && !e.IsBackground) is { } done
        )
            done.Add(mention);
        // "The ministry spoke of 157 for 157", after the dead of another day: the 150 and seven of the news.
        else if (
            Events.FindLast(
                (Current, Mention: mention),
                static (e, told) => e.Status == RecordStatus.Completed && e != told.Current && LikenessRules.TellsTotal(e, told.Mention)
            ) is
            { } whole
        )
            whole.Add(mention);
        else if (Current is not null)
            Current.Add(mention);
        else
            pendingMediators.AddRange(mention.Mediators);
    }

    /// <summary>The day of a mention, "the day before" counted from the event spoken of.</summary>
    public ResolvedDate Resolve(Mention mention, bool? future) =>
        mention.Time is null
            ? ResolvedDate.Unknown
            : resolver.Resolve(mention.Time, future, Current?.Date is { Precision: DatePrecision.Day, Date: { } day } ? day : null);

    // "Neither side has said how many were freed on either day": of the exchanges that the sentence before told.
    private void Withhold(int sentence, Span words)
    {
        var told = Events
            .Where(e =>
                e.Status is RecordStatus.Completed or RecordStatus.Announced
                && e.Headcounts.Count == 0
                && e.Mentions[^1].SentenceIndex >= sentence - 2
            )
            .ToList();
        if (told.Count == 0 && Current is { Status: RecordStatus.Completed })
            told = [Current];
        foreach (var exchange in told)
            exchange.WithheldAt ??= words;
    }

    // "The exchanges were mediated by …", «на обоих этапах»: speaks of all that were told.
    private void Share(Mention mention)
    {
        foreach (var other in Events.Where(e => e.Status == RecordStatus.Completed))
        {
            foreach (var mediator in mention.Mediators)
                other.Mediators.TryAdd(mediator.Value, mediator.At);
        }
    }
}
