using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>What a page says of its article outside the text: JSON-LD first, then meta elements, then what is seen.</summary>
internal sealed class PageFacts
{
    private const int MostHeadings = 10;

    private readonly IHtmlDocument _document;
    private readonly Page _page;
    private readonly MetaElements _meta;

    public PageFacts(IHtmlDocument document, Page page)
    {
        _document = document;
        _page = page;
        _meta = new MetaElements(document);
        Json = JsonLdReader.Read(
            document
                .Scripts.Where(script => script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                .Select(script => script.TextContent)
        );
        CanonicalUrl = Address();
        Outlet =
            page.Outlet
            ?? Clean(Json.Publisher)
            ?? Clean(_meta.First("og:site_name", "application-name", "publisher"))
            ?? Host(CanonicalUrl);
        Title = FindTitle();
    }

    public JsonLd Json { get; }

    public string? Title { get; }

    public string? Outlet { get; }

    public string? CanonicalUrl { get; }

    /// <summary>The page's own title element, whatever it says.</summary>
    public string? DocumentTitle => Clean(_document.Title);

    public string? Language =>
        Json.Language
        ?? _document.DocumentElement.GetAttribute("lang")
        ?? _meta.First("og:locale", "content-language", "language")
        ?? _page.Language;

    public bool SaysArticle => Json.Rank >= 3 || string.Equals(_meta.First("og:type"), "article", StringComparison.OrdinalIgnoreCase);

    public string? Byline =>
        Clean(Json.Author)
        ?? Clean(
            _meta.First("author", "article:author", "parsely-author", "dc.creator", "sailthru.author") is { } name
            && !name.Contains("://", StringComparison.Ordinal)
                ? name
                : null
        );

    public DateTimeOffset? Modified => PageDates.Modified(Json, _meta, Order);

    /// <summary>When it was published; what is shown counts only when neither the page's data nor the caller says it.</summary>
    public DateTimeOffset? Published(IReadOnlyList<HeadLine> headLines, string firstParagraph) =>
        PageDates.Stated(Json, _meta, Order) is { } stated
            ? LocalTime.Of(stated, _meta, _document, Order)
            : _page.Published ?? PageDates.Shown(_document, Title, headLines, firstParagraph, CanonicalUrl ?? _page.Url, Order);

    // Only American pages write the month first.
    private DayOrder Order
    {
        get
        {
            var tag = _document.DocumentElement.GetAttribute("lang") ?? _meta.First("og:locale") ?? Json.Language ?? "";
            if (tag.Replace('_', '-').EndsWith("-US", StringComparison.OrdinalIgnoreCase))
                return DayOrder.MonthFirst;
            return tag.Length == 0 || tag.Equals("en", StringComparison.OrdinalIgnoreCase) ? DayOrder.Unknown : DayOrder.DayFirst;
        }
    }

    private string? FindTitle()
    {
        var stated = Claims(Json.Headline, _meta.First("og:title"), _meta.First("twitter:title"));
        List<string> claims = [.. stated, .. Claims(_document.Title)];
        var headings = _document.QuerySelectorAll("h1").Take(MostHeadings).ToList();
        var shown = headings
            .Select(h1 => Clean(h1.TextContent))
            .OfType<string>()
            .FirstOrDefault(h1 => claims.Exists(claim => Titles.Alike(h1, claim) || Titles.Opens(h1, claim)));
        if (shown is null && stated.Count == 0 && headings is [var only])
            shown = OwnHeadline(only, claims.FirstOrDefault());
        return shown ?? claims.FirstOrDefault() ?? Clean(headings.FirstOrDefault()?.TextContent);
    }

    private List<string> Claims(params IEnumerable<string?> titles) =>
        [.. titles.Select(Clean).OfType<string>().Select(title => Titles.WithoutOutlet(title, Outlet)).Where(title => title.Length > 0)];

    // A title element that is the same on every page of the site ("News") says nothing: then the one heading does, if it reads like a
    // headline.
    private static string? OwnHeadline(IElement h1, string? title)
    {
        if (Clean(h1.TextContent) is not { } headline || !Sentences.IsHeadlineLike(headline))
            return null;
        return title is null || !Sentences.IsHeadlineLike(title) || h1.Closest("article, main") is not null ? headline : null;
    }

    private string? Address()
    {
        var stated = _document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? _meta.First("og:url") ?? Json.Url;
        var origin = Uri.TryCreate(_page.Url, UriKind.Absolute, out var page) ? page : null;
        if (stated is not null && Uri.TryCreate(origin ?? new Uri("about:blank"), stated, out var url) && url.Scheme is "http" or "https")
            return url.AbsoluteUri;
        return _page.Url;
    }

    private static string? Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? SiteHost.Of(address) : null;

    private static string? Clean(string? text) =>
        text is null ? null
        : CleanText.Of(text) is { Length: > 0 } clean ? clean
        : null;
}
