using SwapPipeline.Articles;
using SwapPipeline.Articles.Robots;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>What a robots.txt that is missing, broken, long or on another host lets us ask for, over real sockets.</summary>
public sealed class RobotsDrills
{
    [Theory]
    [InlineData(503, false)]
    [InlineData(500, false)]
    [InlineData(429, false)] // "not now" is no "everything is allowed"
    [InlineData(404, true)]
    [InlineData(403, true)]
    public async Task robots(int status, bool allowed)
    {
        await using var web = await WebFetcher.StartAsync();
        web.Site.WithStatus("news.test", "/robots.txt", status).With("news.test", "/a", "An article.");

        var result = await web.GetAsync("news.test", "/a");

        if (allowed)
            result.ShouldBeOfType<FetchResult.Fetched>();
        else
            result.ShouldBeOfType<FetchResult.Failed>().Reason.ShouldBe(FetchReason.RobotsUnreachable);
        web.Site.CountOf("news.test", "/a").ShouldBe(allowed ? 1 : 0);
    }

    [Fact]
    public async Task robots_of_a_megabyte()
    {
        await using var web = await WebFetcher.StartAsync();
        var head = "User-agent: *\nDisallow: /early\n";
        var filled = head + string.Concat(Enumerable.Range(0, 80_000).Select(number => $"# {number}\n"));
        var atTheCut =
            filled[..(RobotsStore.MaxBytes - 13)]
            + "\nDisallow: /a/long/path/that/the/cut/would/shorten\nDisallow: /late\n"
            + new string('#', 500_000);
        web.Site.With("news.test", "/robots.txt", atTheCut, "text/plain");
        foreach (var path in new[] { "/early", "/late", "/a" })
            web.Site.With("news.test", path, "An article.");

        (await web.GetAsync("news.test", "/early")).ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBe(FetchReason.Robots);
        (await web.GetAsync("news.test", "/late")).ShouldBeOfType<FetchResult.Fetched>("what lies beyond the first 500 KiB is not read");
        (await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Fetched>("a rule that the cut has shortened is no rule");
    }

    [Fact]
    public async Task robots_is_asked_for_once_a_day()
    {
        await using var web = await WebFetcher.StartAsync();
        web.Site.With("news.test", "/robots.txt", "User-agent: *\nDisallow: /private", "text/plain").With("news.test", "/a", "An article.");
        for (var hour = 0; hour < 30; hour++)
        {
            await web.GetAsync("news.test", "/a");
            web.Clock.Advance(TimeSpan.FromHours(1));
        }

        web.Site.CountOf("news.test", "/robots.txt").ShouldBe(2);
    }

    [Fact]
    public async Task robots_counts_for_each_host_on_the_way()
    {
        await using var web = await WebFetcher.StartAsync();
        web.Site.WithStatus("short.test", "/a", 302, ("Location", web.Site.At("news.test", "/a").AbsoluteUri))
            .With("news.test", "/robots.txt", "User-agent: SwapPipeline\nDisallow: /", "text/plain")
            .With("news.test", "/a", "An article.");
        (await web.GetAsync("short.test", "/a")).ShouldBeOfType<FetchResult.Rejected>().Reason.ShouldBe(FetchReason.Robots);
        web.Site.CountOf("news.test", "/a").ShouldBe(0);
    }
}
