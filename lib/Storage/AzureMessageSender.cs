using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace SwapPipeline.Storage;

/// <summary>Queues of one Azure storage account, or of its emulator.</summary>
public sealed class AzureMessageSender(QueueServiceClient account) : IMessageSender
{
    public async Task SendAsync(string queue, string text, TimeSpan? delay, CancellationToken cancellationToken)
    {
        var client = account.GetQueueClient(queue);
        try
        {
            await client.SendMessageAsync(text, delay, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await client.SendMessageAsync(text, delay, cancellationToken: cancellationToken);
        }
    }
}
