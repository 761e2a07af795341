using SwapPipeline.Dataset.Tables;
using SwapPipeline.Exchanges;

namespace SwapPipeline.Dataset;

/// <summary>What tells in a row of <c>articles</c> from which state of the article it was made.</summary>
/// <param name="ContentSha256">The version that counts.</param>
/// <param name="ExtractorVersion">By which rules it was read.</param>
/// <param name="FetchedAt">In whole microseconds, as a file holds it, since 0001-01-01 UTC.</param>
public sealed record ArticleStamp(string ContentSha256, string ExtractorVersion, long FetchedAt)
{
    /// <summary>The stamp of the row that an article gets, and the year that the row lies in.</summary>
    public static (int Year, ArticleStamp Stamp) Of(ArticleRecord article)
    {
        var row = new ArticleRow(article);
        return (
            row.PublishedYear,
            new ArticleStamp(row.Version.ContentSha256, row.Version.ExtractorVersion, Microseconds(row.Version.FetchedAt))
        );
    }

    /// <summary>The stamps of a published year of <c>articles</c>, by article id.</summary>
    public static IReadOnlyDictionary<string, ArticleStamp> In(Partition articles)
    {
        var rows = new TableRows(ArticlesTable.Table, [articles]);
        return Enumerable
            .Range(0, rows.Count)
            .ToDictionary(
                row => rows.Text(row, "article_id")!,
                row => new ArticleStamp(
                    rows.Text(row, "content_sha256")!,
                    rows.Text(row, "extractor_version")!,
                    Microseconds(rows.Instant(row, "fetched_at")!.Value)
                ),
                StringComparer.Ordinal
            );
    }

    private static long Microseconds(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMicrosecond;
}
