using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Functions;

/// <summary>On a schedule: new articles of every source into blob storage.</summary>
public sealed class FetchArticles(FetchArticlesStep step)
{
    [Function(nameof(FetchArticles))]
    public Task Run([TimerTrigger($"%{Settings.FetchSchedule}%")] TimerInfo timer, CancellationToken cancellationToken) =>
        step.RunAsync(cancellationToken);
}
