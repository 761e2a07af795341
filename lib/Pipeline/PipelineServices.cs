using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>The wiring of the pipeline, the same for the function app and the local host.</summary>
public static class PipelineServices
{
    public static IServiceCollection AddSwapPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => StorageAccount.Blobs(configuration, Settings.DataStorage));
        services.AddSingleton(_ => StorageAccount.Queues(configuration, Settings.DataStorage));
        services.AddSingleton<IBlobStore, AzureBlobStore>();
        services.AddSingleton<IMessageSender, AzureMessageSender>();
        services.AddScoped<FetchArticlesStep>();
        services.AddScoped<NormalizeArticleStep>();
        services.AddScoped<PublishExchangesStep>();
        return services;
    }
}
