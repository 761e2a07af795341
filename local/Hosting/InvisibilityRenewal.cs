using Microsoft.Extensions.Logging;

namespace SwapPipeline.Local.Hosting;

/// <summary>Keeps a message invisible while it is worked on. Disposing it ends that, and no renewal is on its way afterwards.</summary>
internal sealed class InvisibilityRenewal : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;

    public InvisibilityRenewal(TakenMessage message, TimeSpan invisibility, TimeProvider time, ILogger logger)
    {
        _renewing = RenewAsync(message, invisibility, time, logger);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
        _ended.Dispose();
    }

    private async Task RenewAsync(TakenMessage message, TimeSpan invisibility, TimeProvider time, ILogger logger)
    {
        var wait = invisibility / 2;
        while (!_ended.IsCancellationRequested)
        {
            await Task.Delay(wait, time, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ended.IsCancellationRequested)
                return;
            try
            {
                if (!await message.HideAsync(invisibility, CancellationToken.None))
                    return;
                wait = invisibility / 2;
            }
            catch (Exception error) when (StorageFailure.Is(error))
            {
                // The next attempt must come before the invisibility lapses.
                wait = invisibility / 8;
                logger.LogWarning(error, "The invisibility of message {MessageId} could not be renewed.", message.Id);
            }
        }
    }
}
