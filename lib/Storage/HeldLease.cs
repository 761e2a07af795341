namespace SwapPipeline.Storage;

/// <summary>A lease that renews itself until it is given back. What it guards must bear the loss of it: see <see cref="Lost"/>.</summary>
public sealed class HeldLease : IAsyncDisposable
{
    /// <summary>How long the lease outlives a holder that has died. Renewed three times in that span.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    private readonly IBlobLease _lease;
    private readonly CancellationTokenSource _lost = new();
    private readonly ITimer _renewal;
    private readonly TimeProvider _time;
    private long _renewed;

    private HeldLease(IBlobLease lease, TimeProvider time)
    {
        (_lease, _time, _renewed) = (lease, time, time.GetTimestamp());
        _renewal = time.CreateTimer(_ => Renew(), null, Duration / 3, Duration / 3);
    }

    /// <summary>Signalled when the lease could not be renewed: somebody else may hold it now.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Null when somebody else holds the lease.</summary>
    public static async Task<HeldLease?> TryTakeAsync(
        IBlobStore blobs,
        BlobName name,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => await blobs.TryLeaseAsync(name, Duration, cancellationToken) is { } lease ? new HeldLease(lease, time) : null;

    public async ValueTask DisposeAsync()
    {
        await _renewal.DisposeAsync();
        await _lease.DisposeAsync();
        _lost.Dispose();
    }

    // Nobody awaits a timer: what it threw would end the process.
    private async void Renew()
    {
        try
        {
            if (!await IsHeldAsync())
                await _lost.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // Given back in the meantime.
        }
    }

    private async Task<bool> IsHeldAsync()
    {
        try
        {
            if (!await _lease.RenewAsync(CancellationToken.None))
                return false;
            _renewed = _time.GetTimestamp();
            return true;
        }
        catch (Exception error) when (StorageFaults.Of(error) is not null || error is IOException or OperationCanceledException)
        {
            // Storage did not answer. Two more tries fit into the duration; after it, somebody else may hold the lease.
            return _time.GetElapsedTime(_renewed) < Duration;
        }
    }
}
