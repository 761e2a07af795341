using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Fuzzing;

/// <summary>Feeds, sitemaps, JSON listings and pages of links.</summary>
internal static class ListingTargets
{
    private static readonly Uri Address = new("https://news.example/listing");

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("feeds", 4, input => Read(input, SourceKind.Rss, "application/rss+xml")),
        new("sitemaps", 4, input => Read(input, SourceKind.NewsSitemap, "application/xml")),
        new("json-listings", 6, input => Read(input, SourceKind.JsonFeed, "application/json")),
        new("listing-pages", 2, input => Read(input, SourceKind.ListingPage, "text/html")),
    ];

    private static void Read(byte[] input, SourceKind kind, string type)
    {
        var source = new Source("fuzz", null, null, kind, Address) { Selector = "article" };
        var relevance = new ArticleRelevance(source);

        // Nothing in here waits for anything, so that all of it runs on the thread whose allocations are counted.
        var entries = ListingReader.ReadAsync(source, Address, type, new MemoryStream(input), CancellationToken.None).GetAsyncEnumerator();
        while (entries.MoveNextAsync().AsTask().GetAwaiter().GetResult())
        {
            if (entries.Current is not ListingEntry.Article article)
                continue;
            if (!article.Address.IsAbsoluteUri)
                throw new FuzzRuleBrokenException($"{article.Address} is no absolute address");
            _ = relevance.IsWorthDownloading(article);
            _ = CanonicalUrl.ArticleId(article.Address);
        }
    }
}
