using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SwapPipeline.Extraction;
using SwapPipeline.Extraction.Reading;

namespace SwapPipeline.Articles.Listings;

/// <summary>An HTML page that lists articles: the source's selector finds their links, or the blocks that each hold one.</summary>
internal static class ListingPage
{
    private const string Heading = "h1, h2, h3, h4, h5, h6";

    public static async IAsyncEnumerable<ListingEntry> ReadAsync(
        ListingText text,
        Uri address,
        string selector,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var characters = text.Characters();
        var html = await characters.ReadToEndAsync(cancellationToken);
        if (PageSize.Of(html, ReadingLimits.Default).Exceeds(ReadingLimits.Default))
            throw new InvalidDataException("The page is too large to read.");

        using var document = new HtmlParser().ParseDocument(html);
        var from = WebAddress.Of(address, document.QuerySelector("base[href]")?.GetAttribute("href")) ?? address;
        var found = Select(document, selector);
        if (found.Length == 0)
        {
            yield return new ListingEntry.Broken($"The selector \"{selector}\" finds nothing on the page: its layout may have changed.");
            yield break;
        }

        var seen = new HashSet<Uri>();
        foreach (var block in found)
        {
            // A picture and a headline often link to the same article.
            if (Read(block, from) is not ListingEntry.Article article)
                yield return Read(block, from);
            else if (seen.Add(article.Address))
                yield return article;
        }
    }

    private static IHtmlCollection<IElement> Select(IDocument document, string selector)
    {
        try
        {
            return document.QuerySelectorAll(selector);
        }
        catch (DomException error)
        {
            throw new InvalidDataException($"\"{selector}\" is no CSS selector.", error);
        }
    }

    private static ListingEntry Read(IElement block, Uri from)
    {
        var heading = block.QuerySelector(Heading);
        var link = block.HasAttribute("href")
            ? block
            : heading?.QuerySelector("a[href]") ?? block.QuerySelector("a[href]") ?? block.Closest("a[href]");
        var title = heading?.TextContent ?? link?.TextContent ?? "";
        var date = block.QuerySelector("time");
        return ListedItem.Of(
            from,
            [link?.GetAttribute("href")],
            title.AsSpan().IsWhiteSpace() ? link?.GetAttribute("title") ?? link?.GetAttribute("aria-label") : title,
            block == link ? "" : block.TextContent,
            date?.GetAttribute("datetime") ?? date?.TextContent,
            modified: null,
            outlet: null
        );
    }
}
