using Azure.Storage.Queues;

namespace SwapPipeline.Local.Hosting;

/// <summary>The queue rules of host.json (<c>extensions.queues</c>), with the defaults of the Functions host.</summary>
internal sealed record HostRules
{
    /// <summary>The storage service gives no more messages than these at once.</summary>
    public const int MaxBatchSize = 32;

    /// <summary>The shortest wait between two looks at an empty queue, and the least that host.json may set.</summary>
    public static readonly TimeSpan MinPollingInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>How many messages are taken at once: 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>
    /// The next batch is taken when no more messages than these are being worked on, so that at most
    /// <see cref="BatchSize"/> + this many run at once. Default: half of the batch size for each processor.
    /// </summary>
    public int NewBatchThreshold
    {
        get => field < 0 ? BatchSize / 2 * Environment.ProcessorCount : field;
        init;
    } = -1;

    /// <summary>How often a message is tried before it goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>The delay between two tries of a message.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest wait between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the text of a message is base64 on the wire.</summary>
    public QueueMessageEncoding MessageEncoding { get; init; } = QueueMessageEncoding.Base64;
}
