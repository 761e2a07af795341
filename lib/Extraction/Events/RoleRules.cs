using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>Which exchange the article is about: one told in its headline or first sentences; all others are background.</summary>
internal static class RoleRules
{
    /// <summary>Days after which an exchange is no news.</summary>
    private const int LongAgo = 7,
        LongestNews = 31,
        ToldLate = 92;

    /// <summary>So many short sentences may stand before the first that tells something, each of so many words and signs.</summary>
    private const int Greetings = 3,
        GreetingWords = 8;

    /// <summary>
    /// Sentences of a brief: a post, an entry of a live page, the opening of a feature; words of a cry; sentences that open an article.
    /// </summary>
    private const int BriefSentences = 15,
        CryWords = 14,
        Opening = 5;

    private static readonly Concept[] OfAnything =
    [
        Concept.SideName,
        Concept.Talks,
        Concept.OtherParty,
        Concept.Mediator,
        Concept.Front,
        Concept.Harm,
        Concept.Claimant,
        Concept.ClaimantUkraine,
        Concept.ClaimantRussia,
        Concept.Proposed,
        Concept.Cancelled,
    ];

    public static ExchangeEvent? Main(MarkedText text, string? title, string language, List<ExchangeEvent> all, DateOnly? published)
    {
        var body = text.Sentences.FindIndex(s => s.Block > 0);
        var hasHeadline = body > 0 && text.Sentences.Count > body && !EndsLikeSentence(text, text.Sentences[body - 1]);
        var first = hasHeadline ? body : 0;
        var line = title is null ? null : new MarkedText(title, language);
        var isQuote = line is not null && !HeadlineRules.TellsOfReturn(line) && IsQuote(line);
        // Below its title an article may open with a list of points or a line of time: the title speaks first.
        var headline =
            (hasHeadline && Speaks(text, 0, text.Sentences[first - 1].End))
            || (line is not null && !isQuote && (Speaks(line, 0, int.MaxValue) || HeadlineRules.TellsOfReturn(line)));
        // "The war at a glance: what we know": a headline that promises many things is about none of them.
        if (line is not null && !headline && line.All(Concept.Aside, 0, line.Tokens.Count).Any(a => a.Value(Concept.Aside) == "digest"))
            return null;
        if (AsideRules.IsOfCaptivity(text, line))
            return null;
        var start = first;
        var events = all.FindAll(e => !IsOnlyNamed(e) && !AsideRules.IsAside(text, line, headline, start, e, published));
        // "Dear Ukrainians! A brief report on this day."
        for (
            var greeted = 0;
            title is not null
                && !headline
                && greeted < Greetings
                && first + 1 < text.Sentences.Count
                && IsGreeting(text, text.Sentences[first]);
            greeted++
        )
            first++;
        var isShort = text.Sentences.Count - first <= 3 && (headline || line is null || line.Has(Concept.Person, 0, line.Tokens.Count));
        var last =
            headline ? first + 5
            : hasHeadline || title is not null ? first
            : first + 2;
        var candidates = events
            .Where(e =>
                !e.IsBackground
                && !IsOfOneMan(e, published)
                && !e.First.IsRecalled
                && e.First.SentenceIndex <= (isShort ? first + 2 : last)
                && !(first > start && (e.Status != RecordStatus.Completed || !e.Headcounts.Exists(LikenessRules.IsWhole)))
                && !IsOfStory(e)
                && !IsOld(
                    e,
                    published,
                    headline
                    && (line is null || HeadlineRules.TellsOfDone(line))
                    && (e.Headcounts.Exists(LikenessRules.IsWhole) || e.Status != RecordStatus.Completed)
                        ? LongestNews
                        : LongAgo,
                    isOnly: all.Count == 1
                )
                && !(title is not null && !headline && IsInPassing(e))
            )
            .ToList();
        // A live page tells its newest first, and under "sides swap hundreds" the numbers may stand far below: what took place on its own
        // day is what it is about.
        var isUntold = candidates.TrueForAll(e => e.Status is not (RecordStatus.Completed or RecordStatus.Cancelled));
        var own =
            isUntold && (headline || (title is null && !hasHeadline && Speaks(text, 0, text.Sentences[0].End)))
                ? events.Find(e =>
                    e is { Status: RecordStatus.Completed, IsBackground: false, First.IsRecalled: false, Hold: TimeHold.Happened }
                    && e.Date.Date == published
                    && published is not null
                )
                : null;
        if (own is null && isUntold && headline && line is not null && HeadlineRules.TellsOfDone(line))
            own = events.Find(e =>
                e is { Status: RecordStatus.Completed, IsBackground: false, First.IsRecalled: false, Hold: not TimeHold.Happened }
                && e.Headcounts.Exists(LikenessRules.IsWhole)
                && !IsOld(e, published, LongestNews)
            );
        return own
            ?? Newest(
                candidates,
                published,
                Latest(candidates, candidates.Find(e => e.Status is RecordStatus.Completed or RecordStatus.Cancelled))
            )
            ?? (isQuote ? null : OfBrief(text, line, events, published))
            ?? OfTalks(events, candidates, first)
            ?? candidates.FirstOrDefault(e => e.Status != RecordStatus.Proposed || all.TrueForAll(o => o.Status != RecordStatus.Completed));
    }

