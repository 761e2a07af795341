using System.Net;
using SwapPipeline.Articles;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>Each answer may fill its cap of memory, so that their number is what bounds the whole.</summary>
public sealed class ManyHostsDrill
{
    private const int Hosts = 100;

    [Fact]
    public async Task many_hosts_at_once()
    {
        var clock = WebFetcher.NewClock();
        using var servers = new StallingServers();
        using var fetcher = new PageFetcher(servers, WebFetcher.Manners, new InMemoryStorage(clock), clock);

        // Nothing before an answer leaves this thread, so whoever may ask has asked when the last call returns.
        var fetching = Enumerable
            .Range(0, Hosts)
            .Select(host => fetcher.GetAsync(new Uri($"https://host{host}.example/a"), CancellationToken.None))
            .ToList();
        servers.Asked.ShouldBe(24);
        servers.GoOn();
        var results = await Task.WhenAll(fetching);

        results.ShouldAllBe(result => result is FetchResult.Fetched);
        servers.Asked.ShouldBe(2 * Hosts, "a robots.txt and a page of each host");
        servers.MostAtOnce.ShouldBe(24);
    }

    /// <summary>Every server takes the request and keeps the answer to itself, until all go on.</summary>
    private sealed class StallingServers : HttpMessageHandler
    {
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _gate = new();
        private int _now;

        public int Asked { get; private set; }

        public int MostAtOnce { get; private set; }

        public void GoOn() => _goOn.SetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                Asked++;
                MostAtOnce = Math.Max(MostAtOnce, ++_now);
            }

            await _goOn.Task.WaitAsync(cancellationToken);
            lock (_gate)
                _now--;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("An article."), RequestMessage = request };
        }
    }
}
