using SwapPipeline.Dataset;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Local.Reports;

namespace SwapPipeline.Local.Commands;

/// <summary>What <c>run</c> and <c>ingest</c> share: articles go in, the queues are worked empty, the exchanges are shown.</summary>
internal static class PipelineRun
{
    /// <param name="session">The pipeline.</param>
    /// <param name="screen">Takes the progress.</param>
    /// <param name="cancellation">Stops after what is running.</param>
    /// <param name="feedIn">Puts articles in; returns how many could not be.</param>
    public static async Task<int> RunAsync(LocalSession session, Screen screen, CancellationToken cancellation, Func<Task<int>> feedIn)
    {
        var snapshots = session.Get<SnapshotStore>();
        var before = (await snapshots.LatestAsync(cancellation))?.Snapshot.Number ?? 0;

        var refused = 0;
        var done = await screen.WorkAsync(
            "Fetching",
            async () =>
            {
                refused = await feedIn();
                return await session.Host.RunUntilEmptyAsync(cancellation);
            }
        );

        var latest = (await snapshots.LatestAsync(cancellation))?.Snapshot;
        if (latest is null)
            screen.Say("Nothing has been published: no article was taken in.");
        else
            await ExchangeTable.WriteAsync(session.Get<DatasetReader>(), latest, cancellation);
        Conclude(session, screen, before, latest, done);
        return refused > 0 || done.Values.Any(counts => counts.Poisoned > 0) ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Conclude(
        LocalSession session,
        Screen screen,
        int before,
        Snapshot? latest,
        IReadOnlyDictionary<string, FunctionCounts> done
    )
    {
        foreach (var (function, counts) in done.Where(done => done.Value.Poisoned > 0))
            screen.Say($"{counts.Poisoned} messages of {function} failed for good; the container failures says why.");
        if (latest is null)
            return;

        screen.Say(
            latest.Number == before
                ? $"Nothing has changed: snapshot {latest.Number} stands, and no message is left."
                : $"Snapshot {latest.Number} is published, and no message is left."
        );
        screen.Say($"The dataset lies in {session.Place}, container dataset. To have it as files:");
        screen.Say("  dotnet run --project local -- export --to out");
    }
}
