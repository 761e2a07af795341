using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

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

    /// <summary>Sentences of a text too short to be about two things; paragraphs of a round-up; words before "meanwhile".</summary>
    private const int Short = 3,
        Items = 5,
        AsideReach = 6;

    /// <summary>Sentences that make a story of captivity.</summary>
    private const int Stories = 3;

    /// <summary>Told in passing, by its place in the text and by the headline.</summary>
    /// <param name="text">The article.</param>
    /// <param name="title">Its headline, where it has one apart from the text.</param>
    /// <param name="headline">The headline speaks of an exchange.</param>
    /// <param name="first">The first sentence below the headline.</param>
    /// <param name="exchange">The exchange in question.</param>
    /// <param name="published">The day of the article.</param>
    public static bool IsAside(MarkedText text, MarkedText? title, bool headline, int first, ExchangeEvent exchange, DateOnly? published)
    {
        var sentence = exchange.First.SentenceIndex;
        if (exchange.Status != RecordStatus.Completed || text.Sentences.Count - first <= Short)
            return false;
        // «18:12 Обмін! 160 українських військових на рідній землі»: what a live page tells of its day with numbers is its news.
        if (
            !headline
            && IsLive(text)
            && (exchange.Time is null || exchange.Date.Date == published)
            && exchange.Headcounts.Exists(LikenessRules.IsWhole)
        )
            return false;
        return headline
            ? title is not null && sentence - first >= Opening && IsReminder(title, exchange, sentence - first, published)
            : IsOpenedAside(text, text.Sentences[sentence].Block, first) || IsItem(text, exchange);
    }

    /// <summary>So many entries with a time of day make a live page.</summary>
    private const int Entries = 3;

    private static bool IsLive(MarkedText text)
    {
        var entries = 0;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            if (
                text.Tokens[text.Sentences[s].First].Kind == TokenKind.Clock
                && (s == 0 || text.Sentences[s - 1].Block != text.Sentences[s].Block)
            )
                entries++;
        }

        return entries >= Entries;
    }

    /// <summary>
    /// No fewer sentences tell how captives were treated than who came home: a story of captivity, for which an exchange is the occasion.
    /// </summary>
    public static bool IsOfCaptivity(MarkedText text, MarkedText? title)
    {
        // "Freed men tell of beatings": the headline says it, and counts nobody.
        if (
            title is not null
            && TellsOfAbuse(title, 0, title.Tokens.Count)
            && !title.Sentences.Exists(s => Numbers.NumberReader.Read(title, s).Count > 0)
        )
            return true;
        var (abuse, acts) = (0, 0);
        foreach (var sentence in text.Sentences)
        {
            if (TellsOfAbuse(text, sentence.First, sentence.End))
                abuse++;
            else if (text.HasAny(Mentions.Clause.Acts, sentence.First, sentence.End))
                acts++;
        }

        return abuse >= Stories && abuse >= acts;
    }

    private static bool TellsOfAbuse(MarkedText text, int first, int end) =>
        text.All(Concept.Aside, first, end).Any(a => a.Value(Concept.Aside) == "abuse");

    // Under "Russia wants swaps put off", "Why swaps are rare", "Freed men tell of hunger"
    private static bool IsReminder(MarkedText title, ExchangeEvent exchange, int place, DateOnly? published)
    {
        if (title.All(Concept.Aside, 0, title.Tokens.Count).Any(a => a.Value(Concept.Aside) == "asks"))
            return true;
        var age =
            published is { } today && exchange.Date is { Precision: DatePrecision.Day, Date: { } day }
                ? today.DayNumber - day.DayNumber
                : 0;
        if (age >= LateDays && place >= LateOpening)
            return true;
        return !HeadlineRules.TellsOfDone(title)
            && (
                age >= Days
                || (place >= LateOpening && !HeadlineRules.TellsOfSome(title))
                || !exchange.Headcounts.Exists(LikenessRules.IsWhole)
            );
    }

    // "Meanwhile, the two countries exchanged …": a paragraph that turns to something else than the article began with.
    private static bool IsOpenedAside(MarkedText text, int block, int first)
    {
        var opening = text.Sentences.Find(s => s.Block == block);
        return text.Sentences[first].Block != block
            && text.All(Concept.Aside, opening.First, Math.Min(opening.First + AsideReach, opening.End))
                .Any(a => a.Value(Concept.Aside) == "");
    }

    // "— Good morning. — So who was swapped? — Conscripts": a talk on the air, whose lines are no items.
    private static bool IsDialogue(MarkedText text)
    {
        var lines = text
            .Sentences.Where((s, i) => i == 0 || text.Sentences[i - 1].Block != s.Block)
            .Where(s => text.Tokens[s.First].Norm is "—" or "–")
            .Select(s => s.Block)
            .ToHashSet();
        return lines.Count > Short && text.Sentences.Exists(s => lines.Contains(s.Block) && text.Tokens[s.End - 1].Norm is "?");
    }

    // One paragraph of many, neither the first nor under a headline of its own, where most others speak of nobody who came home.
    private static bool IsItem(MarkedText text, ExchangeEvent exchange)
    {
        var own = text.Sentences[exchange.First.SentenceIndex].Block;
        if (
            own == text.Sentences[0].Block
            || exchange.Mentions.Exists(m => m.Headcounts.Count > 0 && text.Sentences[m.SentenceIndex].Block != own)
        )
            return false;
        var items = 1 + text.Sentences[^1].Block - text.Sentences[0].Block;
        return items >= Items && !RoleRules.Speaks(text, 0, text.Sentences[0].End) && Speaking(text) * 2 < items && !IsDialogue(text);
    }

    // Paragraphs that speak of somebody who came home.
    private static int Speaking(MarkedText text)
    {
        var (count, last) = (0, -1);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Block == last || !RoleRules.Speaks(text, sentence.First, sentence.End))
                continue;
            (count, last) = (count + 1, sentence.Block);
        }

        return count;
    }
}
