using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace SwapPipeline.Storage;

/// <summary>Queues of one Azure storage account, or of its emulator.</summary>
public sealed class AzureQueueCounts(QueueServiceClient account) : IQueueCounts
{
    public async Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await account.GetQueueClient(queue).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return 0;
        }
    }
}
