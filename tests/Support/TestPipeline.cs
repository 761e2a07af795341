using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Articles;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Support;

/// <summary>One process of the pipeline over some storage: the real wiring with the clock, the web and the storage of a test.</summary>
internal sealed class TestPipeline : IAsyncDisposable
{
    /// <summary>When all test runs take place, unless one says otherwise.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 7, 9, 0, 0, TimeSpan.Zero);

    private const int Tries = 5;

    private readonly ServiceProvider _services;
    private readonly InMemoryStorage _storage;

    public TestPipeline(
        InMemoryStorage storage,
        FaultSchedule? faults = null,
        HttpMessageHandler? web = null,
        TimeProvider? time = null,
        Func<IBlobStore, IBlobStore>? around = null,
        PublishPace? pace = null
    )
    {
        _storage = storage;
        var seam = new FaultyStorage(storage, faults ?? FaultSchedule.None);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time ?? new FakeTimeProvider(Now));
        services.AddSingleton(around?.Invoke(seam) ?? seam);
        services.AddSingleton(pace ?? new PublishPace { MostPauses = 0 });
        services.AddSingleton<IMessageSender>(seam);
        services.AddSingleton(web ?? new PageSite());
        services.AddSingleton(new FetchManners { UserAgent = FetchManners.ProductToken, DelayBetweenRequests = TimeSpan.Zero });
        services.AddSingleton(
            new SourceList([new Source("tests", null, null, SourceKind.Rss, SmallNews.FeedAddress) { RelevanceWords = ["*"] }])
        );
        services.AddSwapPipeline(new ConfigurationBuilder().Build());
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Takes an article in as the fetcher would.</summary>
    public Task<bool> AcceptAsync(RawArticle article) => Get<ArticleIntake>().AcceptAsync(article, CancellationToken.None);

    public async Task<IReadOnlyList<SourceReport>?> FetchAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FetchArticlesStep>().RunAsync(CancellationToken.None);
    }

    /// <summary>Handles messages until none is left; one that fails is tried again, and dropped after the last try.</summary>
    /// <returns>The messages that were dropped.</returns>
    public async Task<IReadOnlyList<QueuedMessage>> DrainAsync()
    {
        var failures = new Dictionary<QueuedMessage, int>();
        var dropped = new List<QueuedMessage>();
        while (_storage.Messages.FirstOrDefault() is { } message)
        {
            try
            {
                await HandleAsync(message);
                _storage.Remove(message);
            }
            catch (AggregateException error) when (error.InnerExceptions.OfType<CrashException>().FirstOrDefault() is { } crash)
            {
                // The dead process could not even leave a note of its failure.
                throw crash;
            }
            catch (Exception error) when (error is not CrashException)
            {
                failures[message] = failures.GetValueOrDefault(message) + 1;
                if (failures[message] < Tries)
                    continue;
                _storage.Remove(message);
                dropped.Add(message);
            }
        }

        return dropped;
    }

    /// <summary>Handles each message that a queue holds now, and not those that come of them.</summary>
    public async Task HandleAllAsync(string queue)
    {
        foreach (var message in _storage.Messages.Where(message => message.Queue == queue).ToList())
        {
            await HandleAsync(message);
            _storage.Remove(message);
        }
    }

    public async Task HandleAsync(QueuedMessage message)
    {
        await using var scope = _services.CreateAsyncScope();
        await (
            message.Queue switch
            {
                Queues.Normalize => scope
                    .ServiceProvider.GetRequiredService<NormalizeArticleStep>()
                    .RunAsync(message.Text, CancellationToken.None),
                Queues.Publish => scope
                    .ServiceProvider.GetRequiredService<PublishExchangesStep>()
                    .RunAsync(message.Text, CancellationToken.None),
                _ => throw new InvalidOperationException($"Nothing listens to the queue {message.Queue}."),
            }
        );
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
