using System.Text;
using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles;

/// <summary>What a listing under <c>https://news.example/feeds/all.xml</c> says.</summary>
internal static class Listed
{
    public static readonly Uri Address = new("https://news.example/feeds/all.xml");

    public static Task<List<ListingEntry>> ReadAsync(
        string text,
        SourceKind kind = SourceKind.Rss,
        string? contentType = null,
        string? selector = null
    ) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), kind, contentType, selector);

    public static async Task<List<ListingEntry>> ReadAsync(
        Stream body,
        SourceKind kind = SourceKind.Rss,
        string? contentType = null,
        string? selector = null
    )
    {
        var source = new Source("tests", null, null, kind, Address) { Selector = selector };
        return await ListingReader.ReadAsync(source, Address, contentType, body, CancellationToken.None).ToListAsync();
    }

    public static async Task<List<ListingEntry.Article>> ArticlesAsync(
        string text,
        SourceKind kind = SourceKind.Rss,
        string? contentType = null,
        string? selector = null
    ) => [.. (await ReadAsync(text, kind, contentType, selector)).OfType<ListingEntry.Article>()];

    /// <summary>A feed of RSS with these items.</summary>
    public static string Rss(string items) =>
        $"""<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://news.example</link>{items}</channel></rss>""";
}
