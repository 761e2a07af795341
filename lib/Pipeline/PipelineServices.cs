using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SwapPipeline.Articles;
using SwapPipeline.Articles.Fetching;
using SwapPipeline.Dataset;
using SwapPipeline.Extraction;
using SwapPipeline.Parquet;
using SwapPipeline.Pipeline.Fetching;
using SwapPipeline.Storage;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Pipeline;

/// <summary>The wiring of the pipeline, the same for the function app and the local host, in the order of the data.</summary>
public static class PipelineServices
{
    /// <summary>The list of sources, beside the app.</summary>
    public const string SourcesFile = "sources.json";

    /// <param name="services">Takes the services; one that is there already is kept.</param>
    /// <param name="configuration">Holds the storage account of <see cref="Settings.DataStorage"/>.</param>
    public static IServiceCollection AddSwapPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<PipelineMetrics>();

        services.TryAddSingleton(_ => StorageAccount.Blobs(configuration, Settings.DataStorage));
        services.TryAddSingleton(_ => StorageAccount.Queues(configuration, Settings.DataStorage));
        services.TryAddSingleton<IBlobStore, AzureBlobStore>();
        services.TryAddSingleton<IMessageSender, AzureMessageSender>();
        services.TryAddSingleton<IQueueCounts, AzureQueueCounts>();

        services.TryAddSingleton(_ => SourceList.Load(Path.Combine(AppContext.BaseDirectory, SourcesFile)));
        services.TryAddSingleton(_ => FetchManners.WithContact(configuration[Settings.FetchContact], Settings.FetchContact));
        services.TryAddSingleton<HttpMessageHandler>(_ => CheckedConnections.Create(new ConnectionRules()));
        services.TryAddSingleton<PageFetcher>();
        services.TryAddSingleton<RawArticleStore>();
        services.TryAddSingleton<ArticleIntake>();
        services.AddMetrics();
        services.TryAddSingleton<FetchMetrics>();
        services.TryAddSingleton<ListingVisits>();
        services.TryAddSingleton<PageVisits>();
        services.TryAddSingleton<SourceVisits>();
        services.TryAddSingleton<RequestedArticles>();
        services.TryAddSingleton<LostArticles>();
        services.TryAddSingleton<ArchiveVisits>();

        services.TryAddSingleton(ReadingLimits.Default);
        services.TryAddSingleton<RecordStore>();
        services.TryAddSingleton<PublishPace>();
        services.TryAddSingleton<PendingMarks>();
        services.TryAddSingleton<PublishBatches>();
        services.TryAddSingleton<FailureLog>();

        services.TryAddSingleton(ParquetEncoders.Named(configuration[Settings.ParquetEncoder]));
        services.TryAddSingleton<SnapshotStore>();
        services.TryAddSingleton<StoredFiles>();
        services.TryAddSingleton<CurrentCopy>();
        if (PublicPage.IsOn(configuration[Settings.PublicPage]))
            services.TryAddSingleton(provider => PublicPage.Copy(configuration, provider.GetRequiredService<IBlobStore>()));
        services.TryAddSingleton<Retention>();
        services.TryAddSingleton<DatasetPublisher>();
        services.TryAddSingleton<DatasetReader>();
        services.TryAddSingleton<PublishedRecords>();
        services.TryAddSingleton<NeighbourhoodRows>();
        services.TryAddSingleton<PublishedHistory>();

        services.TryAddScoped<FetchArticlesStep>();
        services.TryAddSingleton<BackfillStep>();
        services.TryAddScoped<SubmitArticlesStep>();
        services.TryAddScoped<NormalizeArticleStep>();
        services.TryAddScoped<PublishExchangesStep>();
        services.TryAddScoped<HealthCheck>();
        services.TryAddScoped<StatusReport>();
        return services;
    }
}
