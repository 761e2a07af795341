using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// From mentions in the order of the text to events. A mention with a day of its own belongs to the event of that day; one without
/// belongs to the event whose numbers it repeats, else to the one spoken of last.
/// </summary>
internal sealed class EventBuilder(DateResolver resolver)
{
    /// <summary>A mention this near to the beginning can open an event by itself.</summary>
    private const int LeadSentences = 3;

    /// <summary>Days after which "another exchange" is not the one that an article tells as news.</summary>
    private const int OldNews = 5;

    private readonly List<ExchangeEvent> events = [];
    private readonly List<Told<string>> pendingMediators = [];
    private ExchangeEvent? current;

    public List<ExchangeEvent> Build(List<Mention> mentions)
    {
        foreach (var told in mentions)
        {
            // The day on which something ahead is told is not its own day; "said last week" is none.
            var mention = told is { Hold: TimeHold.Told } && (told.Status != MentionStatus.Completed || told.Time!.Kind == TimeKind.Vague) ? told with { Time = null, Hold = TimeHold.None } : told;
            switch (mention.Status)
            {
                case MentionStatus.Completed: Complete(mention); break;
                case MentionStatus.Announced: Announce(mention); break;
                case MentionStatus.Agreed: Agree(mention); break;
                case MentionStatus.Proposed: Propose(mention); break;
                case MentionStatus.Cancelled: Cancel(mention); break;
                case MentionStatus.Denied: events.RemoveAll(e => e.Status == RecordStatus.Completed && e.Headcounts.Count == 0); current = null; break;
                default: Detail(mention); break;
            }
        }

        // What was expected, and then told as done, is told once.
        if (events.Exists(e => e is { Status: RecordStatus.Completed, IsBackground: false } && !IsAnotherMonth(e.Date))) events.RemoveAll(e => e is { Status: RecordStatus.Announced, Headcounts.Count: 0, Plan: null, Stage: null, Time: null, First.IsNext: false });
        // "Russia has agreed to return six children; the six left Moscow yesterday"
        events.RemoveAll(e => e is { Status: RecordStatus.Announced, Time: null, Headcounts.Count: > 0 } && e.Headcounts.TrueForAll(h => events.Exists(d => d is { Status: RecordStatus.Completed, IsBackground: false } && d.Headcounts.Exists(c => c.Value == h.Value && (c.To & h.To) != 0 && c.IsBody == h.IsBody))));
        foreach (var e in events) e.SetPlanApart();
        ShareAgreement();
        foreach (var e in events) e.Settle();
        return events;
    }

    /// <summary>An exchange told in passing without a day, a number or a stage is no record.</summary>
    public static void Forget(List<ExchangeEvent> events, ExchangeEvent? main) =>
        events.RemoveAll(e => e != main && e is { First.IsLatest: false, Time: null, Headcounts.Count: 0, Plan: null, Stage: null, WithheldAt: null, Ordinal: null });

