using Microsoft.Extensions.Logging;

namespace SwapPipeline.Local.Hosting;

/// <summary>Takes the messages of one queue in batches and has them worked on side by side.</summary>
internal sealed class QueueListener(HostQueue queue, MessageProcessor processor, WakeUp bell, HostContext host)
{
    private readonly ILogger _logger = host.Loggers.CreateLogger<QueueListener>();
    private readonly List<Task> _running = [];

    public HostQueue Queue => queue;

    public WakeUp Bell => bell;

    /// <summary>Listens until <paramref name="stop"/>, then returns when everything begun has ended.</summary>
    /// <param name="abandon">Cancels the functions that still run.</param>
    public async Task ListenAsync(CancellationToken stop, CancellationToken abandon)
    {
        var patience = HostRules.MinPollingInterval;
        while (!stop.IsCancellationRequested)
        {
            // Taken before the look, so that a message sent meanwhile is not overheard.
            var ring = bell.Next;
            var batch = await TakeAsync(abandon);
            if (stop.IsCancellationRequested)
            {
                await GiveBackAsync(batch);
            }
            else if (batch.Count > 0)
            {
                patience = HostRules.MinPollingInterval;
                _running.AddRange(batch.Select(message => processor.ProcessAsync(message, abandon)));
                await RunningAtMostAsync(host.Rules.NewBatchThreshold);
            }
            else
            {
                var rung = await WakeUp.WaitAsync(ring, patience, host.Time, stop);
                patience = rung ? HostRules.MinPollingInterval : Longer(patience);
            }
        }

        await RunningAtMostAsync(0);
    }

    // The real host adds a random part, so that many instances do not poll in step; here is one.
    private TimeSpan Longer(TimeSpan patience) =>
        patience * 2 < host.Rules.MaxPollingInterval ? patience * 2 : host.Rules.MaxPollingInterval;

    private async Task<IReadOnlyList<TakenMessage>> TakeAsync(CancellationToken abandon)
    {
        try
        {
            // Not ended by a request to stop: an answer that nobody reads would hide its messages for the whole invisibility.
            return await queue.TakeAsync(host.Rules.BatchSize, host.Timings.Invisibility, abandon);
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception error) when (StorageFailure.Is(error))
        {
            _logger.LogError(error, "Queue {Queue} cannot be read; trying again later.", queue.Name);
            return [];
        }
    }

    private async Task GiveBackAsync(IReadOnlyList<TakenMessage> batch)
    {
        try
        {
            foreach (var message in batch)
                await message.HideAsync(TimeSpan.Zero, CancellationToken.None);
        }
        catch (Exception error) when (StorageFailure.Is(error))
        {
            _logger.LogWarning(
                error,
                "Messages of {Queue} could not be given back; they come back when their invisibility lapses.",
                queue.Name
            );
        }
    }

    private async Task RunningAtMostAsync(int count)
    {
        while (_running.RemoveAll(task => task.IsCompleted) >= 0 && _running.Count > count)
            await Task.WhenAny(_running);
    }
}
