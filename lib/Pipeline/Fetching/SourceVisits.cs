using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SwapPipeline.Articles;
using SwapPipeline.Articles.State;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>
/// One run over one source: its listing, then the articles that wait or are due. Hosts are worked on side by side, each page by page.
/// </summary>
public sealed class SourceVisits(
    ListingVisits listings,
    PageVisits pages,
    FetchMetrics metrics,
    IBlobStore blobs,
    TimeProvider time,
    ILogger<SourceVisits> log
)
{
    // A run that dies loses the decisions since the last save, and finds the articles themselves in storage.
    private const int PagesBetweenSaves = 20;

    /// <summary>Reads the listing and works on what it gave.</summary>
    internal async Task<SourceReport> VisitAsync(Source source, RunLimits run, CancellationToken cancellationToken)
    {
        var ledger = await SourceLedger.OpenAsync(blobs, source.Name, cancellationToken);
        var tally = new SourceTally(source.Name, metrics);
        await listings.ReadAsync(source, ledger, tally, run.Until, cancellationToken);
        await ledger.SaveAsync(time.GetUtcNow(), cancellationToken);
        return await WorkAsync(source, ledger, tally, run, cancellationToken);
    }

    /// <summary>Works on the articles that wait or are due.</summary>
    internal async Task<SourceReport> WorkAsync(
        Source source,
        SourceLedger ledger,
        SourceTally tally,
        RunLimits run,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var tasks = ledger
            .Waiting(now)
            .Select(page => new PageTask(page.Address, () => pages.FetchAsync(source, page, ledger, tally, cancellationToken)))
            .Concat(
                ledger
                    .Due(now)
                    .Select(page => new PageTask(page.Address, () => pages.LookAgainAsync(source, page, ledger, tally, cancellationToken)))
            )
            .GroupBy(task => task.Address.IdnHost, StringComparer.OrdinalIgnoreCase);
        await Task.WhenAll(tasks.Select(host => WorkAsync([.. host], ledger, tally, run, cancellationToken)));
        await ledger.SaveAsync(time.GetUtcNow(), cancellationToken);

        var report = tally.Report();
        Log(report);
        return report;
    }

    private async Task WorkAsync(
        IReadOnlyList<PageTask> host,
        SourceLedger ledger,
        SourceTally tally,
        RunLimits run,
        CancellationToken cancellationToken
    )
    {
        for (var at = 0; at < host.Count; at++)
        {
            if (time.GetUtcNow() >= run.Until)
            {
                tally.Count(PageOutcome.Deferred, pages: host.Count - at);
                return;
            }

            // Two sources that list the same article in one run fetch it once; the other finds it in storage next time.
            if (!run.TryClaim(host[at].Address))
            {
                tally.Count(PageOutcome.Deferred);
                continue;
            }

            if (await host[at].RunAsync() is FetchResult.Failed { RetryAt: { } retryAt } && retryAt >= run.Until)
            {
                // The host wants to be left alone for longer than this run lasts.
                tally.Count(PageOutcome.Deferred, pages: host.Count - at - 1);
                return;
            }

            if ((at + 1) % PagesBetweenSaves == 0)
                await ledger.SaveAsync(time.GetUtcNow(), cancellationToken);
        }
    }

    private void Log(SourceReport report)
    {
        log.LogInformation(
            "Source {Source}: {Fetched} fetched, {Changed} changed, {Unchanged} unchanged, {Known} known, {Irrelevant} irrelevant, {Rejected} rejected, {Failed} failed, {Deferred} deferred",
            report.Source,
            report.Fetched,
            report.Changed,
            report.Unchanged,
            report.Known,
            report.Irrelevant,
            report.Rejected.Values.Sum(),
            report.Failed.Values.Sum(),
            report.Deferred
        );
        if (report.Error is not null)
            log.LogWarning("Source {Source} could not be read: {Error}", report.Source, report.Error);
        if (report.GapSince is { } since)
            log.LogWarning(
                "Source {Source} reaches back less far than the last run; what it published since {Since:yyyy-MM-dd HH:mm} UTC is found by a backfill from that day",
                report.Source,
                since
            );
    }

    private sealed record PageTask(Uri Address, Func<Task<FetchResult?>> RunAsync);
}

/// <summary>What the sources of one run share.</summary>
/// <param name="Until">Nothing is begun from then on.</param>
internal sealed record RunLimits(DateTimeOffset Until)
{
    private readonly ConcurrentDictionary<string, bool> _claimed = new(StringComparer.Ordinal);

    /// <summary>False when another worker of this run has the article.</summary>
    public bool TryClaim(Uri address) => _claimed.TryAdd(SourceLedger.Id(address), true);
}
