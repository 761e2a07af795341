using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Functions;

/// <summary>After new records: the canonical exchanges as a new snapshot of the dataset.</summary>
public sealed class PublishExchanges(PublishExchangesStep step)
{
    [Function(nameof(PublishExchanges))]
    public Task Run(
        [QueueTrigger(Queues.Publish, Connection = Settings.DataStorage)] string message,
        CancellationToken cancellationToken
    ) => step.RunAsync(message, cancellationToken);
}