    private void Complete(Mention mention)
    {
        var date = Resolve(mention, future: false);
        var key = mention.Time is null ? null : ExchangeEvent.KeyOf(date, mention.Time);
        var completed = events.Where(e => e.Status == RecordStatus.Completed).Reverse().ToList();
        if (mention.Hold == TimeHold.Happened && mention.Time!.Kind != TimeKind.Vague)
        {
            if (completed.FirstOrDefault(e => e.DayKey == key || (IsWithin(e.Date, date) && !LikenessRules.Disagree(e, mention))) is { } same)
            {
                Join(same, mention, date);
                return;
            }

            if (current is { Status: RecordStatus.Completed, Hold: not TimeHold.Happened } && !mention.IsPrevious && !mention.IsRecalled && !mention.Time.IsShifted && !IsAnotherMonth(date) && !IsAnotherDay(current, mention, date))
            {
                Join(current, mention, date);
                return;
            }

            if (!mention.IsPrevious && completed.FirstOrDefault(e => e.Hold != TimeHold.Happened && LikenessRules.Compare(e, mention) == Likeness.Same) is { } undated)
            {
                Join(undated, mention, date);
                return;
            }

            if (mention.IsOne || mention.Headcounts.Any(h => h.Relation != Relation.Cumulative) || mention.Mediators.Count > 0 || (!mention.IsPlural && mention.NamesCaptives)) Open(RecordStatus.Completed, mention, date);
            return;
        }

        if (mention.IsPrevious)
        {
            if (mention.Headcounts.Any(LikenessRules.IsWhole)) Open(RecordStatus.Completed, mention, date).IsBackground = true;
            return;
        }

        var target = completed.FirstOrDefault(e => LikenessRules.Compare(e, mention) == Likeness.Same)
            ?? (mention.Hold == TimeHold.Told ? completed.FirstOrDefault(e => e.DayKey == key) : null)
            ?? completed.FirstOrDefault(e => LikenessRules.Mirrors(e, mention))
            ?? (current?.Status == RecordStatus.Completed ? current : completed.FirstOrDefault());
        // "Last week 19 were freed", beside the numbers of the news.
        if (target is not null && mention is { Hold: TimeHold.Happened, Time.Kind: TimeKind.Vague } && LikenessRules.Disagree(target, mention))
        {
            Open(RecordStatus.Completed, mention, date).IsBackground = true;
            return;
        }

        // "Earlier an MP said that 1,000 bodies were handed over", beside captives who came home today
        if (target is not null && mention is { IsRecalled: true, Time: null } && (LikenessRules.Disagree(target, mention) || LikenessRules.IsOfOtherKind(target, mention)))
        {
            Open(RecordStatus.Completed, mention, date).IsBackground = true;
            return;
        }

        // "In February she said that 11 children were handed over", in September's news of four
        if (target is { Hold: not TimeHold.Happened } && mention.Hold == TimeHold.Told && (IsAnotherDay(target, mention, date) || (IsAnotherMonth(date) && mention.Headcounts.Any(LikenessRules.IsWhole) && LikenessRules.Compare(target, mention) != Likeness.Same))) target = null;
        if (target is not null && mention.Hold == TimeHold.Told && target.DayKey is not null && target.DayKey != key && mention.Time!.Kind != TimeKind.Vague && (LikenessRules.Disagree(target, mention) || (mention.Time.Kind is TimeKind.MonthDay or TimeKind.FullDate && mention.Headcounts.Any(LikenessRules.IsWhole) && (target.Headcounts.Exists(LikenessRules.IsWhole) || IsApart(target.Date, date)) && LikenessRules.Compare(target, mention) != Likeness.Same))) target = null;
        if (target is not null)
        {
            Join(target, mention, date);
            return;
        }

        var counted = mention.Headcounts.Any(h => h.Relation is not (Relation.Cumulative or Relation.Plan) && (!h.IsRank || (h.Relation == Relation.Whole && h.To != Sides.None && mention.SentenceIndex < LeadSentences)));
        if (counted || (mention is { IsPlural: false, IsTold: true } && (mention.IsLatest || (mention.IsOne && (mention.SentenceIndex < LeadSentences || mention.Hold == TimeHold.Told)))))
            Open(RecordStatus.Completed, mention, date);
        else Detail(mention);
    }

    private void Announce(Mention mention)
    {
        var date = Resolve(mention, future: true);
        var dated = mention.Hold == TimeHold.Happened && mention.Time!.Kind != TimeKind.Vague;
        var key = dated ? ExchangeEvent.KeyOf(date, mention.Time!) : null;
        if (dated && events.FirstOrDefault(e => e.DayKey == key) is { } same)
        {
            if (same.Status != RecordStatus.Completed) same.Add(mention);
            return;
        }

        // "The exchange had been planned for yesterday": the one that was called off.
        if (mention.Headcounts.Count == 0 && current is { Status: RecordStatus.Cancelled } off && (off.DayKey is null || off.DayKey == key))
        {
            off.Add(mention);
            if (off.Time is null && dated) (off.Date, off.Time, off.Hold) = (date, mention.Time, mention.Hold);
            return;
        }

        var bodies = mention.Headcounts.Any(LikenessRules.IsWhole) && mention.Headcounts.Where(LikenessRules.IsWhole).All(h => h.IsBody);
        var announced = events.LastOrDefault(e => e.Status == RecordStatus.Announced && (bodies ? e.Headcounts.Any(h => h.IsBody) : e.Headcounts.Count == 0 || !e.Headcounts.All(h => h.IsBody)));
        if (announced is not null && (!dated || announced.DayKey is null) && LikenessRules.Compare(announced, mention) != Likeness.Different)
        {
            announced.Add(mention);
            if (dated) (announced.Date, announced.Time, announced.Hold) = (date, mention.Time, mention.Hold);
            return;
        }

        var known = events.Any(e => e.Status == RecordStatus.Completed);
        if (dated ? mention.IsOne || mention.IsNext || mention.Headcounts.Count > 0 || !mention.IsPlural : (!known || bodies) && (mention.Headcounts.Any(h => h.Relation is Relation.Whole or Relation.OnTop && h is { To: not Sides.None, IsRank: false }) || (mention.IsOne && mention.SentenceIndex < LeadSentences)))
            Open(RecordStatus.Announced, mention, date);
    }

