using Azure.Storage.Queues;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Hosting;

/// <summary>Where the messages of a queue go after their last try.</summary>
internal sealed class PoisonQueue(HostQueue queue)
{
    private const int MaxQueueName = 63;

    public string Name => queue.Name;

    /// <summary>Null for a queue that is a poison queue itself, or whose name leaves no room for the ending.</summary>
    public static PoisonQueue? Of(string name, QueueServiceClient account)
    {
        var poison = Queues.Poison(name);
        return name.EndsWith(Queues.Poison(""), StringComparison.Ordinal) || poison.Length > MaxQueueName
            ? null
            : new PoisonQueue(new HostQueue(account.GetQueueClient(poison)));
    }

    /// <summary>
    /// Copies the message as it lies on the wire, then deletes it: a crash between the two leaves it in both, never in none.
    /// </summary>
    public async Task MoveAsync(TakenMessage message, CancellationToken cancellationToken)
    {
        await queue.SendRawAsync(message.RawText, cancellationToken);
        await message.DeleteAsync(cancellationToken);
    }
}
