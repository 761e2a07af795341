using Microsoft.Extensions.Logging;
using SwapPipeline.Articles;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using SwapPipeline.Storage;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Pipeline;

/// <summary>
/// One article to its record: reads every version that was fetched, writes what each says, marks the record as pending, and asks for
/// publishing. The record is made from the raw article alone, so a message delivered twice changes nothing.
/// </summary>
public sealed class NormalizeArticleStep(
    RawArticleStore articles,
    RecordStore records,
    PendingMarks pending,
    IMessageSender messages,
    FailureLog failures,
    ReadingLimits limits,
    PipelineMetrics metrics,
    TimeProvider time,
    ILogger<NormalizeArticleStep> log
)
{
    // Each round lost means that another worker wrote the same record in between; with the same raw articles it wrote the same bytes.
    private const int Rounds = 5;

    /// <param name="message">A <see cref="ClaimCheck"/>.</param>
    /// <param name="cancellationToken">Stops between two storage calls; the message then comes back.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        using var work = TraceParent.BeginProcessing(Queues.Normalize, ClaimCheck.TraceparentOf(message));
        await failures.RunAsync(
            Queues.Normalize,
            message,
            () => NormalizeAsync(ClaimCheck.Parse(message).Article, cancellationToken),
            cancellationToken
        );
    }

    private async Task NormalizeAsync(string articleId, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var record = await WriteRecordAsync(articleId, cancellationToken);
        await records.ListUnderPeriodsAsync(record, cancellationToken);
        await pending.AddAsync(articleId, cancellationToken);
        await messages.SendAsync(Queues.Publish, ClaimCheck.For(articleId).ToJson(), null, cancellationToken);
        Report(record.Versions[^1], articleId, time.GetElapsedTime(begun));
    }

    private async Task<ArticleRecord> WriteRecordAsync(string articleId, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var versions = await articles.VersionsAsync(articleId, cancellationToken);
            if (versions.Count == 0)
                throw new InvalidMessageException($"There is no article {articleId} in storage.");
            var record = new ArticleRecord
            {
                ArticleId = articleId,
                Url = versions[0].Url,
                Versions = [.. versions.Select(Read)],
            };
            if (await records.WriteAsync(record, cancellationToken))
                return record;
        }

        throw new IOException($"The record of article {articleId} was changed by others {Rounds} times in a row.");
    }

    private ArticleVersion Read(RawArticle raw)
    {
        var said = ExchangeExtractor.Extract(raw.ToPage(), limits);
        return new ArticleVersion
        {
            ContentSha256 = raw.ContentSha256,
            FetchedAt = raw.FetchedAt,
            ExtractorVersion = ExchangeExtractor.Version,
            Outlet = raw.Outlet ?? said.Article.Outlet ?? HostOf(raw.Url),
            Language = said.Article.Language,
            Title = said.Article.Title ?? "",
            PublishedAt = said.Article.Published,
            Relevant = said.Relevant,
            Rejected = said.Article.Rejected,
            Exchanges = said.Exchanges,
            Totals = said.Totals,
        };
    }

    private static string HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : "unknown";

    private void Report(ArticleVersion version, string articleId, TimeSpan took)
    {
        metrics.ArticleNormalized(
            version.Rejected is not null ? "rejected"
                : version.Relevant ? "relevant"
                : "irrelevant",
            took
        );
        if (version.Rejected is { } reason)
            log.LogInformation("Article {ArticleId} is no article: {Reason}", articleId, WireName.Of(reason));
        else
            log.LogInformation(
                "Article {ArticleId} speaks of {Count} exchanges, relevant: {Relevant}",
                articleId,
                version.Exchanges.Count,
                version.Relevant
            );
    }
}
