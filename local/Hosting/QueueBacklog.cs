namespace SwapPipeline.Local.Hosting;

/// <summary>What the queues still hold, while their listeners run.</summary>
internal sealed class QueueBacklog(IReadOnlyList<QueueListener> listeners, HostContext host)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(200);

    // A message that was just sent is taken well within two looks.
    private const int LooksBeforeWaiting = 2;

    /// <summary>Returns when no queue holds a message, visible or not, and no function runs that could send one.</summary>
    public async Task WaitUntilEmptyAsync(CancellationToken cancellationToken)
    {
        var looks = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var changed = host.Activity.Changed;
            var begun = host.Activity.Begun;
            if (!host.Activity.IsIdle)
            {
                looks = 0;
                await WakeUp.WaitAsync(changed, LookInterval, host.Time, cancellationToken);
                continue;
            }

            // A message stays in its queue until its function has ended, so when nothing ran while we counted, the counts belong together.
            var held = await CountAsync(cancellationToken);
            if (host.Activity.Begun == begun)
            {
                if (held.Count == 0)
                    return;
                if (++looks == LooksBeforeWaiting)
                    host.Observer.On(new HostEvent.MessagesAwaited(held));
                foreach (var listener in listeners.Where(listener => held.ContainsKey(listener.Queue.Name)))
                    listener.Bell.Ring();
            }

            await WakeUp.WaitAsync(changed, LookInterval, host.Time, cancellationToken);
        }
    }

    private async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = await Task.WhenAll(
            listeners.Select(async listener => (listener.Queue.Name, Count: await listener.Queue.CountAsync(cancellationToken)))
        );
        return counts.Where(queue => queue.Count > 0).ToDictionary(queue => queue.Name, queue => queue.Count, StringComparer.Ordinal);
    }
}
