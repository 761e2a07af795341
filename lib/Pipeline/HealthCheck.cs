using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>Whether the app lives and reaches what it depends on. Anybody may ask, so it says no more than that.</summary>
public sealed class HealthCheck(IBlobStore blobs, IQueueCounts queues, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthReport> RunAsync(CancellationToken cancellationToken)
    {
        // Both apps may read these two.
        var checks = await Task.WhenAll(
            CheckAsync("blobs", async patience => await blobs.ReadAsync(FetchRun.Name, patience), cancellationToken),
            CheckAsync("queues", async patience => await queues.CountAsync(Queues.Normalize, patience), cancellationToken)
        );
        return new HealthReport(checks.All(check => check.Healthy), checks);
    }

    private async Task<DependencyHealth> CheckAsync(
        string dependency,
        Func<CancellationToken, Task> ask,
        CancellationToken cancellationToken
    )
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var begun = time.GetTimestamp();
        try
        {
            await ask(either.Token);
            return new DependencyHealth(dependency, true, null, time.GetElapsedTime(begun).TotalMilliseconds);
        }
        catch (Exception error)
            when (!cancellationToken.IsCancellationRequested
                && (StorageFaults.Of(error) is not null || error is OperationCanceledException or IOException)
            )
        {
            var reason = StorageFaults.Of(error) is { } fault ? WireName.Of(fault) : "no answer in time";
            return new DependencyHealth(dependency, false, reason, time.GetElapsedTime(begun).TotalMilliseconds);
        }
    }
}

/// <summary>How the app is.</summary>
/// <param name="Healthy">All dependencies answer.</param>
/// <param name="Dependencies">Each that was asked.</param>
public sealed record HealthReport(bool Healthy, IReadOnlyList<DependencyHealth> Dependencies);

/// <summary>How a dependency answers.</summary>
/// <param name="Dependency">blobs or queues.</param>
/// <param name="Healthy">It answered as it should.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Milliseconds">How long the answer took.</param>
public sealed record DependencyHealth(string Dependency, bool Healthy, string? Reason, double Milliseconds);
