using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>What is not done: announced, agreed, proposed or called off.</summary>
internal sealed class AheadEvents(EventList list, DateOnly? published)
{
    /// <summary>Sentences after an exchange called off that still say what it would have been.</summary>
    private const int Nearby = 2;

    public void Announce(Mention mention)
    {
        var date = list.Resolve(mention, future: true);
        var dated = mention.Hold == TimeHold.Happened && mention.Time!.Kind != TimeKind.Vague;
        DayKey? key = dated ? DayKey.Of(date, mention.Time!) : null;
        if (dated && list.Events.FirstOrDefault(e => e.DayKey == key) is { } same)
        {
            if (same.Status != RecordStatus.Completed)
                same.Add(mention);
            return;
        }

        // "The sides are holding an exchange on Monday. Each will release 110 people", told on Monday: its numbers lie ahead.
        if (
            !dated
            && mention.Headcounts.Any(LikenessRules.IsWhole)
            && list.Current
                is {
                    Status: RecordStatus.Completed,
                    IsBackground: false,
                    Hold: TimeHold.Happened,
                    Headcounts.Count: 0,
                    Plan: null
                } underWay
            && underWay.Date.Date == published
            && published is not null
            && !mention.IsNext
            && mention.Stage is null
            && !list.Events.Exists(e => e.Status == RecordStatus.Announced)
        )
        {
            underWay.Add(mention);
            return;
        }

        // "The exchange had been planned for yesterday": the one that was called off.
        if (
            (mention.Headcounts.Count == 0 ? list.Current : list.Events.LastOrDefault(e => e.Status == RecordStatus.Cancelled))
                is { Status: RecordStatus.Cancelled } off
            && (
                mention.Headcounts.Count == 0
                    ? off.DayKey is null || off.DayKey == key
                    : !dated
                        && (off.Hold != TimeHold.Happened || mention.SentenceIndex - off.Mentions[^1].SentenceIndex <= Nearby)
                        && off.Headcounts.Count == 0
                        && mention.Headcounts.Any(h => !h.IsBody)
            )
        )
        {
            off.Add(mention);
            if (off.Time is null && dated)
                (off.Date, off.Time, off.Hold) = (date, mention.Time, mention.Hold);
            return;
        }

        var bodies = mention.Headcounts.Any(LikenessRules.IsWhole) && mention.Headcounts.Where(LikenessRules.IsWhole).All(h => h.IsBody);
        var announced = list.Events.LastOrDefault(e =>
            e.Status == RecordStatus.Announced
            && (bodies ? e.Headcounts.Any(h => h.IsBody) : e.Headcounts.Count == 0 || !e.Headcounts.All(h => h.IsBody))
        );
        if (
            announced is not null
            && (!dated || announced.DayKey is null)
            && LikenessRules.Compare(announced, mention) != Likeness.Different
        )
        {
            announced.Add(mention);
            if (dated)
                (announced.Date, announced.Time, announced.Hold) = (date, mention.Time, mention.Hold);
            return;
        }

        var known = list.Events.Any(e => e.Status == RecordStatus.Completed);
        if (
            dated
                ? mention.IsOne || mention.IsNext || mention.Headcounts.Count > 0 || (!mention.IsPlural && mention.NamesCaptives)
                : (!known || bodies)
                    && (
                        mention.Headcounts.Any(h =>
                            h.Relation is Relation.Whole or Relation.OnTop && h is { To: not Sides.None, IsRank: false }
                        ) || (mention.IsOne && mention.SentenceIndex < EventList.LeadSentences)
                    )
        )
            list.Open(RecordStatus.Announced, mention, date);
    }

