using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Settling;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events;

/// <summary>From mentions in the order of the text to events.</summary>
internal sealed class EventBuilder
{
    private readonly DateOnly? published;
    private readonly EventList list;
    private readonly MentionDays days;
    private readonly DoneEvents done;
    private readonly AheadEvents ahead;
    private readonly AgreedEvents agreed;

    public EventBuilder(DateResolver resolver)
    {
        (published, list) = (resolver.Published, new(resolver));
        (days, done) = (new(list, published), new(list, published));
        (ahead, agreed) = (new(list, published), new(list, published));
    }

    public List<ExchangeEvent> Build(List<Mention> mentions)
    {
        foreach (var mention in mentions)
            Hand(days.Read(mention));
        var twice = new ToldTwice(list.Events, published);
        twice.ForgetExpected();
        foreach (var e in list.Events)
            PlanRules.SetApart(e);
        twice.ForgetPlanned();
        Agreements.Share(list.Events, published);
        foreach (var e in list.Events)
            Settlement.Settle(e);
        return list.Events;
    }

    private void Hand(Mention mention)
    {
        switch (mention.Status)
        {
            case MentionStatus.Completed:
                done.Complete(mention);
                break;
            case MentionStatus.Announced:
                ahead.Announce(mention);
                break;
            case MentionStatus.Agreed:
                agreed.Agree(mention);
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

    /// <summary>What is told as done in so many places is not what a denial behind them denies.</summary>
    private const int WellTold = 3;

    private void Deny()
    {
        list.Events.RemoveAll(static e => e is { Status: RecordStatus.Completed, Headcounts.Count: 0 } && !IsWellTold(e));
        list.Current = null;
    }

    private static bool IsWellTold(ExchangeEvent exchange) =>
        exchange.Hold == TimeHold.Happened && exchange.Mentions.FindAll(static m => m.Status == MentionStatus.Completed).Count >= WellTold;

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
        && exchange.Headcounts.TrueForAll(static h => h.To == Sides.None);
}
