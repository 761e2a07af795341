namespace SwapPipeline.Pipeline;

/// <summary>Records to a new snapshot of the dataset.</summary>
public sealed class PublishExchangesStep
{
    public Task RunAsync(string message, CancellationToken cancellationToken) => Task.CompletedTask;
}
