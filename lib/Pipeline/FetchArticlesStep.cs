using Microsoft.Extensions.Logging;
using SwapPipeline.Articles;
using SwapPipeline.Articles.State;
using SwapPipeline.Pipeline.Fetching;
using SwapPipeline.Storage;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Every source to raw articles: reads its listing, downloads what is not known yet, looks again at what may have changed, and tells
/// NormalizeArticle of each. One run works at a time; a source that fails is reported and does not hold up the others.
/// </summary>
public sealed class FetchArticlesStep(
    SourceList sources,
    SourceVisits visits,
    RequestedArticles requested,
    LostArticles lost,
    ArticleIntake intake,
    FetchManners manners,
    FetchMetrics metrics,
    IBlobStore blobs,
    TimeProvider time,
    ILogger<FetchArticlesStep> log
)
{
    /// <summary>Whoever holds its lease is fetching; after a death it lapses by itself: <see cref="HeldLease.Duration"/>.</summary>
    internal static readonly BlobName Lock = new(FetchState.Container, "fetch.lock");

    /// <returns>What became of each source; null when another run is at work.</returns>
    public async Task<IReadOnlyList<SourceReport>?> RunAsync(CancellationToken cancellationToken)
    {
        using var work = PipelineTelemetry.Activities.StartActivity("fetch articles");
        var began = time.GetTimestamp();
        var outcome = "failed";
        try
        {
            var reports = await RunAloneAsync(cancellationToken);
            outcome = reports is null ? "overlapped" : "done";
            return reports;
        }
        finally
        {
            metrics.Run(outcome, time.GetElapsedTime(began));
        }
    }

    private async Task<IReadOnlyList<SourceReport>?> RunAloneAsync(CancellationToken cancellationToken)
    {
        await using var lease = await HeldLease.TryTakeAsync(blobs, Lock, time, cancellationToken);
        if (lease is null)
        {
            log.LogInformation("Another run is fetching; this one leaves");
            return null;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        try
        {
            return await RunAsync(new RunLimits(time.GetUtcNow() + manners.RunTime), either.Token);
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The lease of the fetching run could not be renewed in time, and somebody else may be fetching now.");
        }
    }

    private async Task<IReadOnlyList<SourceReport>> RunAsync(RunLimits run, CancellationToken cancellationToken)
    {
        if (await intake.ResumeAsync(cancellationToken) + await lost.FindAsync(cancellationToken) is > 0 and var found)
            log.LogInformation("{Count} articles of earlier runs were sent on", found);
        var requests = RequestedAsync(run, cancellationToken);
        var reports = await Task.WhenAll(
            sources.Sources.Where(source => source.Enabled).Select(source => visits.VisitAsync(source, run, cancellationToken))
        );
        IReadOnlyList<SourceReport> told = await requests is { } asked ? [.. reports, asked] : reports;
        await blobs.WriteAsync(
            FetchRun.Name,
            StoredJson.Write(new FetchRun(time.GetUtcNow(), told)),
            WriteCondition.Always,
            cancellationToken
        );
        return told;
    }

    // Nothing is told of it while nobody asks for anything.
    private async Task<SourceReport?> RequestedAsync(RunLimits run, CancellationToken cancellationToken)
    {
        var ledger = await SourceLedger.OpenAsync(blobs, RequestedArticles.SourceName, cancellationToken);
        await requested.TakeOverAsync(ledger, time.GetUtcNow(), cancellationToken);
        return ledger.HasWork(time.GetUtcNow())
            ? await visits.WorkAsync(
                RequestedArticles.Source,
                ledger,
                new SourceTally(RequestedArticles.SourceName, metrics),
                run,
                cancellationToken
            )
            : null;
    }
}
