using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// "On Wednesday (Dec. 27)", beside a photograph of "Dec. 27, 2017": where nobody knows the published day, a caption or the headline may
/// tell the year of the main exchange's day.
/// </summary>
internal static class CaptionDays
{
    /// <summary>Days that news may lie back.</summary>
    private const int LongestNews = 7;

    /// <summary>
    /// Gives a main exchange that names a weekday or a day without its year the only such day of the captions and the headline.
    /// </summary>
    public static void Date(ArticleText article, MarkedText? title, ExchangeEvent? main)
    {
        if (article.Published is { } today)
        {
            if (
                main is { Status: RecordStatus.Completed, Time: null, HeadlineDate: null }
                && OfExchange(article, DateOnly.FromDateTime(today.DateTime)) is { } told
            )
                main.HeadlineDate = told;
        }
        else if (
            main
                is {
                    Status: RecordStatus.Completed,
                    Time: { Kind: TimeKind.Weekday or TimeKind.MonthDay, Offset: 0 } named,
                    Date.Date: null
                }
            && WithYear(article, title, named) is { } day
        )
            main.Date = day;
    }

    // The only day with its year, of the captions and the headline, that may be the one named.
    private static ResolvedDate? WithYear(ArticleText article, MarkedText? title, TimeExpression named)
    {
        var days = Captions(article)
            .Concat(title is null ? [] : [title])
            .SelectMany(DaysOf)
            .Where(t => t.Kind == TimeKind.FullDate && IsOf(named, t))
            .Select(static t => new DateResolver(null).Resolve(t, null, null))
            .Distinct()
            .ToList();
        return days is [{ Date: not null } only] ? only : null;
    }

    private static IEnumerable<MarkedText> Captions(ArticleText article) =>
        article.Blocks.Where(static b => b.Kind == BlockKind.Caption).Select(b => new MarkedText(b.Text, article.Language));

    private static IEnumerable<TimeExpression> DaysOf(MarkedText text) => text.Sentences.SelectMany(s => DateReader.Read(text, s));

    // "Prisoner exchange on 13 August / Photo: headquarters", beside the news of the 15th that names no day: the only day of the last week
    // that a caption of an exchange tells.
    private static ResolvedDate? OfExchange(ArticleText article, DateOnly today)
    {
        var resolver = new DateResolver(today);
        var days = Captions(article)
            .Where(static t => t.All(Concept.Exchange, 0, t.Tokens.Count).Any(e => e.Value(Concept.Exchange) == "one"))
            .SelectMany(DaysOf)
            .Where(static t => t.Kind is TimeKind.FullDate || t is { Kind: TimeKind.MonthDay, Month: not null })
            .Select(t => resolver.Resolve(t, false, null))
            .Distinct()
            .ToList();
        return days is [{ Date: { } day } only] && today.DayNumber - day.DayNumber is >= 0 and <= LongestNews ? only : null;
    }

    private static bool IsOf(TimeExpression told, TimeExpression day) =>
        told.Kind == TimeKind.MonthDay
            ? (told.Month, told.Day) == (day.Month, day.Day)
            : new DateResolver(null).Resolve(day, null, null).Date is { } date
                && (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek) == told.Weekday;
}
