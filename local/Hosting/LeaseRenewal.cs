using SwapPipeline.Storage;

namespace SwapPipeline.Local.Hosting;

/// <summary>Holds a lease for as long as something runs: renewed at half of its duration until disposed.</summary>
internal sealed class LeaseRenewal : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;

    public LeaseRenewal(IBlobLease lease, TimeSpan duration, TimeProvider time)
    {
        _renewing = RenewAsync(lease, duration, time);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
        _ended.Dispose();
    }

    private async Task RenewAsync(IBlobLease lease, TimeSpan duration, TimeProvider time)
    {
        while (true)
        {
            await Task.Delay(duration / 2, time, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ended.IsCancellationRequested)
                return;
            try
            {
                if (!await lease.RenewAsync(CancellationToken.None))
                    return;
            }
            catch (Exception error) when (StorageFailure.Is(error))
            {
                // The next renewal may still come in time; when it does not, the steps are idempotent.
            }
        }
    }
}
