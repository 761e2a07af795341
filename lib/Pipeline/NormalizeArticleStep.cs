namespace SwapPipeline.Pipeline;

/// <summary>A raw article to its record.</summary>
public sealed class NormalizeArticleStep
{
    public Task RunAsync(string message, CancellationToken cancellationToken) => Task.CompletedTask;
}
