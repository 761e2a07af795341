using Azure.Storage.Queues;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Parked;

/// <summary>A message in a poison queue.</summary>
/// <param name="Id">The hash of its text: see <see cref="FailureLog.MessageId"/>.</param>
/// <param name="Queue">The queue that it was parked from.</param>
/// <param name="Text">What a function would be given; the raw text when it is not in the queue's encoding.</param>
/// <param name="RawText">As it lies on the wire.</param>
/// <param name="ParkedAt">When it came into the poison queue.</param>
internal sealed record ParkedMessage(string Id, string Queue, string Text, string RawText, DateTimeOffset? ParkedAt)
{
    public static ParkedMessage Of(string queue, string rawText, QueueMessageEncoding encoding, DateTimeOffset? parkedAt)
    {
        var text = MessageText.Decode(rawText, encoding) ?? rawText;
        return new ParkedMessage(FailureLog.MessageId(text), queue, text, rawText, parkedAt);
    }
}
