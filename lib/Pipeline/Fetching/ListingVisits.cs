using SwapPipeline.Articles;
using SwapPipeline.Articles.State;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>
/// Reads what a source lists, with the sitemaps that an index names, and puts what is new and worth reading on the source's ledger.
/// </summary>
public sealed class ListingVisits(PageFetcher fetcher, FetchMetrics metrics, TimeProvider time)
{
    // An index and fifty sitemaps; one that names more is an archive, which a backfill reads.
    private const int MostListings = 51;

    // At the first run, of sitemaps with a date only the fresh ones; older articles are for a backfill.
    private static readonly TimeSpan FirstReach = TimeSpan.FromDays(2);

    internal async Task ReadAsync(
        Source source,
        SourceLedger ledger,
        SourceTally tally,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var began = time.GetUtcNow();
        var since = (ledger.ReadAt ?? began) - FirstReach;
        var waiting = new Queue<ListingEntry.Part>([new ListingEntry.Part(source.Address, null)]);
        DateTimeOffset? newest = null;
        for (var asked = 0; asked < MostListings && time.GetUtcNow() < until && waiting.TryDequeue(out var part); asked++)
        {
            var isFirst = asked == 0;
            var reading = new ListingReading(source, ledger, began);
            switch (await AskAsync(source, part, ledger, reading, cancellationToken))
            {
                case FetchResult.Unchanged:
                    metrics.Listing(source.Name, "unchanged", null);
                    if (isFirst)
                        Enqueue(waiting, ledger.UndatedParts(source.Address).Select(address => new ListingEntry.Part(address, null)));
                    break;
                case FetchResult.Fetched fetched:
                    metrics.Listing(source.Name, "read", null);
                    reading.Settle(tally);
                    if (reading.Broken is null)
                        ledger.ListingRead(part.Address, new ListingState(fetched.Validators, part.Modified));
                    else
                        tally.Error ??= SafeLine.Of($"{part.Address} cannot be read: {reading.Broken}");
                    if (isFirst)
                        tally.GapSince = Gap(ledger, reading);
                    if (isFirst)
                        Enqueue(
                            waiting,
                            reading.Parts.Where(found =>
                                found.Modified is not { } modified
                                || (modified > since && ledger.Listing(found.Address)?.Modified != modified)
                            )
                        );
                    break;
                case FetchResult.Rejected rejected:
                    metrics.Listing(source.Name, "rejected", rejected.Reason);
                    tally.Error ??= SafeLine.Of($"{part.Address}: {rejected.Text}");
                    break;
                case FetchResult.Failed failed:
                    metrics.Listing(source.Name, "failed", failed.Reason);
                    tally.Error ??= SafeLine.Of($"{part.Address}: {failed.Text}");
                    break;
            }

            newest = reading.Newest > newest || newest is null ? reading.Newest : newest;
        }

        // A source that could not be read has not been followed; the next run reaches back to where the last good one was.
        if (tally.Error is null)
            ledger.Followed(began, newest);
    }

    private Task<FetchResult> AskAsync(
        Source source,
        ListingEntry.Part part,
        SourceLedger ledger,
        ListingReading reading,
        CancellationToken cancellationToken
    ) =>
        fetcher.ReadAsync(
            new PageRequest(part.Address) { Validators = ledger.Listing(part.Address)?.Validators, Delay = source.Delay },
            (body, cancellation) => reading.ReadAsync(body, cancellation),
            cancellationToken
        );

    // Between the newest article that was ever listed and the oldest that is listed now lies what nobody has seen.
    private static DateTimeOffset? Gap(SourceLedger ledger, ListingReading reading) =>
        reading.Parts.Count == 0 && ledger.Cursor is { } cursor && reading.Oldest > cursor ? cursor : null;

    private static void Enqueue(Queue<ListingEntry.Part> waiting, IEnumerable<ListingEntry.Part> parts)
    {
        foreach (var part in parts)
            waiting.Enqueue(part);
    }
}
