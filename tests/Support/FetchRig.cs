using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SwapPipeline.Articles;
using SwapPipeline.Articles.Fetching;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Support;

/// <summary>
/// FetchArticles as it is wired in the function app, with a loopback site as its web, storage in memory and a clock that jumps. Each run is
/// a
/// process of its own: what is known to the next one lies in storage.
/// </summary>
internal sealed class FetchRig : IAsyncDisposable
{
    private FetchRig(LoopbackSite site, JumpingClock clock) => (Site, Clock, Storage) = (site, clock, new InMemoryStorage(clock));

    public LoopbackSite Site { get; }

    public JumpingClock Clock { get; }

    public InMemoryStorage Storage { get; }

    /// <summary>Everything that was logged.</summary>
    public ConcurrentQueue<string> LogLines { get; } = [];

    public FetchManners Manners { get; init; } = WebFetcher.Manners;

    /// <summary>Stands in for the storage of a run; null takes <see cref="Storage"/> as it is.</summary>
    public Func<IMessageSender>? Messages { get; set; }

    public static async Task<FetchRig> StartAsync(FetchManners? manners = null)
    {
        var clock = WebFetcher.NewClock();
        return new FetchRig(await LoopbackSite.StartAsync(clock), clock) { Manners = manners ?? WebFetcher.Manners };
    }

    /// <summary>A source of which everything is read: the feed of a host.</summary>
    public Source Source(string host, string path = "/feed.xml") =>
        new(host.Replace('.', '-'), host, "en", SourceKind.Rss, Site.At(host, path)) { RelevanceWords = ["*"] };

    public async Task<IReadOnlyList<SourceReport>> FetchAsync(params Source[] sources) =>
        await TryFetchAsync(sources) ?? throw new InvalidOperationException("Another run holds the lock.");

    /// <returns>Null when another run is at work.</returns>
    public async Task<IReadOnlyList<SourceReport>?> TryFetchAsync(params Source[] sources)
    {
        await using var services = Services(sources);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FetchArticlesStep>().RunAsync(CancellationToken.None);
    }

    /// <summary>One process with its own connections and memory.</summary>
    public ServiceProvider Services(params Source[] sources)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new LineLogger(LogLines)));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IBlobStore>(Storage);
        services.AddSingleton(Messages?.Invoke() ?? Storage);
        services.AddSingleton(Manners);
        services.AddSingleton<HttpMessageHandler>(_ => CheckedConnections.Create(Site.Rules));
        services.AddSingleton(new SourceList(sources));
        services.AddSwapPipeline(new ConfigurationBuilder().Build());
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>An RSS feed of items, the newest first, an hour apart up to <paramref name="newest"/>.</summary>
    public static string Feed(DateTimeOffset newest, params (Uri Address, string Title)[] items) =>
        $"""
            <rss version="2.0"><channel><title>News</title><link>http://news.test</link><description>All of it</description>
            {string.Concat(
                items.Select(
                    (item, at) =>
                        $"<item><title>{item.Title}</title><link>{item.Address.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal)}</link><pubDate>{newest.AddHours(-at):R}</pubDate></item>"
                )
            )}
            </channel></rss>
            """;

    public static string Feed(params (Uri Address, string Title)[] items) => Feed(WebFetcher.Start.AddHours(-1), items);

    public static string Page(string text) =>
        $"<!doctype html><html lang=\"en\"><head><title>{text}</title></head><body><article><h1>{text}</h1><p>{text}: Russia and Ukraine exchanged 200 prisoners of war each on Thursday.</p></article></body></html>";

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private sealed class LineLogger(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                lines.Enqueue(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
