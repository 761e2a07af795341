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
            // The day on which something ahead is told is not its own day.
            var mention = told is { Hold: TimeHold.Told, Status: not MentionStatus.Completed } ? told with { Time = null, Hold = TimeHold.None } : told;
            switch (mention.Status)
            {
                case MentionStatus.Completed: done.Complete(mention); break;
                case MentionStatus.Announced: ahead.Announce(mention); break;
                case MentionStatus.Agreed: ahead.Agree(mention); break;
                case MentionStatus.Proposed: ahead.Propose(mention); break;
                case MentionStatus.Cancelled: ahead.Cancel(mention); break;
                case MentionStatus.Denied: Deny(); break;
                default: list.Detail(mention); break;
            }
        }

        // What was expected, and then told as done, is told once.
        if (list.Events.Exists(e => e is { Status: RecordStatus.Completed, IsBackground: false })) list.Events.RemoveAll(e => e is { Status: RecordStatus.Announced, Headcounts.Count: 0, Plan: null, Stage: null, Time: null, First.IsNext: false });
        foreach (var e in list.Events) e.SetPlanApart();
        Agreements.Share(list.Events, resolver.Published);
        foreach (var e in list.Events) e.Settle();
        return list.Events;
    }

    private void Deny()
    {
        list.Events.RemoveAll(e => e.Status == RecordStatus.Completed && e.Headcounts.Count == 0);
        list.Current = null;
    }
}
