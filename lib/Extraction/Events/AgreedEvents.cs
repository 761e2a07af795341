using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// What was agreed: what an agreement foresees is the plan of the exchange that carries it out; on its own it is something announced.
/// </summary>
internal sealed class AgreedEvents(EventList list, DateOnly? published)
{
    /// <summary>Sentences after an exchange announced that still say what it is to bring.</summary>
    private const int Nearby = 2;

    /// <summary>A mention this near to the beginning can tell of an agreement by itself.</summary>
    private const int LeadSentences = EventList.LeadSentences + 2;

    public void Agree(Mention mention)
    {
        // "agreed on 9 October to swap the gravely ill", told on the 7th: the day of the swap.
        if (mention.LooseDay is { } loose && list.Resolve(mention with { Time = loose }, future: true).Date > published)
            mention = mention with { Time = loose, Hold = TimeHold.Happened };
        if (PlansWhatIsTold(mention))
            return;
        var counts = mention.Headcounts.FindAll(static h => h.Relation == Relation.Plan && h.To != Sides.None);
        foreach (var group in counts.GroupBy(static h => h.IsBody))
            Announce(mention, group);
        if (counts.Count == 0 && list.Events.Count == 0 && IsNews(mention))
            Open(mention);
        // "Saturday's exchange was agreed with the mediation of …": of the one announced just before.
        else if (mention.Mediators.Count > 0 && list.Current is { Status: RecordStatus.Announced })
            list.Detail(mention with { Headcounts = [] });
    }

    // The agreement of stages told before, or of the exchange spoken of: its number is their plan.
    private bool PlansWhatIsTold(Mention mention)
    {
        if (mention.Headcounts.Find(static h => h.Relation == Relation.Plan && !h.IsBody) is not { To: not Sides.None } plan)
            return false;
        TimeHold? carriedOut =
            list.Current is { Status: RecordStatus.Completed } last
            && (mention.RefersBack || last.Last.SentenceIndex == mention.SentenceIndex)
                ? last.Hold
                : null;
        var isTold = false;
        foreach (var part in list.Events)
        {
            if (!IsStage(part) && !(part.Status == RecordStatus.Completed && part.Hold == carriedOut))
                continue;
            part.Plan ??= new(plan.Value, plan.Phrase);
            isTold = true;
        }

        return isTold;
    }

    private static bool IsStage(ExchangeEvent exchange) =>
        exchange is { Status: RecordStatus.Completed or RecordStatus.Announced, Stage: not null };

    // The living, or the dead, of an agreement that nothing else announces.
    private void Announce(Mention mention, IGrouping<bool, Headcount> group)
    {
        var dead = group.Key;
        if (list.Events.Find(mention, IsAnnounced) is { } known)
        {
            if (!dead && known is { Plan: null, Stage: null })
                PlanForEach(known, group);
            return;
        }

        if (!dead && SetBefore(mention) is { } set)
        {
            set.Add(mention with { Headcounts = [] });
            set.Headcounts.AddRange(group.Select(AsWhole));
            PlanForEach(set, group);
            return;
        }

        var ahead = DayAhead(mention);
        var announced = list.Open(
            RecordStatus.Announced,
            (ahead is null ? mention.WithoutTime() : mention) with
            {
                Headcounts = [],
            },
            ahead ?? ResolvedDate.Unknown,
            moves: list.Current is null
        );
        // "by the formula 800 for 800": a plan, and nobody's number yet.
        announced.Headcounts.AddRange(group.Where(static h => !h.IsRatio).Select(AsWhole));
        if (!dead)
            PlanForEach(announced, group);
    }

    private static bool IsAnnounced(ExchangeEvent known, Mention mention) =>
        known.Status == RecordStatus.Announced && LikenessRules.Compare(known, mention) == Comparing.Likeness.Same;

    // "The next exchange is set for 27 January. It was agreed on: each side is to free 165": what the one announced is to bring.
    private ExchangeEvent? SetBefore(Mention mention) =>
        mention.Hold == TimeHold.Happened
            ? null
            : list.Events.FindLast(
                mention,
                static (e, mention) =>
                    e is { Status: RecordStatus.Announced, Plan: null, Stage: null }
                    && e.Headcounts.TrueForAll(static h => h.Relation == Relation.BothSides)
                    && mention.SentenceIndex - e.Last.SentenceIndex <= Nearby
            );

    private static Headcount AsWhole(Headcount count) => count with { Relation = Relation.Whole };

    private static void PlanForEach(ExchangeEvent exchange, IEnumerable<Headcount> counts)
    {
        if (counts.FirstOrDefault(static h => h.To == Sides.Both) is { } each)
            exchange.Plan = new(each.Value, each.Phrase);
    }

    private static bool IsNews(Mention mention) => !mention.IsPlural && (mention.IsOne || mention.SentenceIndex < LeadSentences);

    private void Open(Mention mention)
    {
        var ahead = DayAhead(mention);
        list.Open(RecordStatus.Announced, ahead is null ? mention.WithoutTime() : mention, ahead ?? ResolvedDate.Unknown);
    }

    // "agreed to swap the gravely ill on Friday, 9 October": the day ahead is the exchange's; one that has passed is that of the
    // agreement.
    private ResolvedDate? DayAhead(Mention mention) =>
        mention.Hold == TimeHold.Happened && list.Resolve(mention, future: true) is var day && day.Date >= published ? day : null;
}
