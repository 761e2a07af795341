using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Events.Settling;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events;

/// <summary>What is not done: announced, proposed or called off; what was agreed goes to <see cref="AgreedEvents"/>.</summary>
internal sealed class AheadEvents(EventList list, DateOnly? published)
{
    /// <summary>Sentences after an exchange called off that still say what it would have been.</summary>
    private const int Nearby = 2;

    public void Announce(Mention mention)
    {
        var date = list.Resolve(mention, future: true);
        DayKey? key = mention.HasOwnDay() ? DayKey.Of(date, mention.Time!) : null;
        if (key is not null && list.Events.Find(key, static (e, key) => e.DayKey == key) is { } same)
        {
            if (same.Status != RecordStatus.Completed)
                same.Add(mention);
        }
        else if (key is null && UnderWay(mention) is { } underWay)
            underWay.Add(mention);
        else if (CalledOff(mention, key) is { } off)
        {
            off.Add(mention);
            if (off.Time is null && key is not null)
                off.TakeDay(mention.Time, date, mention.Hold);
        }
        else if (Announced(mention, key) is { } announced)
        {
            announced.Add(mention);
            if (key is not null)
                announced.TakeDay(mention.Time, date, mention.Hold);
        }
        else if (key is not null ? OpensDated(mention) : OpensUndated(mention))
            list.Open(RecordStatus.Announced, mention, date);
        else if (key is null && PlanRules.OfEach(mention.Headcounts) is { } whole && Staged(whole) is { } stage)
            stage.Plan = new(whole.Value, whole.Phrase);
    }

    // "168 came home in the second stage. In all, each side is to free 1,000": all stages together.
    private ExchangeEvent? Staged(Headcount whole) =>
        list.NewestDone() is { Stage: not null, Plan: null } stage
        && stage.Headcounts.TrueForAll(whole.Value, static (h, most) => h.IsBody || h.Value < most)
            ? stage
            : null;

    // "The sides are holding an exchange on Monday. Each will release 110 people", told on Monday: its numbers lie ahead.
    private ExchangeEvent? UnderWay(Mention mention) =>
        mention is { IsNext: false, Stage: null }
        && mention.CountsWhole()
        && !CountsOnlyDead(mention)
        && list.Current is { IsNews: true, Hold: TimeHold.Happened, Headcounts.Count: 0, Plan: null, WithheldAt: null } underWay
        && underWay.Date.Date is { } day
        && day == published
        && !list.Events.Exists(static e => e.Status == RecordStatus.Announced)
            ? underWay
            : null;

    // "The exchange had been planned for yesterday": the one that was called off.
    private ExchangeEvent? CalledOff(Mention mention, DayKey? key)
    {
        if (mention.Headcounts.Count == 0)
            return list.Current is { Status: RecordStatus.Cancelled } last && (last.DayKey is null || last.DayKey == key) ? last : null;
        return key is null && LastOf(RecordStatus.Cancelled) is { } off && TellsOf(off, mention) ? off : null;
    }

    // Whom the one called off would have freed.
    private static bool TellsOf(ExchangeEvent off, Mention mention) =>
        (off.Hold != TimeHold.Happened || mention.SentenceIndex - off.Last.SentenceIndex <= Nearby)
        && off.Headcounts.Count == 0
        && mention.Headcounts.Exists(static h => !h.IsBody);

    private ExchangeEvent? LastOf(RecordStatus status) => list.Events.FindLast(status, static (e, status) => e.Status == status);

    // The one announced last: of the dead, or of the living.
    private ExchangeEvent? Announced(Mention mention, DayKey? key) =>
        list.Events.FindLast(
            CountsOnlyDead(mention),
            static (e, dead) => e.Status == RecordStatus.Announced && (dead ? CountsDead(e) : MayBeOfLiving(e))
        )
            is { } known
        && (key is null || known.DayKey is null)
        && LikenessRules.Compare(known, mention) != Likeness.Different
            ? known
            : null;

    private static bool CountsDead(ExchangeEvent exchange) => exchange.Headcounts.Exists(static h => h.IsBody);

    private static bool MayBeOfLiving(ExchangeEvent exchange) =>
        exchange.Headcounts.Count == 0 || exchange.Headcounts.Exists(static h => !h.IsBody);

    private static bool CountsOnlyDead(Mention mention) =>
        mention.CountsWhole() && mention.Headcounts.TrueForAll(static h => h.IsBody || !LikenessRules.IsWhole(h));

    private static bool OpensDated(Mention mention) =>
        mention.IsOne || mention.IsNext || mention.Headcounts.Count > 0 || mention is { IsPlural: false, NamesCaptives: true };

    private bool OpensUndated(Mention mention) =>
        (list.NewestDone() is null || CountsOnlyDead(mention))
        && (
            mention.Headcounts.Exists(static h => h is { Relation: Relation.Whole or Relation.OnTop, To: not Sides.None, IsRank: false })
            || mention is { IsOne: true, SentenceIndex: < EventList.LeadSentences }
        );

    public void Propose(Mention mention)
    {
        if (Set(mention) is { } set)
            set.Add(mention);
        else if (mention.CountsWhole() || (list.Events.Count == 0 && mention is { IsOne: true, SentenceIndex: 0 }))
            list.Open(RecordStatus.Proposed, mention, ResolvedDate.Unknown, moves: false);
        // "The swap is being prepared with the mediation of …": of the one announced just before.
        else if (list.Current is { Status: RecordStatus.Announced } && mention.Mediators.Count > 0)
            list.Detail(mention with { Headcounts = [] });
    }

    // "A swap will be held on Saturday. If all goes to plan, 168 on each side will be freed": by the one whose day is set.
    private ExchangeEvent? Set(Mention mention) =>
        mention is { Hold: not TimeHold.Happened, Stage: null }
        && mention.CountsWhole()
        && !CountsOnlyDead(mention)
        && list.Current is { Status: RecordStatus.Announced, Hold: TimeHold.Happened, Headcounts.Count: 0 } set
        && mention.SentenceIndex - set.Last.SentenceIndex <= Nearby
            ? set
            : null;

    public void Cancel(Mention mention)
    {
        if (LooseDayAhead(mention) is { } loose)
            mention = mention with { Time = loose, Hold = TimeHold.Happened };
        var date = list.Resolve(mention, future: null);
        if (LastOf(RecordStatus.Cancelled) is { } known)
        {
            known.Add(mention);
            if (mention.Hold > known.Hold)
                known.TakeDay(mention.Time, date, mention.Hold);
            return;
        }

        var planned = list.Events.FindLast(static e => e is { Status: RecordStatus.Announced, Headcounts.Count: 0 });
        list.Events.RemoveAll(static e => e is { Status: RecordStatus.Announced or RecordStatus.Proposed, Headcounts.Count: 0 });
        if (!mention.IsOne && mention.Hold != TimeHold.Happened)
            return;
        var cancelled = list.Open(RecordStatus.Cancelled, mention, date);
        if (planned?.Time is not null && cancelled.Time is null)
            cancelled.TakeDay(planned.Time, planned.Date, planned.Hold);
    }

    // "put off the swap that they had agreed to hold on the 26th"
    private TimeExpression? LooseDayAhead(Mention mention) =>
        mention is { Hold: TimeHold.None, LooseDay: { } loose }
        && list.Resolve(mention with { Time = loose }, future: true).Date >= published
            ? loose
            : null;
}
