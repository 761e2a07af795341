using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>One exchange as the article tells it: the mentions that speak of it, and what they add up to.</summary>
internal sealed class ExchangeEvent(RecordStatus status, Mention first)
{
    /// <summary>A round number is told for one that differs from it by at most this part.</summary>
    private const int Roughly = 20;

    public RecordStatus Status { get; private set; } = status;

    public List<Mention> Mentions { get; } = [first];

    public Mention First => Mentions[0];

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

    /// <summary>Two tellings are of one day when their dates agree, or, undated, their words.</summary>
    public DayKey? DayKey => Time is null or { Kind: TimeKind.Vague } ? null : Events.DayKey.Of(Date, Time);

    /// <summary>What the text tells as ahead, and the headline as called off.</summary>
    public void CallOff() => Status = RecordStatus.Cancelled;

    public void Add(Mention mention)
    {
        if (!ReferenceEquals(mention, First))
            Mentions.Add(mention);
        foreach (var count in mention.Headcounts)
        {
            // "In all, the sides handed over 1,000 people each": more than one stage brought.
            if (Stage is not null && count is { Relation: Relation.Whole, To: Sides.Both } && HasFewer(count))
            {
                Plan ??= new(count.Value, count.Phrase);
                continue;
            }

            // "205 for 205, the first stage of a thousand for a thousand": the smaller ratio was carried out.
            if (count is { Relation: Relation.Plan, To: Sides.Both, IsPair: true } && HasGreaterRatio(mention, count))
            {
                if (!Counts(Headcounts, count.Value))
                    Headcounts.Add(count with { Relation = Relation.Whole });
                continue;
            }

            if (count is { Relation: Relation.Plan, To: Sides.Both, IsRatio: true } && !HasRatioOf(count.People))
                Ratio.Add(count with { Relation = Relation.Whole });
            // "in a 205-for-205 format, the first stage of a 500-for-500 deal": the larger one is the agreement's.
            if (
                count is { Relation: Relation.Plan, To: Sides.Both }
                && Plan is { } smaller
                && count.Value > smaller.Value
                && Counts(Ratio, smaller.Value)
            )
                Plan = new(count.Value, count.Phrase);
            if (count.Relation == Relation.Plan)
                Plan ??= count.To == Sides.Both ? new(count.Value, count.Phrase) : null;
            else if (count.Relation != Relation.Cumulative && !(count.IsPair && Plan?.Value == count.Value))
                Headcounts.Add(count);
        }

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

    private static bool Counts(List<Headcount> counts, int value) => counts.Exists(value, static (c, value) => c.Value == value);

    private bool HasRatioOf(People people) => Ratio.Exists(people, static (r, people) => r.People == people);

    private bool HasFewer(Headcount count) =>
        Headcounts.Exists(
            count,
            static (h, count) => h is { Relation: Relation.Whole, To: not Sides.None } && h.IsBody == count.IsBody && h.Value < count.Value
        );

    private static bool HasGreaterRatio(Mention mention, Headcount count) =>
        mention.Headcounts.Exists(count, static (h, count) => h is { Relation: Relation.Plan, IsPair: true } && h.Value > count.Value);

    // "Exchanged were 17 soldiers and nine civilians. In all 26 Ukrainians are home": what adds up to the number of one side is its.
    private void Divide()
    {
        var open = Headcounts.FindAll(h => h is { Relation: Relation.BothSides, IsBody: false, IsRank: false });
        if (
            open.Count < 2
            || Headcounts.Find(h =>
                LikenessRules.IsWhole(h)
                && h is { IsBody: false, To: Sides.Ukraine or Sides.Russia }
                && h.Value == open.Sum(o => (long)o.Value)
            )
                is not { } all
        )
            return;
        for (var i = 0; i < Headcounts.Count; i++)
        {
            if (open.Contains(Headcounts[i]))
                Headcounts[i] = Headcounts[i] with { Relation = Relation.Part, To = all.To, SideAt = all.SideAt };
        }
    }

    // "314 prisoners in all", or "almost 320", of whom 157 went one way: as many went the other.
    private void Halve()
    {
        if (Headcounts.Find(h => h is { Relation: Relation.BothSides, IsBody: false }) is not { } both)
            return;
        var told = Headcounts.FindAll(h => LikenessRules.IsWhole(h) && !h.IsBody);
        // "more than 260, of whom 130 went one way": more than as many went the other.
        if (told.Exists(h => both.Precision == CountPrecision.AtLeast && h.Value * 2 <= both.Value))
            return;
        if (
            told.Find(h =>
                h.To is Sides.Ukraine or Sides.Russia
                && (
                    both.Precision == CountPrecision.Exact
                        ? h.Value * 2 == both.Value
                        : h.Precision == CountPrecision.Exact && Math.Abs((h.Value * 2) - both.Value) * Roughly <= both.Value
                )
            )
                is not { } half
            || told.Exists(h => (h.To & Scene.Opposite(half.To)) != 0)
        )
            return;
        Headcounts.Add(
            both with
            {
                To = Scene.Opposite(half.To),
                Relation = Relation.Whole,
                Value = half.Value,
                Claimant = half.Claimant,
                ClaimantAt = half.ClaimantAt,
                ClaimantSide = half.ClaimantSide,
            }
        );
    }

    /// <summary>Takes the ratio of the whole agreement out of the people of one stage.</summary>
    public void SetPlanApart()
    {
        // "completed the exchange of 1,000 each; 303 came home on Sunday": a round number far above what one side got is the agreement's.
        if (
            Status == RecordStatus.Completed
            && Headcounts.Find(h =>
                h is { To: Sides.Both, Relation: Relation.Whole, IsBody: false } && h.Value >= 500 && h.Value % 500 == 0
            )
                is { } round
            && Headcounts.Exists(h =>
                LikenessRules.IsWhole(h)
                && h is { IsBody: false, Precision: CountPrecision.Exact, People: not (People.Civilian or People.Child) }
                && h.Value * 3 < round.Value * 2
            )
        )
        {
            Plan ??= new(round.Value, round.Phrase);
            Headcounts.RemoveAll(h => h.Value == round.Value && !h.IsBody);
        }

        // "303 each, of an exchange of 1,000 for 1,000": the ratio is the agreement's; but parts that add up to it are those of what was
        // carried out.
        if (
            Status == RecordStatus.Completed
            && Headcounts.Find(h => h is { IsPair: true, Relation: Relation.Whole, To: Sides.Both }) is { } pair
            && (
                Stage is not null
                || Stages is not null
                || (
                    pair.Value % 100 == 0
                    && ListSums.InARow(pair.Value, Headcounts.FindAll(h => h is { IsPair: false, IsBody: false })).Count == 0
                )
            )
            && Headcounts.Any(h => h is { IsPair: false, Relation: Relation.Whole, To: not Sides.None } && h.Value < pair.Value)
        )
        {
            Plan ??= new(pair.Value, pair.Phrase);
            Headcounts.RemoveAll(h => h.IsPair && h.Value == pair.Value);
        }
    }

    // "Kyiv got 950 bodies, Moscow 41", and "an exchange of 41 for 950": where the sides are told the ratio goes with them, in whatever
    // order it stands.
    private void TurnRatio()
    {
        for (var i = 0; i + 1 < Headcounts.Count; i++)
        {
            var (first, second) = (Headcounts[i], Headcounts[i + 1]);
            if (
                !first.IsPair
                || !second.IsPair
                || first.Nationality != Sides.None
                || second.Nationality != Sides.None
                || first.Value == second.Value
                || first.To == second.To
                || !(Tells(first, second) || Tells(second, first))
                || Agrees(first)
                || Agrees(second)
            )
                continue;
            (Headcounts[i], Headcounts[i + 1]) = (
                first with
                {
                    To = second.To,
                    SideAt = second.SideAt,
                },
                second with
                {
                    To = first.To,
                    SideAt = first.SideAt,
                }
            );
        }

        // One side told by a verb is enough, where nothing tells the ratio as it stands.
        bool Tells(Headcount pair, Headcount other) =>
            Headcounts.Exists(
                (Pair: pair, Other: other),
                static (h, told) => h is { IsPair: false, Relation: Relation.Whole } && h.Value == told.Pair.Value && h.To == told.Other.To
            );
        bool Agrees(Headcount pair) =>
            Headcounts.Exists(
                pair,
                static (h, pair) => h is { IsPair: false, Relation: Relation.Whole } && h.Value == pair.Value && h.To == pair.To
            );
    }

    /// <summary>
    /// What both sides are to get is the plan of an exchange ahead; a ratio is what was carried out where no other number and no stage is
    /// told.
    /// </summary>
    public void Settle()
    {
        TurnRatio();
        if (
            Status is RecordStatus.Announced or RecordStatus.Cancelled
            && Mentions
                .Where(m => m.Stage is null)
                .SelectMany(m => m.Headcounts)
                .FirstOrDefault(h => h is { Relation: Relation.Whole, To: Sides.Both, IsBody: false } && Headcounts.Contains(h))
                is { } each
        )
            Plan ??= new(each.Value, each.Phrase);
        // A hope gives nobody back: what it names is a plan.
        if (Status == RecordStatus.Proposed)
        {
            if (Headcounts.FirstOrDefault(h => h is { Relation: Relation.Whole, To: Sides.Both, IsBody: false }) is { } hoped)
                Plan ??= new(hoped.Value, hoped.Phrase);
            Headcounts.RemoveAll(h => h is { To: Sides.Both, IsBody: false });
        }

        Divide();
        Halve();
        var isPart = Ratio.TrueForAll(r => r.Value < Plan?.Value);
        if (Status != RecordStatus.Completed || Ratio.Count == 0 || ((Stage is not null || Stages is not null) && !isPart))
            return;
        var missing = new[] { Sides.Ukraine, Sides.Russia }
            .Where(side =>
                !Headcounts.Any(h =>
                    h.Relation is Relation.Whole
                    && (h.To & side) != 0
                    && (!h.IsRank || h.Value * 2 > Ratio[0].Value)
                    && h.People is not (People.Civilian or People.Child or People.Body)
                )
            )
            .ToList();
        if (missing.Count == 0)
            return;
        // "The 1,000-for-1,000 exchange is over: 303 came home today": the ratio is that of all its days.
        if (
            Headcounts.Exists(h =>
                LikenessRules.IsWhole(h)
                && h is { IsBody: false, Precision: CountPrecision.Exact, People: not (People.Civilian or People.Child) }
                && Ratio.TrueForAll(r => h.Value * 3 < r.Value * 2)
            )
        )
            return;
        Headcounts.AddRange(Ratio.Select(ratio => ratio with { To = missing.Count == 2 ? Sides.Both : missing[0] }));
        if (Ratio.Exists(ratio => ratio.Value == Plan?.Value))
            Plan = null;
    }
}
