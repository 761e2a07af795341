using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>From mentions in the order of the text to events.</summary>
internal sealed class EventBuilder(DateResolver resolver)
{
    private readonly EventList list = new(resolver);

    public List<ExchangeEvent> Build(List<Mention> mentions)
    {
        var (done, ahead) = (new DoneEvents(list, resolver.Published), new AheadEvents(list, resolver.Published));
        foreach (var told in mentions)
        {
            // The day on which something ahead is told is not its own day; "said last week" is none.
            var mention =
                told is { Hold: TimeHold.Told } && (told.Status != MentionStatus.Completed || told.Time!.Kind == TimeKind.Vague)
                    ? told with
                    {
                        Time = null,
                        Hold = TimeHold.None,
                    }
                    : told;
            // "Earlier this week Kyiv announced that it had got 210 bodies", beside those of the news
            if (
                told is { Hold: TimeHold.Told, Status: MentionStatus.Completed, Time.Kind: TimeKind.Vague }
                && list.Events.Exists(e =>
                    e is { Status: RecordStatus.Completed, IsBackground: false } && e.Headcounts.Exists(LikenessRules.IsWhole)
                )
            )
                mention = mention with { IsRecalled = true };
            // "Today", where nobody knows which day that is: the news.
            if (resolver.Published is null && mention.Time is { Kind: TimeKind.FromPublished, Offset: 0 })
                mention = mention with { Time = null, Hold = TimeHold.None };
            if (IsInvasion(mention))
                mention = mention with { Time = null, Hold = TimeHold.None };
            if (IsComing(mention))
                mention = mention with { Status = MentionStatus.Announced };
            switch (mention.Status)
            {
                case MentionStatus.Completed:
                    done.Complete(mention);
                    break;
                case MentionStatus.Announced:
                    ahead.Announce(mention);
                    break;
                case MentionStatus.Agreed:
                    ahead.Agree(mention);
                    break;
                case MentionStatus.Proposed:
                    ahead.Propose(mention);
                    break;
                case MentionStatus.Cancelled:
                    ahead.Cancel(mention);
                    break;
                case MentionStatus.Denied:
                    Deny();
                    break;
                default:
                    list.Detail(mention);
                    break;
            }
        }

        // What was expected, and then told as done, is told once.
        var days = new DayRules(resolver.Published);
        if (list.Events.Exists(e => e is { Status: RecordStatus.Completed, IsBackground: false } && !days.IsAnotherMonth(e.Date)))
            list.Events.RemoveAll(e =>
                e is { Status: RecordStatus.Announced, Headcounts.Count: 0, Plan: null, Stage: null, Time: null, First.IsNext: false }
            );
        // "Over 300 were expected to be exchanged", above the 157 each who were.
        if (
            list.Events.Exists(e =>
                e is { Status: RecordStatus.Completed, IsBackground: false } && e.Date.Date is { } day && day == resolver.Published
            )
        )
            list.Events.RemoveAll(e =>
                e is { Status: RecordStatus.Announced, Plan: null, Stage: null, Time: null, First.IsNext: false }
                && e.Headcounts.TrueForAll(h => h.Relation == Relation.BothSides)
            );
        // "Russia has agreed to return six children; the six left Moscow yesterday"
        list.Events.RemoveAll(e =>
            e is { Status: RecordStatus.Announced, Time: null, Headcounts.Count: > 0 } && e.Headcounts.TrueForAll(IsDone)
        );
        foreach (var e in list.Events)
            e.SetPlanApart();
        list.Events.RemoveAll(IsPlanOfDone);
        Agreements.Share(list.Events, resolver.Published);
        foreach (var e in list.Events)
            e.Settle();
        return list.Events;
    }