    // "61 on Monday, 58 on Tuesday and 70 on Wednesday": of days told in one breath the last is the news.
    private static ExchangeEvent? Latest(List<ExchangeEvent> candidates, ExchangeEvent? first) =>
        first is not { Status: RecordStatus.Completed, Hold: TimeHold.Happened } ? first
        : candidates.FindAll(e =>
            e is { Status: RecordStatus.Completed, Hold: TimeHold.Happened, Date.Precision: DatePrecision.Day }
            && e.First.SentenceIndex == first.First.SentenceIndex
        )
            is { Count: >= DayShares.Many } days
            ? days.MaxBy(e => e.Date.Date)
        : first;

    // "The feasts began on 31 December, when 140 came home. In the new year 50 each have been exchanged, on 4 January": told in the order
    // in which it happened, the last is the news.
    private static ExchangeEvent? Newest(List<ExchangeEvent> candidates, DateOnly? published, ExchangeEvent? first) =>
        published is null
        || first is not { Status: RecordStatus.Completed, Hold: TimeHold.Happened, Date: { Precision: DatePrecision.Day, Date: { } old } }
            ? first
            : candidates
                .FindAll(e =>
                    e is { Status: RecordStatus.Completed, Hold: TimeHold.Happened, Date: { Precision: DatePrecision.Day, Date: { } day } }
                    && day.DayNumber - old.DayNumber > 1
                    && e.Headcounts.Exists(LikenessRules.IsWhole)
                )
                .MaxBy(e => e.Date.Date)
                ?? first;

    // Talks on an exchange, and then what is to come of them.
    private static ExchangeEvent? OfTalks(List<ExchangeEvent> events, List<ExchangeEvent> candidates, int first) =>
        candidates is [{ Status: RecordStatus.Proposed }, ..]
            ? events.Find(e =>
                e is { Status: RecordStatus.Announced, IsBackground: false }
                && e.First.SentenceIndex <= first + Opening
                && e.Headcounts.Exists(LikenessRules.IsWhole)
            )
            : null;

    // A brief text without a headline of its own may open with a scene and come to its exchange late: what it tells of this week with
    // numbers is what it is about.
    private static ExchangeEvent? OfBrief(MarkedText text, MarkedText? title, List<ExchangeEvent> events, DateOnly? published) =>
        text.Sentences.Count <= BriefSentences && (title is null || IsCry(title))
            ? events.Find(e =>
                (title is null || !Topics.IsOfAnother(text, title, e))
                && e is { Status: RecordStatus.Completed, IsBackground: false, First.IsRecalled: false }
                && e.Headcounts.Exists(LikenessRules.IsWhole)
                && !text.Is(text.Sentences[e.First.SentenceIndex].First, Concept.OnTop)
                && !IsOfOneMan(e, published)
                && !IsOld(e, published, LongAgo)
            )
            : null;

    // «НАЧАЛОСЬ!!!», «Вчера был хороший день»: the first line of a post, which names nobody and nothing that it could be about.
    private static bool IsCry(MarkedText title) =>
        title.Tokens.Count <= CryWords && !Array.Exists(OfAnything, concept => title.Has(concept, 0, title.Tokens.Count));

