using SwapPipeline.Articles;
using SwapPipeline.Articles.State;
using SwapPipeline.Pipeline.Fetching;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Older articles of a source: reads its archives window by window, and fetches what may tell of an exchange the way FetchArticles does. A
/// window
/// is done once what it lists is on the backfill's own ledger, so a backfill that was stopped goes on where it was.
/// </summary>
public sealed class BackfillStep(
    ArchiveVisits archives,
    SourceVisits visits,
    RawArticleStore articles,
    FetchMetrics metrics,
    FetchManners manners,
    IBlobStore blobs,
    TimeProvider time
)
{
    // So many windows in a row that cannot be read: the archive has moved, or does not want us.
    private const int MostFailures = 5;

    // So many windows of an archive tell how much the others hold.
    private const int SampledWindows = 12;

    /// <summary>What a backfill would take; nothing is written, and no article is fetched.</summary>
    /// <param name="source">With archives.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<BackfillEstimate> EstimateAsync(Source source, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var cursor = await BackfillCursor.OpenAsync(blobs, source.Name, cancellationToken);
        var estimate = new BackfillEstimate(source.Name, 0, 0, 0, 0, source.DailyBudget, Pause(source), null);
        foreach (var archive in source.Archives)
        {
            var left = ArchiveWindow.Of(archive, from, to).Where(window => !cursor.IsDone(window.Name)).ToList();
            var step = Math.Max(1, left.Count / SampledWindows);
            var sampled = left.Where((_, at) => at % step == 0).Take(SampledWindows).ToList();
            var (found, listings) = (0, 0);
            foreach (var window in sampled)
            {
                var find = await archives.ReadAsync(source, window, cancellationToken);
                estimate = estimate with { Error = estimate.Error ?? find.Error };
                listings += find.Listings;
                foreach (var page in find.Pages)
                    found += await articles.IsKnownAsync(SourceLedger.Id(page.Address), cancellationToken) ? 0 : 1;
            }

            var scale = sampled.Count == 0 ? 0 : (double)left.Count / sampled.Count;
            estimate = estimate with
            {
                Windows = estimate.Windows + left.Count,
                Sampled = estimate.Sampled + sampled.Count,
                Listings = estimate.Listings + (int)Math.Ceiling(listings * scale),
                Articles = estimate.Articles + (int)Math.Ceiling(found * scale),
            };
        }

        return estimate;
    }

    /// <summary>Works until the archives are done or the day's budget is spent.</summary>
    /// <param name="source">With archives.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="progress">Told after each window.</param>
    /// <param name="cancellationToken">Ends it; what was found stays.</param>
    /// <returns>What became of it; null when another backfill of this source is at work.</returns>
    public async Task<BackfillReport?> RunAsync(
        Source source,
        DateOnly from,
        DateOnly to,
        IProgress<BackfillProgress> progress,
        CancellationToken cancellationToken
    )
    {
        await using var lease = await HeldLease.TryTakeAsync(
            blobs,
            new BlobName(FetchState.Container, $"backfill/{source.Name}.lock"),
            time,
            cancellationToken
        );
        if (lease is null)
            return null;

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        var cursor = await BackfillCursor.OpenAsync(blobs, source.Name, either.Token);
        var ledger = await SourceLedger.OpenAsync(blobs, $"backfill/{source.Name}", either.Token);
        var tally = new SourceTally(source.Name, metrics);
        var left = source
            .Archives.SelectMany(archive => ArchiveWindow.Of(archive, from, to))
            .Where(window => !cursor.IsDone(window.Name))
            .ToList();
        var (unread, failures) = (0, 0);

        // What an earlier backfill found and did not come to.
        var report = await WorkAsync();
        for (var at = 0; at < left.Count && report.Deferred == 0 && failures < MostFailures; at++)
        {
            var find = await archives.ReadAsync(source, left[at], either.Token);
            var now = time.GetUtcNow();
            foreach (var page in find.Pages.Where(page => !ledger.Knows(page.Address, null, now)))
                ledger.Await(page);
            await ledger.SaveAsync(now, either.Token);

            // A window that is not over yet, or could not be read whole, is read again next time.
            if (find.Error is null && left[at].To <= now)
                await cursor.DoneAsync(left[at].Name, either.Token);
            (unread, failures) = find.Error is null ? (unread, 0) : (unread + 1, failures + 1);
            tally.Error ??= find.Error;
            report = await WorkAsync();

            // The listings that are still to be read take at least a pause each.
            progress.Report(
                new BackfillProgress(source.Name, left[at].From, at + 1, left.Count, report, Pause(source) * (left.Count - at - 1))
            );
        }

        return new BackfillReport(report, unread, unread == 0 && ledger.Waiting(DateTimeOffset.MaxValue).Count == 0);

        // Only the budget puts an article off: no other run shares these limits, and they have no end.
        Task<SourceReport> WorkAsync() => visits.WorkAsync(source, ledger, tally, new RunLimits(DateTimeOffset.MaxValue), either.Token);
    }

    private TimeSpan Pause(Source source) =>
        source.Delay > manners.DelayBetweenRequests ? source.Delay.Value : manners.DelayBetweenRequests;
}
