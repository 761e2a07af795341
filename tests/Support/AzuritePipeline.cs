using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Articles;
using SwapPipeline.Functions;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Support;

/// <summary>The functions on the local host over a real storage account, with the small news as their web.</summary>
internal sealed class AzuritePipeline : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _account;

    public AzuritePipeline(string account, Action<IServiceCollection>? replace = null, HostRules? rules = null, bool isPublic = false)
    {
        _account = account;
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new(Settings.DataStorage, account),
                new(Settings.FetchSchedule, "0 0 * * * *"),
                new(Settings.PublicPage, isPublic ? "true" : null),
            ])
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(settings);
        services.AddSingleton<HttpMessageHandler>(SmallNews.Site());
        services.AddSingleton(new FetchManners { UserAgent = FetchManners.ProductToken, DelayBetweenRequests = TimeSpan.Zero });
        services.AddSingleton(
            new SourceList([new Source("tests", null, null, SourceKind.Rss, SmallNews.FeedAddress) { RelevanceWords = ["*"] }])
        );
        services.AddSingleton(new PublishPace { MostPauses = 0 });
        replace?.Invoke(services);
        services.AddSwapPipeline(settings);
        services.AddFunctionHost(typeof(FetchArticles).Assembly, rules ?? new HostRules { VisibilityTimeout = TimeSpan.Zero });
        _services = services.BuildServiceProvider();
    }

    public FunctionHost Host => Get<FunctionHost>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Fetches, and works until the queues are empty.</summary>
    public async Task<IReadOnlyDictionary<string, FunctionCounts>> RunAsync()
    {
        await Host.RunTimerOnceAsync(nameof(FetchArticles), CancellationToken.None);
        return await Host.RunUntilEmptyAsync(CancellationToken.None);
    }

    /// <summary>The fetching step alone, without the host around it.</summary>
    public async Task<IReadOnlyList<SourceReport>?> FetchStepAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FetchArticlesStep>().RunAsync(CancellationToken.None);
    }

    /// <summary>Every blob of a container by path, with its ETag.</summary>
    public async Task<SortedDictionary<string, string>> StatesAsync(string container) =>
        new(
            (await Get<IBlobStore>().ListAsync(container, "", CancellationToken.None).ToListAsync()).ToDictionary(
                blob => blob.Path,
                blob => blob.ETag,
                StringComparer.Ordinal
            ),
            StringComparer.Ordinal
        );

    /// <summary>The messages of a queue as they lie there, decoded.</summary>
    public async Task<IReadOnlyList<string>> MessagesAsync(string queue)
    {
        var client = new QueueClient(_account, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        return await client.ExistsAsync() ? [.. (await client.PeekMessagesAsync(32)).Value.Select(message => message.MessageText)] : [];
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
