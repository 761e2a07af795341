using SwapPipeline.Extraction.Mentions.Days;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events.Roles;

/// <summary>Which of several exchanges that an article may be about is its news: the first told, unless a later one follows it.</summary>
internal static class NewsOrder
{
    /// <summary>The news among the candidates, of which the first told is known.</summary>
    public static ExchangeEvent? News(List<ExchangeEvent> candidates, ExchangeEvent? first, DateOnly? published)
    {
        var latest = LatestOfSentence(candidates, first);
        return published is null ? latest : NewestOfStory(candidates, latest);
    }

    /// <summary>Days that news may lie back beside what is announced.</summary>
    private const int Days = 2;

    /// <summary>
    /// "A swap will be held on Saturday. Last week the bodies of 1,000 were returned": what is told as of an earlier time is no news behind
    /// what is announced first.
    /// </summary>
    public static bool IsOldBesideAhead(ExchangeEvent? first, ExchangeEvent exchange, DateOnly? published) =>
        first is { Status: RecordStatus.Announced, First.SentenceIndex: var ahead }
        && ahead < exchange.First.SentenceIndex
        && exchange is { Status: RecordStatus.Completed, Time: not null }
        && published is { } today
        && !(exchange.Date is { Precision: DatePrecision.Day, Date: { } day } && today.DayNumber - day.DayNumber <= Days);

    // "61 on Monday, 58 on Tuesday and 70 on Wednesday": of days told in one breath the last is the news.
    private static ExchangeEvent? LatestOfSentence(List<ExchangeEvent> candidates, ExchangeEvent? first) =>
        first is { Status: RecordStatus.Completed, Hold: TimeHold.Happened }
        && candidates.FindAll(first.First.SentenceIndex, static (e, sentence) => IsOfDay(e) && e.First.SentenceIndex == sentence)
            is { Count: >= DayShares.Many } days
            ? days.MaxBy(static e => e.Date.Date)
            : first;

    // "The feasts began on 31 December, when 140 came home. In the new year 50 each have been exchanged, on 4 January": told in the order
    // in which it happened, the last is the news.
    private static ExchangeEvent? NewestOfStory(List<ExchangeEvent> candidates, ExchangeEvent? first) =>
        first is not null && IsOfDay(first)
            ? candidates
                .FindAll(
                    first.Date.Date!.Value,
                    static (e, old) => e.CountsWhole && IsOfDay(e) && e.Date.Date!.Value.DayNumber - old.DayNumber > 1
                )
                .MaxBy(static e => e.Date.Date)
                ?? first
            : first;

    private static bool IsOfDay(ExchangeEvent exchange) =>
        exchange is { Status: RecordStatus.Completed, Hold: TimeHold.Happened, Date: { Precision: DatePrecision.Day, Date: not null } };
}
