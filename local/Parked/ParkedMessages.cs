using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Configuration;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Parked;

/// <summary>The poison queues of the pipeline: what is parked there, and back with it once its cause is mended.</summary>
internal sealed class ParkedMessages(IConfiguration settings, HostRules rules)
{
    /// <summary>The queues that functions listen to.</summary>
    public static IReadOnlyList<string> AllQueues { get; } = [Queues.Normalize, Queues.Publish];

    private const int Batch = 32;

    // Longer than a requeue takes; what is not wanted is given back at its end.
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(1);

    private readonly QueueServiceClient _account = StorageAccount.Queues(settings, Settings.DataStorage, QueueMessageEncoding.None);

    /// <summary>How many messages a queue holds, those that nobody sees yet included.</summary>
    public Task<int> CountAsync(string queue, CancellationToken cancellationToken) =>
        new HostQueue(_account.GetQueueClient(queue)).CountAsync(cancellationToken);

    /// <summary>The first messages that are parked from a queue, 32 at most: a queue shows no more without taking them.</summary>
    public async Task<IReadOnlyList<ParkedMessage>> PeekAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            var peeked = await _account.GetQueueClient(Queues.Poison(queue)).PeekMessagesAsync(Batch, cancellationToken);
            return
            [
                .. peeked.Value.Select(message => ParkedMessage.Of(queue, message.MessageText, rules.MessageEncoding, message.InsertedOn)),
            ];
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    /// <summary>
    /// Sends parked messages to their queue again, then deletes them: a crash between the two leaves a message in both, never in none.
    /// </summary>
    /// <param name="queue">The queue, not its poison queue.</param>
    /// <param name="id">One message, or the beginning of its id; null for all.</param>
    /// <param name="cancellationToken">Stops between two messages.</param>
    /// <returns>How many were sent.</returns>
    public async Task<int> RequeueAsync(string queue, string? id, CancellationToken cancellationToken)
    {
        var parked = new HostQueue(_account.GetQueueClient(Queues.Poison(queue)));
        var target = new HostQueue(_account.GetQueueClient(queue));
        var others = new List<TakenMessage>();
        var sent = 0;
        while (await parked.TakeAsync(Batch, Taken, cancellationToken) is { Count: > 0 } taken)
        {
            foreach (var message in taken)
            {
                if (
                    id is not null
                    && !ParkedMessage.Of(queue, message.RawText, rules.MessageEncoding, null).Id.StartsWith(id, StringComparison.Ordinal)
                )
                {
                    others.Add(message);
                    continue;
                }

                await target.SendRawAsync(message.RawText, cancellationToken);
                await message.DeleteAsync(cancellationToken);
                sent++;
            }
        }

        foreach (var message in others)
            await message.HideAsync(TimeSpan.Zero, cancellationToken);
        return sent;
    }
}