    /// <summary>
    /// An exchange told in passing without a day, a number or a stage is no record, unless the article reports nothing else than that one
    /// was agreed, or nothing else at all.
    /// </summary>
    public static void Forget(List<ExchangeEvent> events, ExchangeEvent? main)
    {
        events.RemoveAll(e =>
            e != main
            && !(events is [{ First.Status: MentionStatus.Agreed }])
            && e is { First.IsLatest: false, Time: null, Headcounts.Count: 0, Plan: null, Stage: null, WithheldAt: null, Ordinal: null }
        );
        if (events.Exists(e => e == main || !IsVague(e)))
            events.RemoveAll(e => e != main && IsVague(e));
    }

    // "the swap in October", "exchanges resumed in the spring": not which day, nor whom, nor anything else of it.
    private static bool IsVague(ExchangeEvent exchange) =>
        exchange
            is {
                Status: RecordStatus.Completed or RecordStatus.Proposed,
                Plan: null,
                Stage: null,
                WithheldAt: null,
                Location: null,
                Mediators.Count: 0
            }
        && exchange.Date.Precision != DatePrecision.Day
        && exchange.Headcounts.TrueForAll(h => h.To == Sides.None);

    // "500 each are to be freed over Thursday and Friday; the first 200 were swapped on Thursday": the number ahead is the plan of what was
    // done on its day.
    private bool IsPlanOfDone(ExchangeEvent ahead)
    {
        if (
            ahead is not { Status: RecordStatus.Announced, Time: not null, Stage: null }
            || ahead.Headcounts.Find(h => h is { Relation: Relation.Whole, To: Sides.Both, IsBody: false }) is not { } planned
        )
            return false;
        if (
            list.Events.Find(d =>
                d is { Status: RecordStatus.Completed, IsBackground: false }
                && (d.Date.Date ?? resolver.Published) == ahead.Date.Date
                && d.Headcounts.Exists(h => LikenessRules.IsWhole(h) && !h.IsBody)
                && d.Headcounts.TrueForAll(h => h.Value < planned.Value)
            )
            is not { } done
        )
            return false;
        done.Plan ??= new(planned.Value, planned.Phrase);
        return true;
    }

    /// <summary>Days ahead within which a bare day is the coming one, and days back beyond which it is not the past one.</summary>
    private const int Soon = 31,
        LongAgo = 300;

    // «12 січня, в понеділок — обмін», on the 8th: without a verb and a year the day at hand is meant, not that of almost a year ago.
    private bool IsComing(Mention mention)
    {
        if (
            mention
                is not {
                    Status: MentionStatus.Completed,
                    Hold: TimeHold.Happened,
                    IsNounOnly: true,
                    IsPrevious: false,
                    IsRecalled: false,
                    Time: { Kind: TimeKind.MonthDay, Month: not null }
                }
            || resolver.Published is not { } today
        )
            return false;
        // «Завтра, 14 серпня, обмін!»
        if (list.Resolve(mention, future: false).Date is not { } past)
            return false;
        if (past > today)
            return true;
        return today.DayNumber - past.DayNumber > LongAgo
            && list.Resolve(mention, future: true).Date is { } coming
            && coming.DayNumber - today.DayNumber is > 0 and <= Soon;
    }

    // "whose ship was sunk last February", «відтоді, як у лютому 2022 року»: the month in which the war began, and nobody was exchanged
    // yet.
    private bool IsInvasion(Mention mention) =>
        mention.Time is { Kind: TimeKind.Month }
        && list.Resolve(mention, future: false) is { Precision: DatePrecision.Month, Date: { Year: 2022, Month: 2 } };

    private bool IsDone(Headcount ahead) =>
        list.Events.Exists(d =>
            d is { Status: RecordStatus.Completed, IsBackground: false, First.IsRecalled: false }
            && d.Headcounts.Exists(c => c.Value == ahead.Value && (c.To & ahead.To) != 0 && c.IsBody == ahead.IsBody)
        );

    private void Deny()
    {
        list.Events.RemoveAll(e => e.Status == RecordStatus.Completed && e.Headcounts.Count == 0);
        list.Current = null;
    }
}
