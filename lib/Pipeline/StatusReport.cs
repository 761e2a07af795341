using SwapPipeline.Dataset;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Reads how the pipeline stands, without a walk through what it has stored: what is published says the manifest, what waits say the marks.
/// </summary>
public sealed class StatusReport(IBlobStore blobs, IQueueCounts queues, PendingMarks pending, SnapshotStore snapshots, TimeProvider time)
{
    public async Task<PipelineState> ReadAsync(CancellationToken cancellationToken)
    {
        var marks = await pending.AllAsync(cancellationToken);
        var latest = (await snapshots.LatestAsync(cancellationToken))?.Snapshot;
        return new PipelineState(
            marks.Count,
            marks.Count == 0 ? null : Seconds(marks.Min(mark => mark.ModifiedAt)),
            await blobs.ListAsync("fetch-state", "unsent/", cancellationToken).CountAsync(cancellationToken),
            [await QueueAsync(Queues.Normalize, cancellationToken), await QueueAsync(Queues.Publish, cancellationToken)],
            await FetchRun.LastAsync(blobs, cancellationToken),
            latest is null
                ? null
                : new SnapshotState(
                    latest.Number,
                    latest.CreatedAt,
                    Seconds(latest.CreatedAt),
                    latest.Tables.ToDictionary(table => table.Key, table => table.Value.Rows, StringComparer.Ordinal)
                )
        );
    }

    private async Task<QueueState> QueueAsync(string queue, CancellationToken cancellationToken) =>
        new(queue, await queues.CountAsync(queue, cancellationToken), await queues.CountAsync(Queues.Poison(queue), cancellationToken));

    private double Seconds(DateTimeOffset since) => Math.Max(0, (time.GetUtcNow() - since).TotalSeconds);
}

/// <summary>How the pipeline stands.</summary>
/// <param name="Pending">Articles whose records wait to be published.</param>
/// <param name="OldestPendingSeconds">How long the first of them has been waiting: the lag; null when none waits.</param>
/// <param name="Unsent">Articles taken in whose message was not sent yet.</param>
/// <param name="Queues">Each queue with what is parked from it.</param>
/// <param name="LastFetch">The last run of FetchArticles that came to its end.</param>
/// <param name="Snapshot">The committed snapshot.</param>
public sealed record PipelineState(
    int Pending,
    double? OldestPendingSeconds,
    int Unsent,
    IReadOnlyList<QueueState> Queues,
    FetchRun? LastFetch,
    SnapshotState? Snapshot
);

/// <summary>How many messages a queue holds, and how many are parked from it.</summary>
public sealed record QueueState(string Queue, int Messages, int Parked);

/// <summary>The committed snapshot: its number, when it was made and how long ago, and the rows of each table.</summary>
public sealed record SnapshotState(int Number, DateTimeOffset CreatedAt, double AgeSeconds, IReadOnlyDictionary<string, int> Rows);
