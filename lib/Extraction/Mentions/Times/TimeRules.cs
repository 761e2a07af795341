using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Statuses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>Which words of time belong to the exchange, and which to talks, capture, invasion or to the telling of it.</summary>
internal static class TimeRules
{
    /// <summary>Words between two days tied by "and".</summary>
    private const int AgainReach = 5;

    /// <summary>The words of time of one clause: the firmest, then the nearest to its trigger.</summary>
    public static (TimeExpression? Time, TimeHold Hold) Read(
        MarkedText text,
        List<TimeExpression> times,
        Sentence sentence,
        Clause clause,
        MentionStatus status,
        bool isOnlyClause
    )
    {
        // "since September 21, when 215 came back": the day before "when" is that of its clause.
        if (When(text, clause) is { } when && BeforeWhen(times, sentence, when) is { } day)
            return (day, TimeHold.Happened);
        if (
            status is MentionStatus.Announced or MentionStatus.Cancelled
            && (ToHappenOn(text, times, clause) ?? SetFor(text, times, clause)) is { } ahead
        )
            return (ahead, TimeHold.Happened);
        var range = isOnlyClause ? new Span(sentence.First, sentence.End) : new Span(clause.First, clause.End);
        (TimeExpression? Time, TimeHold Hold) best = (null, TimeHold.None);
        var nearest = int.MaxValue;
        foreach (var time in times)
        {
            if (time.First < range.First || time.First >= range.End || time.Kind == TimeKind.Year)
                continue;
            var at = new TimePlace(text, sentence, clause, time);
            if (status == MentionStatus.Completed && IsOfWhatIsAhead(at))
                continue;
            var hold = HoldRules.Of(at);
            if (hold == TimeHold.None || hold < best.Hold)
                continue;
            var distance = Nearness.Of(at);
            if (hold == best.Hold && distance >= nearest)
                continue;
            (best, nearest) = ((time, hold), distance);
        }

        return best;
    }

    /// <summary>The word "when" that opens the clause or its last part before the verb; null when there is none.</summary>
    public static int? When(MarkedText text, Clause clause) =>
        text.FindLast(Concept.When, clause.First, StatusRules.Main(clause).First)?.First;

    /// <summary>"since 21 September, when 215 came back"</summary>
    public static bool BeginsSince(MarkedText text, Sentence sentence, Clause clause) =>
        When(text, clause) is { } when && Spans.BeginsBefore(text, sentence, when);

    /// <summary>A second day tied to the first by "and": "on Monday, 9 June, and again on Tuesday"; null when there is none.</summary>
    public static TimeExpression? Again(MarkedText text, List<TimeExpression> times, TimeExpression first)
    {
        if (times.Find(first, static (t, first) => t.First >= first.End) is not { } next || !IsDay(first) || !IsDay(next))
            return null;
        return
            next.First - first.End <= AgainReach
            && text.Has(Concept.And, first.End, next.First)
            && OtherWords(text, first.End, next.First) <= 1
            ? next
            : null;
    }

    /// <summary>
    /// "…, the last on 2 October: 185 were freed": the day right before the colon that opens a clause; null when none is.
    /// </summary>
    public static TimeExpression? BeforeColon(MarkedText text, List<TimeExpression> times, Sentence sentence, Clause clause) =>
        clause.First > sentence.First
        && text.Tokens[clause.First - 1].Norm is ":"
        && times.Find(clause, static (t, clause) => t.End == clause.First - 1 && IsDate(t)) is { } opening
        && !IsSince(text, sentence, opening)
            ? opening
            : null;

    /// <summary>"300 more are awaited tomorrow": a word of time that lies ahead.</summary>
    public static TimeExpression? Ahead(List<TimeExpression> times, Clause clause) =>
        times.Find(
            clause,
            static (t, clause) => t is { Kind: TimeKind.FromPublished, Offset: > 0 } && t.First >= clause.First && t.First < clause.End
        );

    /// <summary>The only date of a clause, whatever it belongs to; null when there are none or several.</summary>
    public static TimeExpression? OnlyDate(List<TimeExpression> times, Clause clause) =>
        times.FindAll(clause, static (t, clause) => t.First >= clause.First && t.First < clause.End && IsDate(t)) is [var only]
            ? only
            : null;

    /// <summary>It names one day.</summary>
    public static bool IsDay(TimeExpression time) =>
        time.Kind is TimeKind.FullDate or TimeKind.MonthDay or TimeKind.Weekday or TimeKind.FromPublished or TimeKind.Easter
        || time is { Kind: TimeKind.FromContext, Offset: not 0 };

    /// <summary>A day of a month, with or without its year.</summary>
    public static bool IsDate(TimeExpression time) => time.Kind is TimeKind.MonthDay or TimeKind.FullDate;

    /// <summary>
    /// "since early October", "the 66th since the invasion began in February 2022": the beginning of a span, no day of an act.
    /// </summary>
    public static bool IsSince(MarkedText text, Sentence sentence, TimeExpression time) => Spans.IsSince(text, sentence, time);

    /// <summary>
    /// "since March 2022", «с 2022 года», «к 11 декабря»: a word right before it makes it the beginning or the end of a span.
    /// </summary>
    public static bool BeginsSpan(MarkedText text, TimeExpression time) => Spans.BeginsSpan(text, time);

    // "as was learned on Thursday, an exchange is set for Saturday": the day right behind "set for".
    private static TimeExpression? SetFor(MarkedText text, List<TimeExpression> times, Clause clause) =>
        times.Find(
            (Text: text, Clause: clause),
            static (t, at) =>
                t.First > at.Clause.First
                && t.First < at.Clause.End
                && IsDay(t)
                && at.Text.At(t.First - 1) is { } set
                && set.Is(Concept.Future)
                && set.Value(Concept.On) == "for"
        );

    // "said on Wednesday that an exchange agreed in Geneva would start on Thursday": the day right behind "would start".
    private static TimeExpression? ToHappenOn(MarkedText text, List<TimeExpression> times, Clause clause)
    {
        foreach (var happens in text.All(Concept.Happen, clause.First, clause.End))
        {
            if (
                happens.Value(Concept.Happen) == "future"
                && times.Find(happens, static (t, h) => t.First >= h.End && t.First - h.End <= 1) is { } day
                && IsDay(day)
            )
                return day;
        }

        return null;
    }

    private static TimeExpression? BeforeWhen(List<TimeExpression> times, Sentence sentence, int when) =>
        times.FindLast((When: when, sentence.First), static (t, at) => t.End <= at.When && at.When - t.End <= 1 && t.First >= at.First);

    private static int OtherWords(MarkedText text, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Symbol && !text.Is(i, Concept.And) && !text.Is(i, Concept.On))
                count++;
        }

        return count;
    }

    // "had been freed so far; more were due on Saturday and Sunday", beside something done
    private static bool IsOfWhatIsAhead(in TimePlace at)
    {
        if (!at.Text.Has(Concept.Future, Math.Min(at.Clause.First, at.Time.First - 2), at.Time.First))
            return false;
        return at.Text.FindLast(Concept.Future, Math.Min(EndOfActBefore(at), at.BeforePreposition), at.Time.First) is { } ahead
            && !Clause.IsTrigger(ahead)
            && ahead.Value(Concept.Future) != "promise";
    }

    private static int EndOfActBefore(in TimePlace at)
    {
        int? end = null;
        foreach (var trigger in at.Clause.Triggers)
        {
            if (trigger.End <= at.Time.First)
                end = Math.Max(end ?? trigger.End, trigger.End);
        }

        return end ?? at.Time.First;
    }
}
