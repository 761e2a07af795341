namespace SwapPipeline.Pipeline;

/// <summary>Sources to raw articles.</summary>
public sealed class FetchArticlesStep
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
