using System.Runtime.CompilerServices;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Support;

/// <summary>The process dies: nothing catches this but the test.</summary>
internal sealed class CrashException(string call) : Exception($"Crashed at {call}");

/// <summary>Where a fault strikes a storage call.</summary>
internal enum FaultPoint
{
    Before,
    After,
}

/// <summary>Counts every storage call of a run, and lets the process die before or after one of them. From then on nothing works.</summary>
internal sealed class FaultSchedule(int? call, FaultPoint point)
{
    private readonly Lock _gate = new();
    private bool _dead;

    /// <summary>A schedule without a fault: it only counts.</summary>
    public static FaultSchedule None => new(null, FaultPoint.Before);

    public int Calls { get; private set; }

    /// <summary>How many calls of each kind: read, write, delete, list, lease, renew, release, send.</summary>
    public Dictionary<string, int> ByKind { get; } = [];

    /// <summary>What the fault struck; null when the run made fewer calls.</summary>
    public string? Struck { get; private set; }

    public async Task<T> RunAsync<T>(string name, Func<Task<T>> work)
    {
        var strikes = Enter(name);
        if (strikes && point == FaultPoint.Before)
            Die(name);
        var result = await work();
        if (strikes)
            Die(name);
        return result;
    }

    private bool Enter(string name)
    {
        lock (_gate)
        {
            if (_dead)
                throw new CrashException(name);
            var kind = name.Split(' ')[0];
            ByKind[kind] = ByKind.GetValueOrDefault(kind) + 1;
            return Calls++ == call;
        }
    }

    private void Die(string name)
    {
        lock (_gate)
            _dead = true;
        Struck = $"{point} {name}";
        throw new CrashException(Struck);
    }
}

/// <summary>Storage under a fault schedule: the seam that every call of the steps goes through.</summary>
internal sealed class FaultyStorage(InMemoryStorage storage, FaultSchedule faults) : IBlobStore, IMessageSender
{
    public Task<BlobContent?> ReadAsync(BlobName name, CancellationToken cancellationToken) =>
        faults.RunAsync($"read {name}", () => storage.ReadAsync(name, cancellationToken));

    public Task<WriteOutcome> WriteAsync(
        BlobName name,
        ReadOnlyMemory<byte> content,
        string? note,
        WriteCondition condition,
        CancellationToken cancellationToken
    ) => faults.RunAsync($"write {name}", () => storage.WriteAsync(name, content, note, condition, cancellationToken));

    public Task<bool> DeleteAsync(BlobName name, string? ifMatch, CancellationToken cancellationToken) =>
        faults.RunAsync($"delete {name}", () => storage.DeleteAsync(name, ifMatch, cancellationToken));

    public async IAsyncEnumerable<BlobEntry> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (
            var entry in await faults.RunAsync(
                $"list {container}/{prefix}",
                async () => await storage.ListAsync(container, prefix, cancellationToken).ToListAsync(cancellationToken)
            )
        )
            yield return entry;
    }

    public Task<IBlobLease?> TryLeaseAsync(BlobName name, TimeSpan duration, CancellationToken cancellationToken) =>
        faults.RunAsync<IBlobLease?>(
            $"lease {name}",
            async () => await storage.TryLeaseAsync(name, duration, cancellationToken) is { } lease ? new FaultyLease(lease, faults) : null
        );

    public Task SendAsync(string queue, string text, TimeSpan? delay, CancellationToken cancellationToken) =>
        faults.RunAsync(
            $"send {queue}",
            async () =>
            {
                await storage.SendAsync(queue, text, delay, cancellationToken);
                return true;
            }
        );

    private sealed class FaultyLease(IBlobLease lease, FaultSchedule faults) : IBlobLease
    {
        public Task<bool> RenewAsync(CancellationToken cancellationToken) =>
            faults.RunAsync("renew lease", () => lease.RenewAsync(cancellationToken));

        public async ValueTask DisposeAsync() =>
            await faults.RunAsync(
                "release lease",
                async () =>
                {
                    await lease.DisposeAsync();
                    return true;
                }
            );
    }
}
