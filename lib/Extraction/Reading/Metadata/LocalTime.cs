using AngleSharp.Dom;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>
/// The same instant by the outlet's own clock. Systems write 2026-03-05T22:30Z where the page shows 6 March: "today" in the article is the
/// 6th.
/// </summary>
internal static class LocalTime
{
    private const int MostLookedAt = 50;

    /// <summary>The instant with the offset that the page writes it with elsewhere; as it is where the page has none.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant, MetaElements meta, IDocument document, DayOrder order)
    {
        if (instant.Offset != TimeSpan.Zero)
            return instant;
        return meta.All(PageDates.PublishedNames)
                .Concat(document.GetElementsByTagName("time").Take(MostLookedAt).Select(time => time.GetAttribute("datetime")))
                .Select(text => DateText.Parse(text, order))
                .FirstOrDefault(date =>
                    date is { HasTime: true } stated && stated.Value.Offset != TimeSpan.Zero && IsSame(stated.Value, instant)
                )
                ?.Value
            ?? instant;
    }

    // Some write the seconds and some do not.
    private static bool IsSame(DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() < TimeSpan.FromMinutes(1);
}
