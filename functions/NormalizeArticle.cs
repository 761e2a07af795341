using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Functions;

/// <summary>For each fetched article: what it says of exchanges, as one JSON record.</summary>
public sealed class NormalizeArticle(NormalizeArticleStep step)
{
    [Function(nameof(NormalizeArticle))]
    public Task Run(
        [QueueTrigger(Queues.Normalize, Connection = Settings.DataStorage)] string message,
        CancellationToken cancellationToken
    ) => step.RunAsync(message, cancellationToken);
}
