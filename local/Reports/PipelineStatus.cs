using SwapPipeline.Dataset;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Local.Parked;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Reports;

/// <summary>How the pipeline stands.</summary>
/// <param name="Articles">Versions of articles as they were fetched.</param>
/// <param name="Records">Articles that were read for exchanges.</param>
/// <param name="Pending">Records that wait to be published.</param>
/// <param name="Unsent">Articles whose message was not sent yet.</param>
/// <param name="Queues">Each queue with its poison queue.</param>
/// <param name="Timers">Each timer that has run or waits to.</param>
/// <param name="LastFetch">The last run of FetchArticles with what it did; null before the first.</param>
/// <param name="Snapshot">The committed snapshot; null before the first.</param>
internal sealed record PipelineStatus(
    int Articles,
    int Records,
    int Pending,
    int Unsent,
    IReadOnlyList<QueueStatus> Queues,
    IReadOnlyList<TimerReport> Timers,
    FetchRun? LastFetch,
    SnapshotStatus? Snapshot
)
{
    public static async Task<PipelineStatus> ReadAsync(LocalSession session, CancellationToken cancellationToken)
    {
        var blobs = session.Get<IBlobStore>();
        async Task<int> Count(string container, string prefix) =>
            await blobs.ListAsync(container, prefix, cancellationToken).CountAsync(cancellationToken);

        var parked = session.Get<ParkedMessages>();
        var queues = new List<QueueStatus>();
        foreach (var queue in ParkedMessages.AllQueues)
            queues.Add(
                new QueueStatus(
                    queue,
                    await parked.CountAsync(queue, cancellationToken),
                    await parked.CountAsync(Pipeline.Queues.Poison(queue), cancellationToken)
                )
            );

        var latest = (await session.Get<SnapshotStore>().LatestAsync(cancellationToken))?.Snapshot;
        return new PipelineStatus(
            await Count("articles", ""),
            await Count("records", "articles/"),
            await Count("records", "pending/"),
            await Count("fetch-state", "unsent/"),
            queues,
            await TimersAsync(session, cancellationToken),
            await FetchRun.LastAsync(blobs, cancellationToken),
            latest is null
                ? null
                : new SnapshotStatus(
                    latest.Number,
                    latest.CreatedAt,
                    latest.Tables.ToDictionary(table => table.Key, table => table.Value.Rows, StringComparer.Ordinal)
                )
        );
    }

    private static async Task<IReadOnlyList<TimerReport>> TimersAsync(LocalSession session, CancellationToken cancellationToken)
    {
        var store = new TimerStore(session.Get<IBlobStore>());
        var timers = new List<TimerReport>();
        foreach (var function in session.Get<FunctionCatalog>().Functions.Where(function => function.Trigger is FunctionTrigger.Timer))
        {
            if (await store.ReadAsync(function.Name, cancellationToken) is { } status)
                timers.Add(new TimerReport(function.Name, status.Last, status.Next));
        }

        return timers;
    }
}

/// <summary>How many messages wait in a queue, and how many are parked from it.</summary>
internal sealed record QueueStatus(string Queue, int Messages, int Poison);

/// <summary>When a timer ran last and is due next.</summary>
internal sealed record TimerReport(string Function, DateTimeOffset? Last, DateTimeOffset Next);

/// <summary>The committed snapshot.</summary>
internal sealed record SnapshotStatus(int Number, DateTimeOffset CreatedAt, IReadOnlyDictionary<string, int> Rows);
