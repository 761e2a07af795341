using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events.Roles;

/// <summary>Whether an article can be about an exchange that it tells: at its beginning, as news, and for its own sake.</summary>
internal sealed class CandidateRules(ArticleHead head, DateOnly? published, bool isOnly)
{
    /// <summary>Days after which an exchange is no news, unless a headline tells it.</summary>
    public const int LongAgo = 7;

    /// <summary>Days after which it is no news under any headline.</summary>
    public const int LongestNews = 31;

    /// <summary>Days after which the only exchange of an article is no news, where no more than its month is told.</summary>
    private const int ToldLate = 92;

    public bool IsCandidate(ExchangeEvent exchange) =>
        exchange is { IsBackground: false, First.IsRecalled: false }
        && exchange.First.SentenceIndex <= head.LastOfLead
        && !IsOfSomebody(exchange)
        && !IsBehindGreetings(exchange)
        && !IsOldOrInPassing(exchange);

    /// <summary>"He spoke of a prisoner exchange": a noun, of which nobody says that it was held, or when, or of whom.</summary>
    public static bool IsOnlyNamed(ExchangeEvent exchange) =>
        exchange
            is {
                Status: RecordStatus.Completed,
                Time: null,
                Headcounts.Count: 0,
                Plan: null,
                Stage: null,
                Ordinal: null,
                WithheldAt: null,
                Mediators.Count: 0
            }
        && exchange.Mentions.TrueForAll(static m => m.IsNounOnly || m.Status != MentionStatus.Completed);

    private bool IsOfSomebody(ExchangeEvent exchange) => IsOfOneMan(exchange) || IsOfStory(exchange);

    /// <summary>A story of one man, freed long ago among others, is about him.</summary>
    public bool IsOfOneMan(ExchangeEvent exchange) =>
        exchange.Mentions.Exists(static m => m.IsThroughOne)
        && exchange.Mentions.TrueForAll(static m => m.IsThroughOne || m.Headcounts.Count == 0)
        && exchange.Date is { Precision: DatePrecision.Day, Date: { } day }
        && published is { } today
        && today.DayNumber - day.DayNumber > LongAgo;

    // "The mission spoke to prisoners whom an exchange on 12 June freed": told of those of whom something else is told.
    private static bool IsOfStory(ExchangeEvent exchange) =>
        exchange is { Status: RecordStatus.Completed, First.IsRelative: true, CountsWhole: false }
        && !exchange.Mentions.Exists(static m => m.IsOfItself);

    // Behind greetings only what was done, with numbers, is what the article is about.
    private bool IsBehindGreetings(ExchangeEvent exchange) =>
        head.First > head.Start && exchange is not { Status: RecordStatus.Completed, CountsWhole: true };

    private bool IsOldOrInPassing(ExchangeEvent exchange) =>
        IsOld(exchange, LongestFor(exchange), isOnly) || (head.Line is not null && !head.IsOfExchange && IsInPassing(exchange));

    private int LongestFor(ExchangeEvent exchange) =>
        head.IsOfExchange && (exchange.CountsWhole || exchange.Status != RecordStatus.Completed) && head.TellsOfDone
            ? LongestNews
            : LongAgo;

    // "Talks went on as the two sides exchanged prisoners", under a headline of something else.
    private static bool IsInPassing(ExchangeEvent exchange) =>
        exchange is { Hold: not TimeHold.Happened, First: { Headcounts.Count: 0, Time: null, Mediators.Count: 0, IsLatest: false } };

    /// <summary>
    /// A story under another headline that recalls an exchange of long ago is not about it; of a month, its last day counts.
    /// </summary>
    public bool IsOld(ExchangeEvent exchange, int days, bool isOnly = false)
    {
        if (published is not { } today || exchange.Date is not { Precision: DatePrecision.Day or DatePrecision.Month, Date: { } day })
            return false;
        var isMonth = exchange.Date.Precision == DatePrecision.Month;
        var last = isMonth ? day.AddMonths(1).AddDays(-1) : day;
        // "In August the sides secretly swapped 15 civilians for four, it is told now": who tells no day tells news.
        var longest = isMonth && isOnly && exchange.First.SentenceIndex == 0 ? Math.Max(days, ToldLate) : days;
        return today.DayNumber - last.DayNumber > longest;
    }
}
