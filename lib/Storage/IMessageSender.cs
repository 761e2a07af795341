namespace SwapPipeline.Storage;

/// <summary>Puts messages on storage queues, base64 on the wire as host.json says.</summary>
public interface IMessageSender
{
    /// <summary>Sends a message. A queue that is missing is created.</summary>
    /// <param name="delay">How long nobody sees the message; null for not at all.</param>
    Task SendAsync(string queue, string text, TimeSpan? delay, CancellationToken cancellationToken);
}
