using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Roles;

/// <summary>
/// Whether an article that is about something else tells an exchange in passing: a court report that ends with the swap of the week, a
/// round-up of the war,
/// a statement on why there are so few exchanges. A report of an exchange tells it at once, or while it is new.
/// </summary>
internal static class AsideRules
{
    /// <summary>
    /// Sentences in which a report says what it reports, whatever its headline; days after which what comes later is a reminder.
    /// </summary>
    private const int Opening = 2,
        Days = 2,
        LateOpening = 3,
        LateDays = 4;

    /// <summary>Sentences of a text too short to be about two things.</summary>
    private const int Short = 3;

    /// <summary>Words of a paragraph in which "meanwhile" turns to something else.</summary>
    private const int AsideReach = 6;

    /// <summary>Told in passing, by its place in the text and by the headline.</summary>
    /// <param name="head">How the article begins.</param>
    /// <param name="exchange">The exchange in question.</param>
    /// <param name="published">The day of the article.</param>
    public static bool IsAside(ArticleHead head, ExchangeEvent exchange, DateOnly? published)
    {
        var text = head.Text;
        if (exchange.Status != RecordStatus.Completed || text.Sentences.Count - head.Start <= Short)
            return false;
        var sentence = exchange.First.SentenceIndex;
        if (head.IsOfExchange)
            return head.Line is not null
                && sentence - head.Start >= Opening
                && IsReminder(head.Line, exchange, sentence - head.Start, published);
        return !IsNewsOfLivePage(text, exchange, published)
            && (IsOpenedAside(text, text.Sentences[sentence].Block, head.Start) || ItemRules.IsItem(text, exchange));
    }

    // «18:12 Обмін! 160 українських військових на рідній землі»: what a live page tells of its day with numbers is its news.
    private static bool IsNewsOfLivePage(MarkedText text, ExchangeEvent exchange, DateOnly? published) =>
        (exchange.Time is null || exchange.Date.Date == published) && exchange.CountsWhole && ItemRules.IsLive(text);

    // Under "Russia wants swaps put off", "Why swaps are rare", "Freed men tell of hunger"
    private static bool IsReminder(MarkedText title, ExchangeEvent exchange, int place, DateOnly? published)
    {
        if (title.All(Concept.Aside, 0, title.Tokens.Count).Any(static a => a.Value(Concept.Aside) == "asks"))
            return true;
        var age = AgeOf(exchange, published);
        if (age >= LateDays && place >= LateOpening)
            return true;
        return !HeadlineRules.TellsOfDone(title)
            && (age >= Days || (place >= LateOpening && !HeadlineRules.TellsOfSome(title)) || !exchange.CountsWhole);
    }

    // Days from the exchange to the article; 0 where they are not known.
    private static int AgeOf(ExchangeEvent exchange, DateOnly? published) =>
        published is { } today && exchange.Date is { Precision: DatePrecision.Day, Date: { } day } ? today.DayNumber - day.DayNumber : 0;

    // "Meanwhile, the two countries exchanged …": a paragraph that turns to something else than the article began with.
    private static bool IsOpenedAside(MarkedText text, int block, int first)
    {
        if (text.Sentences[first].Block == block)
            return false;
        var opening = text.Sentences.Find(s => s.Block == block);
        return text.All(Concept.Aside, opening.First, Math.Min(opening.First + AsideReach, opening.End))
            .Any(static a => a.Value(Concept.Aside) == "");
    }
}
