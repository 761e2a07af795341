using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events;

/// <summary>One exchange as the article tells it: the mentions that speak of it, and what they add up to.</summary>
internal sealed class ExchangeEvent(RecordStatus status, Mention first)
{
    public RecordStatus Status { get; private set; } = status;

    public List<Mention> Mentions { get; } = [first];

    public Mention First => Mentions[0];

    public Mention Last => Mentions[^1];

    public List<Headcount> Headcounts { get; } = [];

    public ResolvedDate Date { get; set; } = ResolvedDate.Unknown;

    /// <summary>The day that only the headline tells.</summary>
    public ResolvedDate? HeadlineDate { get; set; }

    public TimeExpression? Time { get; set; }

    public TimeHold Hold { get; set; }

    public Told<int>? Stage { get; set; }

    public Told<int>? Stages { get; set; }

    public Told<int>? Plan { get; set; }

    /// <summary>"by the formula 103 for 103"</summary>
    public List<Headcount> Ratio { get; } = [];

    public Told<int>? Ordinal { get; set; }

    public Told<string>? Location { get; set; }

    public Dictionary<string, Span> Mediators { get; } = [];

    public Span? WithheldAt { get; set; }

    public Sides MixedFor { get; set; }

    public bool IsBackground { get; set; }

    /// <summary>Done, and not told as an earlier one.</summary>
    public bool IsNews => Status == RecordStatus.Completed && !IsBackground;

    /// <summary>Counts all the people whom a side gets.</summary>
    public bool CountsWhole => Headcounts.Exists(LikenessRules.IsWhole);

    /// <summary>Two tellings are of one day when their dates agree, or, undated, their words.</summary>
    public DayKey? DayKey => Time is null or { Kind: TimeKind.Vague } ? null : Comparing.DayKey.Of(Date, Time);

    /// <summary>What the text tells as ahead, and the headline as called off.</summary>
    public void CallOff() => Status = RecordStatus.Cancelled;

    /// <summary>Words of time tell its day, and how firmly.</summary>
    public void TakeDay(TimeExpression? time, ResolvedDate date, TimeHold hold) => (Time, Date, Hold) = (time, date, hold);

    public void Add(Mention mention)
    {
        if (!ReferenceEquals(mention, First))
            Mentions.Add(mention);
        foreach (var count in mention.Headcounts)
            Add(mention, count);
        foreach (var mediator in mention.Mediators)
            Mediators.TryAdd(mediator.Value, mediator.At);
        Stage ??= mention.Stage;
        Stages ??= mention.Stages;
        if (mention is { IsFinal: true, Stage: { } last })
            Stages ??= last;
        Ordinal ??= mention.Ordinal;
        Location ??= mention.Location;
        WithheldAt ??= mention.WithheldAt;
        MixedFor |= mention.MixedFor;
    }

    private void Add(Mention mention, Headcount count)
    {
        if (IsOfMoreStages(count))
            Plan ??= new(count.Value, count.Phrase);
        else if (IsSmallerRatio(mention, count))
        {
            if (!Counts(Headcounts, count.Value))
                Headcounts.Add(count with { Relation = Relation.Whole });
        }
        else
        {
            if (count is { Relation: Relation.Plan, To: Sides.Both, IsRatio: true } && !HasRatioOf(count.People))
                Ratio.Add(count with { Relation = Relation.Whole });
            if (IsRatioOfAgreement(count))
                Plan = new(count.Value, count.Phrase);
            if (count.Relation == Relation.Plan)
                Plan ??= count.To == Sides.Both ? new(count.Value, count.Phrase) : null;
            else if (count.Relation != Relation.Cumulative && !(count.IsPair && Plan?.Value == count.Value))
                Headcounts.Add(count);
        }
    }

    // "In all, the sides handed over 1,000 people each": more than one stage brought.
    private bool IsOfMoreStages(Headcount count) =>
        Stage is not null && count is { Relation: Relation.Whole, To: Sides.Both } && HasFewer(count);

    // "205 for 205, the first stage of a thousand for a thousand": the smaller ratio was carried out.
    private static bool IsSmallerRatio(Mention mention, Headcount count) =>
        count is { Relation: Relation.Plan, To: Sides.Both, IsPair: true }
        && mention.Headcounts.Exists(count, static (h, count) => h is { Relation: Relation.Plan, IsPair: true } && h.Value > count.Value);

    // "in a 205-for-205 format, the first stage of a 500-for-500 deal": the larger one is the agreement's.
    private bool IsRatioOfAgreement(Headcount count) =>
        count is { Relation: Relation.Plan, To: Sides.Both }
        && Plan is { } smaller
        && count.Value > smaller.Value
        && Counts(Ratio, smaller.Value);

    private static bool Counts(List<Headcount> counts, int value) => counts.Exists(value, static (c, value) => c.Value == value);

    private bool HasRatioOf(People people) => Ratio.Exists(people, static (r, people) => r.People == people);

    private bool HasFewer(Headcount count) =>
        Headcounts.Exists(
            count,
            static (h, count) => h is { Relation: Relation.Whole, To: not Sides.None } && h.IsBody == count.IsBody && h.Value < count.Value
        );
}
