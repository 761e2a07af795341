using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Headlines;

/// <summary>
/// The exchange that a headline tells of: the main one of the text, unless the headline's is another; one that it opens, or one of which
/// the text says little.
/// </summary>
internal sealed class HeadlineEvents(
    MarkedText text,
    Headline headline,
    List<Mention> mentions,
    List<ExchangeEvent> events,
    DateResolver resolver
)
{
    /// <summary>The exchange of the headline; null where there is none.</summary>
    /// <param name="main">The main exchange of the text.</param>
    /// <param name="counts">Whom the headline counts.</param>
    /// <param name="status">What it tells of it.</param>
    public ExchangeEvent? Find(ExchangeEvent? main, List<Headcount> counts, RecordStatus status)
    {
        if (main is not null)
            return IsOfOtherKind(main, counts) ? Open(headline.Told.FirstOrDefault(), status) : main;
        return counts.Count > 0 && events.TrueForAll(IsNoNews) ? Open(headline.Told.FirstOrDefault(), status) : (OfTrade() ?? Ahead());
    }

    // "Kyiv gets 700 bodies, Moscow 19", above a text that tells of civilians who came home on a day before: two acts, and the headline's
    // is the news.
    private bool IsOfOtherKind(ExchangeEvent main, List<Headcount> counts) =>
        counts.Count > 0 && IsToldOfDayBefore(main) && headline.OnlyDay is null && IsOfOneKind(counts) && CountsOtherKind(main, counts[0]);

    private bool IsToldOfDayBefore(ExchangeEvent main) =>
        main is { Status: RecordStatus.Completed, Hold: TimeHold.Happened, First.SentenceIndex: > 0, Headcounts.Count: > 0 }
        && main.Date is { Precision: DatePrecision.Day, Date: { } before }
        && before < resolver.Published;

    private static bool IsOfOneKind(List<Headcount> counts) =>
        counts.TrueForAll(counts[0].IsBody, static (c, areBodies) => c.IsBody == areBodies);

    private static bool CountsOtherKind(ExchangeEvent main, Headcount count) =>
        main.Headcounts.TrueForAll(count.IsBody, static (h, areBodies) => h.IsBody != areBodies);

    private static bool IsNoNews(ExchangeEvent exchange) =>
        exchange.Status != RecordStatus.Completed || exchange.IsBackground || exchange.First.IsRecalled;

    // "Russia and Ukraine trade POWs", above a text that tells of something beside it
    private ExchangeEvent? OfTrade()
    {
        if (
            !ArticleView.NamesBoth(headline.Title, 0, headline.Title.Tokens.Count)
            || headline.Told is not [{ IsPrevious: false, Status: MentionStatus.Completed } trade, ..]
            || !HeadlineRules.TellsOfDone(headline.Title)
        )
            return null;
        if (events.Count == 0)
            return Open(trade, RecordStatus.Completed);
        return events is [var alone] && IsOnlyNamed(alone) ? alone : null;
    }

    // "It was the first exchange in months": the one of the headline, of which the text tells no more.
    private static bool IsOnlyNamed(ExchangeEvent exchange) =>
        exchange is { Status: RecordStatus.Completed, Time: null, Headcounts.Count: 0, First: { IsPrevious: false, IsRecalled: false } };

    // «Обмін, намічений на 18 серпня, зірвано», above a text that speaks of buses alone: what the headline says was agreed, lies ahead or
    // was called off, and its day.
    private ExchangeEvent? Ahead()
    {
        if (headline.Told.Find(IsAhead) is not { } ahead)
            return null;
        var status = ahead.Status == MentionStatus.Cancelled ? RecordStatus.Cancelled : RecordStatus.Announced;
        var day = resolver.Resolve(ahead.Time!, status == RecordStatus.Announced ? true : null, null);
        if (day.Date is null)
            return null;
        // Told late in the text, and yet what the headline tells.
        if (events.Count > 0)
            return events.Find((Status: status, day.Date), static (e, told) => e.Status == told.Status && e.Date.Date == told.Date);
        if (!NamesSide(text) && !NamesSide(headline.Title))
            return null;
        var opened = Open(ahead, status);
        opened.HeadlineDate = day;
        return opened;
    }

    private static bool IsAhead(Mention mention) =>
        mention
            is { IsPrevious: false, Status: MentionStatus.Announced or MentionStatus.Agreed or MentionStatus.Cancelled, Time: not null };

    private static bool NamesSide(MarkedText text) => ArticleView.SidesIn(text, 0, text.Tokens.Count) != Sides.None;

    // By the first words of the text that speak of it, else by its first sentence ("This was reported by …").
    private ExchangeEvent Open(Mention? told, RecordStatus status)
    {
        var first = status == RecordStatus.Completed ? mentions.Find(SpeaksOfAct) : null;
        if (first is null)
            mentions.Insert(0, first = AtBeginning(told));
        var opened = new ExchangeEvent(status, first);
        events.Add(opened);
        return opened;
    }

    private static bool SpeaksOfAct(Mention mention) => mention is { Status: MentionStatus.Completed, Time: null, Headcounts.Count: 0 };

    private Mention AtBeginning(Mention? told)
    {
        var sentence = text.Sentences[0];
        var at = new Span(sentence.First, sentence.End);
        told ??= new Mention
        {
            SentenceIndex = 0,
            At = at,
            Trigger = at,
            Status = MentionStatus.Completed,
        };
        return told with
        {
            SentenceIndex = 0,
            At = at,
            Trigger = at,
            StatusAt = at,
            Time = null,
            Hold = TimeHold.None,
            Headcounts = [],
            Mediators = [],
            Location = null,
            Stage = null,
            Stages = null,
            Ordinal = null,
            WithheldAt = null,
        };
    }
}