    // What an agreement foresees is the plan of the exchange that carries it out; on its own it is something announced.
    private void Agree(Mention mention)
    {
        var plan = mention.Headcounts.FirstOrDefault(h => h.Relation == Relation.Plan && !h.IsBody);
        if (plan is not null && plan.To != Sides.None)
        {
            var staged = events.Where(e => e.Status is RecordStatus.Completed or RecordStatus.Announced && e.Stage is not null).ToList();
            var carried = current is { Status: RecordStatus.Completed } && (mention.RefersBack || current.Mentions[^1].SentenceIndex == mention.SentenceIndex) ? events.Where(e => e.Status == RecordStatus.Completed && e.Hold == current.Hold) : [];
            var parts = staged.Union(carried).ToList();
            foreach (var part in parts) part.Plan ??= new(plan.Value, plan.Phrase);
            if (parts.Count > 0) return;
        }

        var counts = mention.Headcounts.Where(h => h.Relation == Relation.Plan && h.To != Sides.None).ToList();
        foreach (var group in counts.GroupBy(h => h.IsBody))
        {
            var known = events.LastOrDefault(e => e.Status == RecordStatus.Announced && LikenessRules.Compare(e, mention) == Likeness.Same);
            if (known is not null) continue;
            var announced = Open(RecordStatus.Announced, mention with { Headcounts = [] }, ResolvedDate.Unknown, moves: current is null);
            announced.Headcounts.AddRange(group.Select(h => h with { Relation = Relation.Whole }));
            if (!group.Key && group.FirstOrDefault(h => h.To == Sides.Both) is { } each) announced.Plan = new(each.Value, each.Phrase);
        }

        if (counts.Count == 0 && events.Count == 0 && mention is { IsPlural: false, SentenceIndex: < LeadSentences + 2 }) Open(RecordStatus.Announced, mention, ResolvedDate.Unknown);
    }

    private void Propose(Mention mention)
    {
        if (mention.Headcounts.Any(LikenessRules.IsWhole) || (events.Count == 0 && mention is { IsOne: true, SentenceIndex: 0 }))
            Open(RecordStatus.Proposed, mention, ResolvedDate.Unknown, moves: false);
    }

    private void Cancel(Mention mention)
    {
        var date = Resolve(mention, future: null);
        if (events.LastOrDefault(e => e.Status == RecordStatus.Cancelled) is { } known)
        {
            known.Add(mention);
            if (mention.Hold > known.Hold) (known.Date, known.Time, known.Hold) = (date, mention.Time, mention.Hold);
            return;
        }

        var planned = events.FindLast(e => e.Status == RecordStatus.Announced && e.Headcounts.Count == 0);
        events.RemoveAll(e => e.Status is RecordStatus.Announced or RecordStatus.Proposed && e.Headcounts.Count == 0);
        if (!mention.IsOne && mention.Hold != TimeHold.Happened) return;
        var cancelled = Open(RecordStatus.Cancelled, mention, date);
        if (planned?.Time is not null && cancelled.Time is null) (cancelled.Date, cancelled.Time, cancelled.Hold) = (planned.Date, planned.Time, planned.Hold);
    }

    private void Detail(Mention mention)
    {
        if (mention is { WithheldAt: { } withheld, Headcounts.Count: 0 })
        {
            Withhold(mention.SentenceIndex, withheld);
            mention = mention with { WithheldAt = null };
        }

        if (mention.IsPlural) Share(mention);
        // Who helped, told after the stage ahead, helped the one that took place.
        else if (current is { Status: RecordStatus.Announced } && mention.Mediators.Count > 0 && events.FindLast(e => e.Status == RecordStatus.Completed && !e.IsBackground) is { } done) done.Add(mention);
        else if (current is not null) current.Add(mention);
        else pendingMediators.AddRange(mention.Mediators);
    }

    private ExchangeEvent Open(RecordStatus status, Mention mention, ResolvedDate date, bool moves = true)
    {
        var opened = new ExchangeEvent(status, mention) { Date = date, Time = mention.Hold == TimeHold.None ? null : mention.Time, Hold = mention.Hold, IsBackground = mention.IsPrevious };
        if (opened.Time is null) opened.Date = ResolvedDate.Unknown;
        opened.Add(mention);
        foreach (var mediator in pendingMediators) opened.Mediators.TryAdd(mediator.Value, mediator.At);
        pendingMediators.Clear();
        events.Add(opened);
        if (moves && !mention.IsPrevious) current = opened;
        return opened;
    }

