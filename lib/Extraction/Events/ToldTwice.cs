using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>What the article tells as ahead, and then as done, is told once.</summary>
internal sealed class ToldTwice(List<ExchangeEvent> events, DateOnly? published)
{
    private readonly DayRules days = new(published);

    /// <summary>Takes out what was expected and then held, and the people who were awaited and then came home.</summary>
    public void ForgetExpected()
    {
        if (events.Exists(e => e.IsNews && !days.IsAnotherMonth(e.Date)))
            events.RemoveAll(static e => IsExpected(e) && e.Headcounts.Count == 0);
        // "Over 300 were expected to be exchanged", above the 157 each who were.
        if (events.Exists(e => e.IsNews && e.Date.Date is { } day && day == published))
            events.RemoveAll(static e => IsExpected(e) && e.Headcounts.TrueForAll(static h => h.Relation == Relation.BothSides));
        // "Russia has agreed to return six children; the six left Moscow yesterday"
        events.RemoveAll(e =>
            e is { Status: RecordStatus.Announced, Time: null, Headcounts.Count: > 0 } && e.Headcounts.TrueForAll(IsDone)
        );
    }

    // Ahead, without a day, a plan or a stage of its own.
    private static bool IsExpected(ExchangeEvent exchange) =>
        exchange is { Status: RecordStatus.Announced, Plan: null, Stage: null, Time: null, First.IsNext: false };

    private bool IsDone(Headcount ahead) =>
        events.Exists(
            ahead,
            static (d, ahead) => d is { IsNews: true, First.IsRecalled: false } && d.Headcounts.Exists(ahead, IsOfSamePeople)
        );

    private static bool IsOfSamePeople(Headcount done, Headcount ahead) =>
        done.Value == ahead.Value && (done.To & ahead.To) != 0 && done.IsBody == ahead.IsBody;

    /// <summary>Takes out what is ahead of the day of something done, whose plan it tells.</summary>
    public void ForgetPlanned() => events.RemoveAll(IsPlanOfDone);

    // "500 each are to be freed over Thursday and Friday; the first 200 were swapped on Thursday": the number ahead is the plan of what was
    // done on its day.
    private bool IsPlanOfDone(ExchangeEvent ahead)
    {
        if (
            ahead is not { Status: RecordStatus.Announced, Time: not null, Stage: null }
            || ahead.Headcounts.Find(static h => h is { Relation: Relation.Whole, To: Sides.Both, IsBody: false }) is not { } planned
            || events.Find(d => IsSomeOf(d, ahead, planned)) is not { } done
        )
            return false;
        done.Plan ??= new(planned.Value, planned.Phrase);
        return true;
    }

    private bool IsSomeOf(ExchangeEvent done, ExchangeEvent ahead, Headcount planned) =>
        done.IsNews
        && (done.Date.Date ?? published) == ahead.Date.Date
        && done.Headcounts.Exists(static h => LikenessRules.IsWhole(h) && !h.IsBody)
        && done.Headcounts.TrueForAll(planned, static (h, planned) => h.Value < planned.Value);
}
