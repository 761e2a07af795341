using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace SwapPipeline.Local.Hosting;

/// <summary>A message that this process has taken. It is ours as long as nobody took it after its invisibility had lapsed.</summary>
internal sealed class TakenMessage(QueueClient queue, QueueMessage message)
{
    private string _receipt = message.PopReceipt;

    public string Id => message.MessageId;

    /// <summary>Which try this is, from 1: how often the message was taken.</summary>
    public long Try => message.DequeueCount;

    /// <summary>The text as it lies on the wire.</summary>
    public string RawText => message.MessageText;

    /// <summary>Nobody sees the message for that long from now on; zero gives it back at once.</summary>
    /// <returns>False when it is not ours any more.</returns>
    public Task<bool> HideAsync(TimeSpan invisibility, CancellationToken cancellationToken) =>
        WhileOursAsync(async () =>
        {
            var renewed = await queue.UpdateMessageAsync(
                Id,
                _receipt,
                visibilityTimeout: invisibility,
                cancellationToken: cancellationToken
            );
            _receipt = renewed.Value.PopReceipt;
        });

    /// <inheritdoc cref="HideAsync"/>
    public Task<bool> DeleteAsync(CancellationToken cancellationToken) =>
        WhileOursAsync(() => queue.DeleteMessageAsync(Id, _receipt, cancellationToken));

    private static async Task<bool> WhileOursAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (RequestFailedException error) when (error.Status == 404 || error.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            return false;
        }
    }
}
