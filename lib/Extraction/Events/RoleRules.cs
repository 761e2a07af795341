using SwapPipeline.Extraction.Events.Roles;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>Which exchange the article is about: one told in its headline or first sentences; all others are background.</summary>
internal static class RoleRules
{
    /// <summary>Sentences of a brief: a post, an entry of a live page, the opening of a feature.</summary>
    private const int BriefSentences = 15;

    /// <summary>Sentences behind the beginning in which is told what talks on an exchange are to bring.</summary>
    private const int Opening = 5;

    private static readonly ConceptSet Spoken = ConceptSet.Of(Concept.Exchange, Concept.Back, Concept.Person);

    public static ExchangeEvent? Main(MarkedText text, string? title, string language, List<ExchangeEvent> all, DateOnly? published)
    {
        var head = new ArticleHead(text, title, language);
        if (head.IsDigest || CaptivityStories.IsOne(text, head.Line))
            return null;
        var rules = new CandidateRules(head, published, isOnly: all.Count == 1);
        var told = all.FindAll(e => !CandidateRules.IsOnlyNamed(e) && !AsideRules.IsAside(head, e, published));
        var first = told.Find(rules.IsCandidate);
        var events = told.FindAll(e => !NewsOrder.IsOldBesideAhead(first, e, published));
        var candidates = events.FindAll(rules.IsCandidate);
        return (candidates.TrueForAll(static e => !IsDecided(e)) ? ToldLater(head, events, rules, published) : null)
            ?? NewsOrder.News(candidates, candidates.Find(IsDecided), published)
            ?? (head.IsQuote ? null : OfBrief(head, events, rules))
            ?? OfTalks(events, candidates, head.First)
            ?? OfHopes(candidates, all)
            ?? Prominent.Find(head, all, published);
    }

    // What took place, or was called off.
    private static bool IsDecided(ExchangeEvent exchange) => exchange.Status is RecordStatus.Completed or RecordStatus.Cancelled;

    // A live page tells its newest first, and under "sides swap hundreds" the numbers may stand far below: what took place on its own day
    // is what it is about; else what it counts.
    private static ExchangeEvent? ToldLater(ArticleHead head, List<ExchangeEvent> events, CandidateRules rules, DateOnly? published) =>
        (head.SpeaksAtOnce ? events.Find(published, IsOfDay) : null)
        ?? (head.IsOfExchange && head.Line is not null && head.TellsOfDone ? events.Find(rules, IsCounted) : null);

    private static bool IsOfDay(ExchangeEvent exchange, DateOnly? published) =>
        exchange is { IsNews: true, First.IsRecalled: false, Hold: TimeHold.Happened, Date.Date: { } day } && day == published;

    private static bool IsCounted(ExchangeEvent exchange, CandidateRules rules) =>
        exchange is { IsNews: true, First.IsRecalled: false, Hold: not TimeHold.Happened, CountsWhole: true }
        && !rules.IsOld(exchange, CandidateRules.LongestNews);

    // A brief text without a headline of its own may open with a scene and come to its exchange late: what it tells of this week with
    // numbers is what it is about.
    private static ExchangeEvent? OfBrief(ArticleHead head, List<ExchangeEvent> events, CandidateRules rules) =>
        head.Text.Sentences.Count <= BriefSentences && (head.Line is null || TitleShapes.IsCry(head.Line))
            ? events.Find((Head: head, Rules: rules), static (e, asked) => IsOfBrief(e, asked.Head, asked.Rules))
            : null;

    private static bool IsOfBrief(ExchangeEvent exchange, ArticleHead head, CandidateRules rules) =>
        exchange is { IsNews: true, First.IsRecalled: false, CountsWhole: true }
        && !IsOfOtherTopic(head, exchange)
        && !head.Text.Is(head.Text.Sentences[exchange.First.SentenceIndex].First, Concept.OnTop)
        && !rules.IsOfOneMan(exchange)
        && !rules.IsOld(exchange, CandidateRules.LongAgo);

    private static bool IsOfOtherTopic(ArticleHead head, ExchangeEvent exchange) =>
        head.Line is not null && Topics.IsOfAnother(head.Text, head.Line, exchange);

    // Talks on an exchange, and then what is to come of them.
    private static ExchangeEvent? OfTalks(List<ExchangeEvent> events, List<ExchangeEvent> candidates, int first) =>
        candidates is [{ Status: RecordStatus.Proposed }, ..]
            ? events.Find(
                first,
                static (e, first) =>
                    e is { Status: RecordStatus.Announced, IsBackground: false, CountsWhole: true }
                    && e.First.SentenceIndex <= first + Opening
            )
            : null;

    // What is only hoped for, where nothing was done.
    private static ExchangeEvent? OfHopes(List<ExchangeEvent> candidates, List<ExchangeEvent> all) =>
        candidates.Find(
            all,
            static (e, all) => e.Status != RecordStatus.Proposed || all.TrueForAll(static o => o.Status != RecordStatus.Completed)
        );

    /// <summary>A range of tokens speaks of exchanges, of a way home or of captives, children or the dead.</summary>
    public static bool Speaks(MarkedText text, int first, int end)
    {
        if (!text.HasAny(Spoken, first, end))
            return false;
        for (var i = first; i < end && i < text.Tokens.Count; i++)
        {
            if (text.At(i) is { } term && (term.Is(Concept.Exchange) || term.Is(Concept.Back) || NamesCaptives(term)))
                return true;
        }

        return false;
    }

    private static bool NamesCaptives(Term term) => term.Value(Concept.Person) is { } person && person is not ("person" or "soldier");
}
