using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Numbers;

namespace SwapPipeline.Extraction.Events.Roles;

/// <summary>
/// The only exchange of the last days, told at once, with its people, and in several sentences: whatever else speaks against it, an article
/// is about that.
/// </summary>
internal static class Prominent
{
    /// <summary>Sentences of the text in which it is told first; sentences that tell of it, at least.</summary>
    private const int Opening = 6,
        Told = 3;

    /// <summary>Days that news may lie back.</summary>
    private const int Days = 1;

    public static ExchangeEvent? Find(ArticleHead head, List<ExchangeEvent> events, DateOnly? published)
    {
        if (head.IsQuote)
            return null;
        var news = events.FindAll(e => e is { Status: RecordStatus.Completed, CountsWhole: true } && IsNew(e, published));
        return news is [var only] && (IsToldAtLength(head, only) || IsCountedByTitle(head, only)) ? only : null;
    }

    private static bool IsNew(ExchangeEvent exchange, DateOnly? published) =>
        exchange.Time is null
        || published is not { } today
        || (exchange.Date is { Precision: DatePrecision.Day, Date: { } day } && today.DayNumber - day.DayNumber is >= 0 and <= Days);

    // "115 home on Independence Day"
    private static bool IsCountedByTitle(ArticleHead head, ExchangeEvent exchange) =>
        head.Line is { } title
        && title.Sentences.Exists(s =>
            NumberReader
                .Read(title, s)
                .Exists(n => n is { IsOrdinal: false, Value: >= Many } && exchange.Headcounts.Exists(h => IsAllOf(h, n)))
        );

    /// <summary>A smaller number in a headline may count anything.</summary>
    private const int Many = 10;

    private static bool IsAllOf(Headcount count, Quantity number) => LikenessRules.IsWhole(count) && count.Value == number.Value;

    private static bool IsToldAtLength(ArticleHead head, ExchangeEvent exchange) =>
        exchange.First.SentenceIndex - head.Start < Opening
        && exchange.Mentions.Select(static m => m.SentenceIndex).Distinct().Count() >= Told;
}
