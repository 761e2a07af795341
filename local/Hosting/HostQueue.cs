using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace SwapPipeline.Local.Hosting;

/// <summary>A queue as a listener sees it. Texts are raw, as they lie on the wire.</summary>
internal sealed class HostQueue(QueueClient client)
{
    public string Name => client.Name;

    /// <summary>
    /// Takes up to <paramref name="count"/> messages, which nobody else sees for <paramref name="invisibility"/>. None when the queue does
    /// not exist.
    /// </summary>
    public async Task<IReadOnlyList<TakenMessage>> TakeAsync(int count, TimeSpan invisibility, CancellationToken cancellationToken)
    {
        try
        {
            var taken = await client.ReceiveMessagesAsync(count, invisibility, cancellationToken);
            return [.. taken.Value.Select(message => new TakenMessage(client, message))];
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    /// <summary>How many messages there are, those that nobody sees yet included.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            var properties = await client.GetPropertiesAsync(cancellationToken);
            return properties.Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return 0;
        }
    }

    /// <summary>Puts a raw text on the queue, which is created when missing.</summary>
    public async Task SendRawAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendMessageAsync(text, cancellationToken);
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await client.SendMessageAsync(text, cancellationToken);
        }
    }
}