    /// <summary>Words of a quotation that is more than a cry; words before the colon of who says something.</summary>
    private const int QuoteWords = 5,
        SpeakerWords = 2;

    // "“They told me he was on the list”", "Stubb: trust is built with deeds": what somebody said, in a headline that tells of nothing
    // else, heads a story or a report of theirs.
    private static bool IsQuote(MarkedText title)
    {
        var end = title.Tokens.Count;
        if (end <= QuoteWords)
            return false;
        if (title.Tokens[0].Norm is "«" or "\"" or "“" or "'" or "‘" && title.Tokens[end - 1].Norm is "»" or "\"" or "”" or "'" or "’")
            return true;
        return Enumerable
            .Range(1, SpeakerWords)
            .Any(i =>
                title.Tokens[i].Norm is ":"
                && title.EveryToken(
                    0,
                    i,
                    static (title, w) => title.Tokens[w] is { Kind: TokenKind.Word, Capital: true } && title.At(w) is null
                )
            );
    }

    // "He spoke of a prisoner exchange": a noun, of which nobody says that it was held, or when, or of whom.
    private static bool IsOnlyNamed(ExchangeEvent exchange) =>
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
        && exchange.Mentions.TrueForAll(m => m.IsNounOnly || m.Status != MentionStatus.Completed);

    // "Talks went on as the two sides exchanged prisoners", under a headline of something else.
    private static bool IsInPassing(ExchangeEvent exchange) =>
        exchange.First is { Headcounts.Count: 0, Time: null, Mediators.Count: 0, IsLatest: false } && exchange.Hold != TimeHold.Happened;

    private static bool IsGreeting(MarkedText text, Sentence sentence) =>
        sentence.End - sentence.First <= GreetingWords && !Speaks(text, sentence.First, sentence.End);

    // A story under another headline that recalls an exchange of long ago is not about it; of a month, its last day counts.
    private static bool IsOld(ExchangeEvent exchange, DateOnly? published, int days, bool isOnly = false)
    {
        if (published is not { } today || exchange.Date is not { Precision: DatePrecision.Day or DatePrecision.Month, Date: { } day })
            return false;
        var last = exchange.Date.Precision == DatePrecision.Month ? day.AddMonths(1).AddDays(-1) : day;
        // "In August the sides secretly swapped 15 civilians for four, it is told now": who tells no day tells news.
        return today.DayNumber - last.DayNumber
            > (
                exchange.Date.Precision == DatePrecision.Month && exchange.First.SentenceIndex == 0 && isOnly
                    ? Math.Max(days, ToldLate)
                    : days
            );
    }

    // A story of one man, freed long ago among others, is about him.
    private static bool IsOfOneMan(ExchangeEvent exchange, DateOnly? published) =>
        exchange.Mentions.Exists(m => m.IsThroughOne)
        && exchange.Mentions.TrueForAll(m => m.IsThroughOne || m.Headcounts.Count == 0)
        && exchange.Date is { Precision: DatePrecision.Day, Date: { } day }
        && published is { } today
        && today.DayNumber - day.DayNumber > LongAgo;

    // "The mission spoke to prisoners whom an exchange on 12 June freed": told of those of whom something else is told.
    private static bool IsOfStory(ExchangeEvent exchange) =>
        exchange is { Status: RecordStatus.Completed, First.IsRelative: true }
        && !exchange.Headcounts.Exists(LikenessRules.IsWhole)
        && !exchange.Mentions.Exists(m => m.IsOfItself);

    private static bool EndsLikeSentence(MarkedText text, Sentence sentence) => text.Tokens[sentence.End - 1].Norm is ".";

    /// <summary>A range of tokens speaks of exchanges, of a way home or of captives, children or the dead.</summary>
    public static bool Speaks(MarkedText text, int first, int end)
    {
        if (!text.HasAny(Spoken, first, end))
            return false;
        for (var i = first; i < end && i < text.Tokens.Count; i++)
        {
            if (
                text.At(i) is { } term
                && (
                    term.Is(Concept.Exchange)
                    || term.Is(Concept.Back)
                    || (term.Value(Concept.Person) is { } p && p is not ("person" or "soldier"))
                )
            )
                return true;
        }

        return false;
    }

    private static readonly ConceptSet Spoken = ConceptSet.Of(Concept.Exchange, Concept.Back, Concept.Person);
}
