using System.Collections.Concurrent;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Articles;
using SwapPipeline.Functions;
using SwapPipeline.Local;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Soak;

/// <summary>
/// One process of the function app in a soak: it fetches a part of the news, gets every tenth message twice, and works until nothing is
/// left.
/// </summary>
internal sealed class SoakWorker : IAsyncDisposable, IHostObserver
{
    private const int DuplicateEvery = 10;

    // Many more than faults have ever asked for.
    private const int MostFetches = 20;

    private readonly ServiceProvider _services;
    private readonly SoakNews _news;
    private readonly int _part;
    private readonly Action<int> _normalized;
    private int _done;

    /// <param name="account">Leads to the storage account, over a wire that fails.</param>
    /// <param name="news">The web.</param>
    /// <param name="part">What it has to fetch, besides what the process before it may have left.</param>
    /// <param name="timings">Of the host.</param>
    /// <param name="normalized">Is told how many messages NormalizeArticle has finished.</param>
    public SoakWorker(string account, SoakNews news, int part, HostTimings timings, Action<int> normalized)
    {
        (_news, _part, _normalized) = (news, part, normalized);
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new(Settings.DataStorage, account), new(Settings.FetchSchedule, "0 0 0 1 1 *")])
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(settings);
        services.AddSingleton<TimeProvider>(new FixedClock(SoakNews.Now));
        services.AddSingleton<HttpMessageHandler>(news);
        services.AddSingleton(new FetchManners { UserAgent = FetchManners.ProductToken, DelayBetweenRequests = TimeSpan.Zero });
        services.AddSingleton(new SourceList([.. Parts.SelectMany(news.Sources)]));
        services.AddSingleton(new BlobServiceClient(account, Quick(new BlobClientOptions())));
        services.AddSingleton(
            new QueueServiceClient(account, Quick(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }))
        );
        services.AddSingleton(timings);
        services.AddSingleton<IHostObserver>(this);
        services.AddSwapPipeline(settings);
        services.AddFunctionHost(
            typeof(FetchArticles).Assembly,
            new HostRules
            {
                BatchSize = 8,
                NewBatchThreshold = 4,
                VisibilityTimeout = TimeSpan.Zero,
            }
        );
        _services = services.BuildServiceProvider();
    }

    /// <summary>Tries that failed and were made again.</summary>
    public ConcurrentQueue<string> Failures { get; } = [];

    /// <summary>Messages that NormalizeArticle has finished.</summary>
    public int Normalized => Volatile.Read(ref _done);

    private IEnumerable<int> Parts => _part == 0 ? [0] : [_part - 1, _part];

    /// <exception cref="OperationCanceledException">It was stopped: the next process goes on.</exception>
    /// <exception cref="InvalidOperationException">Its part is not there after many runs of FetchArticles.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        // What a fault has left undone, the next run does; none has to wait for a time of its own.
        for (var run = 1; !await IsFetchedAsync(stop); run++)
        {
            if (run == MostFetches)
                throw new InvalidOperationException($"Part {_part} is not fetched after {run} runs: {string.Join(", ", Failures)}");
        }

        var messages = _services.GetRequiredService<IMessageSender>();
        foreach (var article in _news.Articles(_part).Where(article => article % DuplicateEvery == 0))
            await messages.SendAsync(
                Queues.Normalize,
                ClaimCheck.For(CanonicalUrl.ArticleId(_news.AddressOf(article))).ToJson(),
                null,
                stop
            );
        await _services.GetRequiredService<FunctionHost>().RunUntilEmptyAsync(stop);
    }

    public void On(HostEvent what)
    {
        if (what is HostEvent.FunctionFailed failed)
            Failures.Enqueue($"{failed.Function}: {failed.Error.GetType().Name}");
        if (what is HostEvent.FunctionSucceeded { Function: nameof(NormalizeArticle) })
            _normalized(Interlocked.Increment(ref _done));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<bool> IsFetchedAsync(CancellationToken stop)
    {
        try
        {
            await _services.GetRequiredService<FunctionHost>().RunTimerOnceAsync(nameof(FetchArticles), stop);
            await LapseAsync(stop);
        }
        catch (Exception error) when (StorageFaults.Of(error) is not null || error is IOException)
        {
            // As the host would: the next occurrence of the timer tries again.
            Failures.Enqueue($"{nameof(FetchArticles)}: {error.GetType().Name}");
            return false;
        }

        var known = await _services.GetRequiredService<RawArticleStore>().IdsAsync(stop).ToHashSetAsync(StringComparer.Ordinal, stop);
        return Parts.SelectMany(_news.Articles).All(article => known.Contains(CanonicalUrl.ArticleId(_news.AddressOf(article))));
    }

    // A lock whose holder cannot give it back, be it dead or its answer lost, makes every run leave until it lapses, and storage tells
    // nobody when.
    private async Task LapseAsync(CancellationToken stop)
    {
        await using var free = await HeldLease.TryTakeAsync(
            _services.GetRequiredService<IBlobStore>(),
            FetchArticlesStep.Lock,
            TimeProvider.System,
            stop
        );
        if (free is null)
            await Task.Delay(HeldLease.Duration, TimeProvider.System, stop);
    }

    // As often as the client does, without its pauses.
    private static T Quick<T>(T options)
        where T : ClientOptions
    {
        (options.Retry.Mode, options.Retry.Delay, options.Retry.MaxRetries) = (RetryMode.Fixed, TimeSpan.FromMilliseconds(10), 3);
        return options;
    }
}
