using System.Runtime.CompilerServices;
using System.Xml;

namespace SwapPipeline.Articles.Listings;

/// <summary>RSS, Atom and sitemaps, told apart by their root. A DTD is refused, so no entity can expand or reach for a file.</summary>
internal static class XmlListing
{
    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = ListingText.MaxBytes,
    };

    public static async IAsyncEnumerable<ListingEntry> ReadAsync(
        ListingText text,
        Uri address,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var mended = new LenientXml(text.Characters());
        using var reader = XmlReader.Create(mended, Settings, XmlNames.UsualPrefixes());
        if (text.Beginning.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
        {
            yield return new ListingEntry.Broken("It is an HTML page, neither a feed nor a sitemap.");
            yield break;
        }

        await reader.MoveToContentAsync();
        Func<XmlItem, ListingEntry>? form = reader.LocalName switch
        {
            "rss" or "RDF" => RssForm.Read,
            "feed" => AtomForm.Read,
            "urlset" => SitemapForm.Article,
            "sitemapindex" => SitemapForm.Part,
            _ => null,
        };
        if (form is null)
        {
            yield return new ListingEntry.Broken($"Its root element is <{reader.LocalName}>: neither a feed nor a sitemap.");
            yield break;
        }

        var root = XmlItem.BaseOf(reader, address);
        while (await NextAsync(reader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return form(await XmlItem.ReadAsync(reader, root));
        }
    }

    // To the next item, or to the end of the root: what follows it (scripts, a second document) is nobody's business.
    private static async Task<bool> NextAsync(XmlReader reader)
    {
        while (await reader.ReadAsync())
        {
            if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "item" or "entry" or "url" or "sitemap" }
                && !XmlNames.IsOfExtension(reader.NamespaceURI)
            )
                return true;
            if (reader is { NodeType: XmlNodeType.EndElement, Depth: 0 })
                return false;
        }

        return false;
    }
}
