using AngleSharp.Dom;

namespace SwapPipeline.Tests.Samples;

/// <summary>The kinds of markup of samples/README.md, told by what a page is made of; the first that fits.</summary>
internal static class MarkupKind
{
    private static readonly string[] Noise =
    [
        ".cookie",
        ".ad",
        "nav",
        ".share",
        "figcaption",
        ".donate",
        ".newsletter",
        ".readmore",
        ".comments",
    ];

    private static readonly (string Kind, Func<IDocument, bool> Fits)[] Kinds =
    [
        ("telegram", page => page.QuerySelector("[data-post] .message_text") is not null),
        ("noisy", page => Noise.All(selector => page.QuerySelector(selector) is not null)),
        ("live blog", page => JsonLd(page).Contains("\"LiveBlogPosting\"")),
        ("json-ld graph", page => JsonLd(page).Contains("\"@graph\"")),
        ("json-ld", page => JsonLd(page).Contains("\"NewsArticle\"")),
        ("microdata", page => page.QuerySelector("[itemscope] [itemprop=articleBody]") is not null),
        ("windows-1251", page => page.QuerySelector("meta[http-equiv][content*='windows-1251']") is not null),
        ("table layout", page => page.QuerySelector("body > table td p") is not null),
        ("opengraph", page => page.QuerySelector("meta[property='article:published_time']") is not null),
        ("time element", page => page.QuerySelectorAll("time[datetime]").Length == 1 && page.QuerySelector("meta[property]") is null),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Kinds.Select(kind => kind.Kind)];

    public static string Of(IDocument page) => Kinds.First(kind => kind.Fits(page)).Kind;

    private static string JsonLd(IDocument page) =>
        string.Concat(page.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent));
}
