using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>"On Wednesday (Dec. 27)", beside a photograph of "Dec. 27, 2017": where nobody knows the published day, a caption or the headline may tell the year of the main exchange's day.</summary>
internal static class CaptionDays
{
    /// <summary>Gives a main exchange that names a weekday or a day without its year the only such day of the captions and the headline.</summary>
    public static void Date(ArticleText article, MarkedText? title, ExchangeEvent? main)
    {
        if (article.Published is not null || main is not { Status: RecordStatus.Completed, Time: { Kind: TimeKind.Weekday or TimeKind.MonthDay, Offset: 0 } told, Date.Date: null }) return;
        var captions = article.Blocks.Where(b => b.Kind == BlockKind.Caption).Select(b => new MarkedText(b.Text, article.Language));
        var days = captions.Concat(title is null ? [] : [title]).SelectMany(t => t.Sentences.SelectMany(s => DateReader.Read(t, s))).Where(t => t.Kind == TimeKind.FullDate && IsOf(told, t)).Select(t => new DateResolver(null).Resolve(t, null, null)).Distinct().ToList();
        if (days is [{ Date: not null } only]) main.Date = only;
    }

    private static bool IsOf(TimeExpression told, TimeExpression day) =>
        told.Kind == TimeKind.MonthDay ? (told.Month, told.Day) == (day.Month, day.Day)
            : new DateResolver(null).Resolve(day, null, null).Date is { } date && (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek) == told.Weekday;
}
