using Microsoft.Extensions.Logging;
using SwapPipeline.Articles;
using SwapPipeline.Storage;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Every source to raw articles: reads its feed, downloads what is not known yet, and tells NormalizeArticle of each. One run works at a
/// time; a source that fails is reported and does not hold up the others.
/// </summary>
public sealed class FetchArticlesStep(
    SourceList sources,
    PageFetcher fetcher,
    RawArticleStore articles,
    ArticleIntake intake,
    IBlobStore blobs,
    TimeProvider time,
    PipelineMetrics metrics,
    ILogger<FetchArticlesStep> log)
{
    private static readonly BlobName Lock = new("fetch-state", "fetch.lock");

    /// <returns>What became of each source; null when another run is at work.</returns>
    public async Task<IReadOnlyList<SourceReport>?> RunAsync(CancellationToken cancellationToken)
    {
        using var work = PipelineTelemetry.Activities.StartActivity("fetch articles");
        await using var lease = await HeldLease.TryTakeAsync(blobs, Lock, time, cancellationToken);
        if (lease is null)
        {
            metrics.FetchRan("left");
            log.LogInformation("Another run is fetching; this one leaves");
            return null;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        if (await intake.ResumeAsync(either.Token) is > 0 and var found) log.LogInformation("{Count} articles of an earlier run were sent on", found);
        var reports = await Task.WhenAll(sources.Sources.Select(source => FetchAsync(source, either.Token)));
        await blobs.WriteAsync(FetchRun.Name, StoredJson.Write(new FetchRun(time.GetUtcNow(), reports)), WriteCondition.Always, either.Token);
        metrics.FetchRan("done");
        return reports;
    }

    private async Task<SourceReport> FetchAsync(Source source, CancellationToken cancellationToken)
    {
        var report = await fetcher.GetAsync(source.Address, cancellationToken) switch
        {
            FetchResult.Fetched feed when Feed.Read(feed.Content) is { Error: null } read => await FetchAsync(source, read.Items, cancellationToken),
            FetchResult.Fetched feed => new SourceReport(source.Name) { Error = $"{source.Address} is no feed: {Feed.Read(feed.Content).Error}" },
            FetchResult.Failed failed => new SourceReport(source.Name) { Error = $"{source.Address}: {failed.Reason}" },
            var other => throw new InvalidOperationException($"There is no such result: {other}"),
        };
        if (report.Error is null) log.LogInformation("Source {Source}: {Fetched} fetched, {Known} known, {Failed} failed", report.Source, report.Fetched, report.Known, report.Failed);
        else log.LogWarning("Source {Source} could not be read: {Error}", report.Source, report.Error);
        return report;
    }

    private async Task<SourceReport> FetchAsync(Source source, IReadOnlyList<FeedItem> items, CancellationToken cancellationToken)
    {
        var report = new SourceReport(source.Name);
        foreach (var item in items)
        {
            if (await articles.IsKnownAsync(ContentId.Of(CanonicalUrl.Of(item.Address)), cancellationToken))
            {
                report = report with { Known = report.Known + 1 };
                continue;
            }

            if (await fetcher.GetAsync(item.Address, cancellationToken) is FetchResult.Fetched page)
            {
                var article = RawArticle.Of(item.Address, page.Content, page.ContentType, time.GetUtcNow());
                await intake.AcceptAsync(article with { Outlet = item.Outlet ?? source.Outlet, Language = source.Language, Published = item.Published }, cancellationToken);
                report = report with { Fetched = report.Fetched + 1 };
            }
            else
            {
                // The feed names it again at the next run.
                report = report with { Failed = report.Failed + 1 };
            }
        }

        return report;
    }
}
