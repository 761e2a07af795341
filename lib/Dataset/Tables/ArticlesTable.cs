using SwapPipeline.Exchanges;

namespace SwapPipeline.Dataset.Tables;

/// <summary>One article as it stands.</summary>
internal sealed record ArticleRow(ArticleRecord Article)
{
    public string ArticleId => Article.ArticleId;

    public ArticleVersion Version { get; } = Article.Current();

    public int PublishedYear => (Version.PublishedAt ?? Version.FetchedAt).UtcDateTime.Year;
}

internal static class ArticlesTable
{
    public static Table<ArticleRow> Table { get; } =
        new TableBuilder<ArticleRow>("articles", "the newest version of one article that could be read")
            .String("article_id", row => row.ArticleId, "Made from the canonical address.", "5b2f7c9e0a1d4386b7e4f1c8d2a60395")
            .String(
                "url",
                row => row.Article.Url,
                "The canonical address; for an article that has none, a name made of its content.",
                "https://news.example/2026/03/05/exchange"
            )
            .String("outlet", row => row.Version.Outlet, "Who published it.", "Example Wire")
            .String("language", row => row.Version.Language, "The language of the text, two letters.", "en")
            .String("title", row => row.Version.Title, "Its headline.", "Two hundred from each side come home")
            .Timestamp(
                "published_at",
                row => row.Version.PublishedAt,
                "When it was published.",
                "2026-03-05T11:20:00Z",
                "the page does not tell"
            )
            .Date(
                "published_date",
                row => row.Version.PublishedAt is { } at ? DateOnly.FromDateTime(at.DateTime) : null,
                "The day of publication in the outlet's own time.",
                "2026-03-05",
                "the page does not tell"
            )
            .Int32("published_year", row => row.PublishedYear, "The year of `published_at`, else of `fetched_at`, in UTC.", "2026", "year")
            .Timestamp("fetched_at", row => row.Version.FetchedAt, "When this version was fetched.", "2026-03-05T12:00:07Z")
            .Boolean(
                "relevant",
                row => row.Version.Relevant,
                "It reports an exchange or a repatriation that took place, was agreed, or was called off with a date.",
                "true"
            )
            .String(
                "content_sha256",
                row => row.Version.ContentSha256,
                "The SHA-256 of the bytes that were fetched, in hex.",
                "9c1185a5c5e9fc54612808977ee8f548b2258d31ddadef707ba25a8e0f2e4d6b"
            )
            .String("extractor_version", row => row.Version.ExtractorVersion, "The version of the rules that read it.", "1")
            .KeyedBy("article_id", row => row.ArticleId, "published_year", row => row.PublishedYear);
}