    private void Join(ExchangeEvent known, Mention mention, ResolvedDate date)
    {
        known.Add(mention);
        if (mention.Time is { } time && (mention.Hold > known.Hold || (mention.Hold == known.Hold && known.Date.Precision > date.Precision)))
            (known.Date, known.Time, known.Hold) = (date, time, mention.Hold);
        if (!mention.IsPrevious) current = known;
        if (mention.IsPlural) Share(mention);
    }

    // "Neither side has said how many were freed on either day": of the exchanges that the sentence before told.
    private void Withhold(int sentence, Span words)
    {
        var told = events.Where(e => e.Headcounts.Count == 0 && e.Mentions[^1].SentenceIndex >= sentence - 1).ToList();
        if (told.Count == 0 && current is { Status: RecordStatus.Completed }) told = [current];
        foreach (var exchange in told) exchange.WithheldAt ??= words;
    }

    // "The exchanges were mediated by …", «на обоих этапах»: speaks of all that were told.
    private void Share(Mention mention)
    {
        foreach (var other in events.Where(e => e.Status == RecordStatus.Completed))
        {
            foreach (var mediator in mention.Mediators) other.Mediators.TryAdd(mediator.Value, mediator.At);
        }
    }

    private ResolvedDate Resolve(Mention mention, bool? future) =>
        mention.Time is null ? ResolvedDate.Unknown : resolver.Resolve(mention.Time, future, current?.Date is { Precision: DatePrecision.Day, Date: { } day } ? day : null);

    // An exchange told without a day is the news: what is told of another day, with other numbers or as yet another one, is another exchange.
    private bool IsAnotherDay(ExchangeEvent known, Mention mention, ResolvedDate date)
    {
        var days = resolver.Published is { } today && date is { Precision: DatePrecision.Day, Date: { } day } ? today.DayNumber - day.DayNumber : 1;
        return days != 0 && (LikenessRules.Disagree(known, mention) || LikenessRules.IsOfOtherKind(known, mention) || (days > OldNews && mention.IsLatest));
    }

    // "In June the sides exchanged …", told in July: not the news of the day.
    private bool IsAnotherMonth(ResolvedDate date) =>
        date is { Precision: DatePrecision.Month, Date: { } month } && resolver.Published is { } today && (month.Year, month.Month) != (today.Year, today.Month);

    private static bool IsApart(ResolvedDate known, ResolvedDate date) =>
        known.Precision != date.Precision || (known.Date is { } one && date.Date is { } other && Math.Abs(one.DayNumber - other.DayNumber) > 2);

    private static bool IsWithin(ResolvedDate known, ResolvedDate date) =>
        date is { Precision: DatePrecision.Month, Date: { } month } && known is { Precision: DatePrecision.Day, Date: { } day } && day.Year == month.Year && day.Month == month.Month;

    // The stages of one agreement share its plan and their number; the next one follows the one told.
    private void ShareAgreement()
    {
        var staged = events.FirstOrDefault(e => e.Status is RecordStatus.Completed or RecordStatus.Announced && e.Stage is not null && DayOf(e) is not null)
            ?? events.FirstOrDefault(e => e.Status == RecordStatus.Announced && e is { Plan: not null, First.RefersBack: true } && DayOf(e) is not null);
        if (staged is null) return;
        var parts = events.Where(e => e == staged || IsStageBeside(staged, e)).ToList();
        var plan = parts.Select(e => e.Plan).MaxBy(p => p?.Value);
        var stages = parts.Select(e => e.Stages).FirstOrDefault(p => p is not null);
        foreach (var part in parts)
        {
            part.Plan = plan;
            part.Stages ??= stages;
            if (part.Stage is not null) continue;
            var before = parts.Where(e => e.Stage is not null && (IsRest(part) || DayOf(e) < DayOf(part))).MaxBy(e => e.Stage!.Value.Value);
            if (before?.Stage is { } last && !(stages?.Value <= last.Value)) part.Stage = new(last.Value + 1, last.At);
        }
    }

    private bool IsStageBeside(ExchangeEvent staged, ExchangeEvent other) =>
        other.Status is RecordStatus.Completed or RecordStatus.Announced
        && (IsRest(other) || (DayOf(other) is { } near && DayOf(staged) is { } from && Math.Abs(near.DayNumber - from.DayNumber) <= 3));

    private static bool IsRest(ExchangeEvent exchange) => exchange.Status == RecordStatus.Announced && exchange.First.IsNext;

    private DateOnly? DayOf(ExchangeEvent exchange) => exchange.Date.Date ?? (exchange.Time is null && exchange.Status == RecordStatus.Completed ? resolver.Published : null);
}
