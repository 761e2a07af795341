using System.Collections.Concurrent;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Hosting;

/// <summary>One bell a queue: rung when this process sends a message, so that an idle listener looks at once.</summary>
internal sealed class QueueBells
{
    private readonly ConcurrentDictionary<string, WakeUp> _bells = new(StringComparer.Ordinal);

    public WakeUp this[string queue] => _bells.GetOrAdd(queue, static _ => new WakeUp());
}

/// <summary>Sends, then rings the bell of the queue.</summary>
internal sealed class RingingMessageSender(IMessageSender inner, QueueBells bells) : IMessageSender
{
    public async Task SendAsync(string queue, string text, TimeSpan? delay, CancellationToken cancellationToken)
    {
        await inner.SendAsync(queue, text, delay, cancellationToken);
        bells[queue].Ring();
    }
}
