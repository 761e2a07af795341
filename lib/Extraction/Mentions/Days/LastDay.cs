using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>The day spoken of last, which "the same day" and "the day before" count from.</summary>
internal sealed class LastDay(MarkedText text, DateOnly? published)
{
    /// <summary>Of no sentence: none stands right behind it.</summary>
    private const int None = -2;

    /// <summary>Words between "the same" and its day.</summary>
    private const int SameReach = 3;

    private TimeExpression? last;
    private TimeExpression? beforeMonth;

    // Its sentence, where that told of no exchange: the days of those are known to the events.
    private int lastAt = None;

    // The day of the news, where that of an earlier exchange was told behind it, and the paragraph of that.
    private (TimeExpression Day, int Block)? news;

    /// <summary>«Нагадаємо, на свята відбувся обмін. Тоді …»: what is told now has another day, which nobody names.</summary>
    public void Leave() => last = null;

    /// <summary>"She spoke of it on 24 August. The next day …": the day after the one told right before.</summary>
    public TimeExpression? NextTo(TimeExpression time) =>
        time is { Kind: TimeKind.FromContext, Offset: not 0 }
        && last is { } from
        && lastAt == text.SentenceOf(time.First) - 1
        && SentenceOf(from).Block == SentenceOf(time).Block
            ? DaySteps.Beside(from, time)
            : null;

    /// <summary>The day that words of time mean which name none, or only one of some month; null for all others.</summary>
    public TimeExpression? MeantBy(TimeExpression time, List<TimeExpression> times) =>
        time switch
        {
            { Kind: TimeKind.FromContext, Offset: 0 } => Then(time, times) ?? OfNews(time) ?? SameDay(time),
            { Kind: TimeKind.MonthDay, Month: null } => OfLastMonth(time),
            _ => null,
        };

    // «місяць тому: тоді …»
    private static TimeExpression? Then(TimeExpression time, List<TimeExpression> times) =>
        times.FindLast(time.First, static (t, first) => t.End <= first) is { Kind: TimeKind.Vague } then ? DaySteps.At(then, time) : null;

    // "The previous exchange was on 8 February." and, in a paragraph of its own, "The same day 120 bodies came home": the day of the news.
    private TimeExpression? OfNews(TimeExpression time) =>
        news is { } aside && SentenceOf(time).Block != aside.Block && IsSameDay(time) ? DaySteps.At(aside.Day, time) : null;

    private bool IsSameDay(TimeExpression time) =>
        text.Has(Concept.SameDay, Math.Max(SentenceOf(time).First, time.First - SameReach), time.End);

    private TimeExpression? SameDay(TimeExpression time)
    {
        // «2 червня, перший після березневої паузи … Того самого дня»: a day, and no month named beside it.
        var isOfDay = last is { Kind: TimeKind.Month } && text.Is(time.First, Concept.SameDay);
        return (isOfDay ? beforeMonth ?? last : last) is { } day ? DaySteps.At(day, time) : null;
    }

    private TimeExpression OfLastMonth(TimeExpression time) =>
        time with
        {
            Month = last?.Month,
            Year = last?.Year,
            Kind = last is { Month: not null, Year: not null } ? TimeKind.FullDate : TimeKind.MonthDay,
        };

    /// <summary>Keeps a day that words of time name.</summary>
    /// <param name="time">The words of time.</param>
    /// <param name="tellsExchange">Their sentence tells of an exchange.</param>
    public void Remember(TimeExpression time, bool tellsExchange)
    {
        if (time.Kind is not (TimeKind.FullDate or TimeKind.MonthDay or TimeKind.Weekday or TimeKind.FromPublished or TimeKind.Month))
            return;
        var sentence = SentenceOf(time);
        news = last is not null && text.Has(Concept.Previous, sentence.First, time.First) ? (news?.Day ?? last, sentence.Block) : null;
        if (time.Kind == TimeKind.Month && last is not { Kind: TimeKind.Month })
            beforeMonth = last;
        (last, lastAt) = (time, tellsExchange || IsAhead(time, sentence) ? None : text.SentenceOf(time.First));
    }

    // "The delegations will meet on 24 March. The day before …": that of the news.
    private bool IsAhead(TimeExpression time, Sentence sentence) =>
        text.Has(Concept.Future, sentence.First, sentence.End) || IsAfterNews(time);

    private bool IsAfterNews(TimeExpression time) =>
        published is { } today
        && time is { Kind: TimeKind.MonthDay, Month: { } month, Day: { } day }
        && (month, day).CompareTo((today.Month, today.Day)) > 0
        && month - today.Month <= 1;

    private Sentence SentenceOf(TimeExpression time) => text.Sentences[text.SentenceOf(time.First)];
}
