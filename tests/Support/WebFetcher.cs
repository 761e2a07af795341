using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Articles;
using SwapPipeline.Articles.Fetching;

namespace SwapPipeline.Tests.Support;

/// <summary>The real fetcher over real sockets, with a loopback site as its web and a clock that jumps.</summary>
internal sealed class WebFetcher : IAsyncDisposable
{
    private readonly SocketsHttpHandler _connections;

    private WebFetcher(LoopbackSite site, FakeTimeProvider clock, FetchManners manners, ConnectionRules rules)
    {
        (Site, Clock) = (site, clock);
        Storage = new InMemoryStorage(clock);
        _connections = CheckedConnections.Create(rules);
        Fetcher = new PageFetcher(_connections, manners, Storage, clock);
    }

    public static readonly DateTimeOffset Start = TestPipeline.Now;

    /// <summary>Deadlines never strike unless a test moves the clock that far; every pause does at once.</summary>
    public static FetchManners Manners { get; } =
        new()
        {
            UserAgent = "SwapPipeline/0.1 (+owner@news.example)",
            Deadline = TimeSpan.FromHours(1),
            RunTime = TimeSpan.FromHours(5),
        };

    public LoopbackSite Site { get; }

    public FakeTimeProvider Clock { get; }

    public InMemoryStorage Storage { get; }

    public PageFetcher Fetcher { get; }

    public static JumpingClock NewClock() => new(Start, TimeSpan.FromMinutes(10));

    public static async Task<WebFetcher> StartAsync(
        FetchManners? manners = null,
        Func<ConnectionRules, ConnectionRules>? rules = null,
        FakeTimeProvider? clock = null
    )
    {
        clock ??= NewClock();
        var site = await LoopbackSite.StartAsync(clock);
        return new WebFetcher(site, clock, manners ?? Manners, rules?.Invoke(site.Rules) ?? site.Rules);
    }

    public Task<FetchResult> GetAsync(string host, string path) => Fetcher.GetAsync(Site.At(host, path), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Fetcher.Dispose();
        _connections.Dispose();
        await Site.DisposeAsync();
    }
}
