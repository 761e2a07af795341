using AngleSharp.Dom;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>When a page was published and modified, from the most trusted source that says so (see <see cref="ArticleReader"/>).</summary>
internal static class PageDates
{
    private const int LongestLine = 160;

    /// <summary>The meta elements that say when the article was published, the most trusted first.</summary>
    public static readonly string[] PublishedNames =
    [
        "article:published_time",
        "article:published",
        "og:published_time",
        "og:article:published_time",
        "datePublished",
        "parsely-pub-date",
        "sailthru.date",
        "cXenseParse:recs:publishtime",
        "publish-date",
        "publish_date",
        "publishdate",
        "pubdate",
        "published",
        "published_at",
        "publication_date",
        "publicationDate",
        "article.published",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "dc.date.created",
        "date",
        "article_date_original",
        "original-publish-date",
        "mediator_published_time",
        "timestamp",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time",
        "article:modified",
        "og:updated_time",
        "og:modified_time",
        "dateModified",
        "last-modified",
        "lastmod",
        "dcterms.modified",
        "dc.date.modified",
        "updated_time",
    ];

    public static DateTimeOffset? Stated(JsonLd json, MetaElements meta, DayOrder order) =>
        Plausible(DateText.Parse(json.Published, order)) ?? Plausible(DateText.Parse(meta.First(PublishedNames), order));

    public static DateTimeOffset? Modified(JsonLd json, MetaElements meta, DayOrder order) =>
        Plausible(DateText.Parse(json.Modified, order)) ?? Plausible(DateText.Parse(meta.First(ModifiedNames), order));

    /// <summary>What the page shows: time elements around the headline, a date on a line of its own, a dateline, the address.</summary>
    public static DateTimeOffset? Shown(
        IDocument document,
        string? title,
        IReadOnlyList<HeadLine> headLines,
        string firstParagraph,
        string? url,
        DayOrder order
    )
    {
        var address = AddressDate.Of(url);
        return TimeElements.Published(document, title, url, order)
            ?? MarkedDates.Published(document, url, order)
            ?? headLines
                .Where(line => line.Text.Length <= LongestLine && !DateWords.SaysUpdated(line.Text))
                .Select(line => Line(line, order, address))
                .FirstOrDefault(date => date is not null)
            ?? Datelines.FullDate(firstParagraph)
            ?? (address is { } known ? known.Day ?? Datelines.DateIn(firstParagraph, known.Year) : null);
    }

    private static DateTimeOffset? Line(HeadLine line, DayOrder order, AddressDate? address)
    {
        if (DateText.Parse(line.Text, order) is { } stated && stated.OtherWords <= line.MostOtherWords)
            return stated.Value;
        // 03/05/2026 on a page of unknown habits: the month in the address tells which it is.
        if (address is not { } known)
            return null;
        return ((DayOrder[])[DayOrder.DayFirst, DayOrder.MonthFirst])
            .Select(guess => DateText.Parse(line.Text, guess))
            .FirstOrDefault(date => date is { } one && known.Agrees(one.Value))
            ?.Value;
    }

    // A date before the web, or a default of some system, is no date.
    private static DateTimeOffset? Plausible(StatedDate? stated) => stated is { } date && date.Value.Year >= 1995 ? date.Value : null;
}