    // What an agreement foresees is the plan of the exchange that carries it out; on its own it is something announced.
    public void Agree(Mention mention)
    {
        // "agreed on 9 October to swap the gravely ill", told on the 7th: the day of the swap.
        if (mention.LooseDay is { } loose && list.Resolve(mention with { Time = loose }, future: true).Date > published)
            mention = mention with { Time = loose, Hold = TimeHold.Happened };
        var plan = mention.Headcounts.FirstOrDefault(h => h.Relation == Relation.Plan && !h.IsBody);
        if (plan is not null && plan.To != Sides.None)
        {
            var staged = list
                .Events.Where(e => e.Status is RecordStatus.Completed or RecordStatus.Announced && e.Stage is not null)
                .ToList();
            var carried =
                list.Current is { Status: RecordStatus.Completed }
                && (mention.RefersBack || list.Current.Mentions[^1].SentenceIndex == mention.SentenceIndex)
                    ? list.Events.Where(e => e.Status == RecordStatus.Completed && e.Hold == list.Current.Hold)
                    : [];
            var parts = staged.Union(carried).ToList();
            foreach (var part in parts)
                part.Plan ??= new(plan.Value, plan.Phrase);
            if (parts.Count > 0)
                return;
        }

        var counts = mention.Headcounts.Where(h => h.Relation == Relation.Plan && h.To != Sides.None).ToList();
        foreach (var group in counts.GroupBy(h => h.IsBody))
        {
            var known = list.Events.LastOrDefault(e =>
                e.Status == RecordStatus.Announced && LikenessRules.Compare(e, mention) == Likeness.Same
            );
            if (known is not null)
                continue;
            // "The next exchange is set for 27 January. It was agreed on: each side is to free 165": what the one announced is to bring.
            if (
                !group.Key
                && list.Events.LastOrDefault(e =>
                    e is { Status: RecordStatus.Announced, Plan: null, Stage: null }
                    && e.Headcounts.TrueForAll(h => h.Relation == Relation.BothSides)
                    && mention.Hold != TimeHold.Happened
                    && mention.SentenceIndex - e.Mentions[^1].SentenceIndex <= Nearby
                )
                    is { } set
            )
            {
                set.Add(mention with { Headcounts = [] });
                set.Headcounts.AddRange(group.Select(h => h with { Relation = Relation.Whole }));
                if (group.FirstOrDefault(h => h.To == Sides.Both) is { } both)
                    set.Plan = new(both.Value, both.Phrase);
                continue;
            }

            var day = mention.Hold == TimeHold.Happened ? list.Resolve(mention, future: true) : ResolvedDate.Unknown;
            var ahead = day.Date >= published;
            var announced = list.Open(
                RecordStatus.Announced,
                mention with
                {
                    Headcounts = [],
                    Time = ahead ? mention.Time : null,
                    Hold = ahead ? mention.Hold : TimeHold.None,
                },
                ahead ? day : ResolvedDate.Unknown,
                moves: list.Current is null
            );
            // "by the formula 800 for 800": a plan, and nobody's number yet.
            announced.Headcounts.AddRange(group.Where(h => !h.IsRatio).Select(h => h with { Relation = Relation.Whole }));
            if (!group.Key && group.FirstOrDefault(h => h.To == Sides.Both) is { } each)
                announced.Plan = new(each.Value, each.Phrase);
        }

        if (
            counts.Count > 0
            || list.Events.Count > 0
            || mention is { IsPlural: true }
            || (mention.SentenceIndex >= EventList.LeadSentences + 2 && !mention.IsOne)
        )
            return;
        // "agreed to swap the gravely ill on Friday, 9 October": the day ahead is the exchange's; one that has passed is that of the
        // agreement.
        var own = mention.Hold == TimeHold.Happened ? list.Resolve(mention, future: true) : ResolvedDate.Unknown;
        var isAhead = own.Date >= published;
        list.Open(
            RecordStatus.Announced,
            isAhead ? mention : mention with { Time = null, Hold = TimeHold.None },
            isAhead ? own : ResolvedDate.Unknown
        );
    }

    public void Propose(Mention mention)
    {
        if (mention.Headcounts.Any(LikenessRules.IsWhole) || (list.Events.Count == 0 && mention is { IsOne: true, SentenceIndex: 0 }))
            list.Open(RecordStatus.Proposed, mention, ResolvedDate.Unknown, moves: false);
        // "The swap is being prepared with the mediation of …": of the one announced just before.
        else if (list.Current is { Status: RecordStatus.Announced } ahead && mention.Mediators.Count > 0)
            list.Detail(mention with { Headcounts = [] });
    }

    public void Cancel(Mention mention)
    {
        // "put off the swap that they had agreed to hold on the 26th"
        if (
            mention is { Hold: TimeHold.None, LooseDay: { } loose }
            && list.Resolve(mention with { Time = loose }, future: true).Date >= published
        )
            mention = mention with { Time = loose, Hold = TimeHold.Happened };
        var date = list.Resolve(mention, future: null);
        if (list.Events.LastOrDefault(e => e.Status == RecordStatus.Cancelled) is { } known)
        {
            known.Add(mention);
            if (mention.Hold > known.Hold)
                (known.Date, known.Time, known.Hold) = (date, mention.Time, mention.Hold);
            return;
        }

        var planned = list.Events.FindLast(e => e.Status == RecordStatus.Announced && e.Headcounts.Count == 0);
        list.Events.RemoveAll(e => e.Status is RecordStatus.Announced or RecordStatus.Proposed && e.Headcounts.Count == 0);
        if (!mention.IsOne && mention.Hold != TimeHold.Happened)
            return;
        var cancelled = list.Open(RecordStatus.Cancelled, mention, date);
        if (planned?.Time is not null && cancelled.Time is null)
            (cancelled.Date, cancelled.Time, cancelled.Hold) = (planned.Date, planned.Time, planned.Hold);
    }
}
