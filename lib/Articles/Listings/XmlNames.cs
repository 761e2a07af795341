using System.Xml;

namespace SwapPipeline.Articles.Listings;

/// <summary>The namespaces that feeds and sitemaps use.</summary>
internal static class XmlNames
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string OldAtom = "http://purl.org/atom/ns#";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string DublinCoreTerms = "http://purl.org/dc/terms/";
    public const string FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0";
    public const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    // Publishers use these prefixes without declaring them, which would cost the whole listing.
    private static readonly (string Prefix, string Name)[] Usual =
    [
        ("atom", Atom),
        ("dc", DublinCore),
        ("dcterms", DublinCoreTerms),
        ("feedburner", FeedBurner),
        ("news", News),
        ("rdf", Rdf),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("media", "http://search.yahoo.com/mrss/"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"),
        ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"),
        ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
        ("georss", "http://www.georss.org/georss"),
        ("yandex", "http://news.yandex.ru"),
        ("turbo", "http://turbo.yandex.ru"),
        ("image", "http://www.google.com/schemas/sitemap-image/1.1"),
        ("video", "http://www.google.com/schemas/sitemap-video/1.1"),
        ("xhtml", "http://www.w3.org/1999/xhtml"),
        ("xlink", "http://www.w3.org/1999/xlink"),
    ];

    // Elements of RSS stand in no namespace, in one of its own, or in whatever a publisher thought fit; those of extensions never mean the
    // item itself.
    private static readonly HashSet<string> Extensions = [.. Usual.Select(usual => usual.Name).Where(name => name is not Atom)];

    public static bool IsOfExtension(string name) => Extensions.Contains(name);

    public static XmlParserContext UsualPrefixes()
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, name) in Usual)
            names.AddNamespace(prefix, name);
        return new XmlParserContext(names.NameTable, names, null, XmlSpace.None);
    }
}
