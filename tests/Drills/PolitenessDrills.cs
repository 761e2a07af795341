using System.Globalization;
using SwapPipeline.Articles;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>How seldom and how long apart a site is asked, over real sockets and with a clock that jumps over every pause.</summary>
public sealed class PolitenessDrills
{
    [Fact]
    public async Task politeness()
    {
        await using var run = await FetchRig.StartAsync();
        var items = Enumerable.Range(0, 100).Select(number => (run.Site.At("news.test", $"/{number}"), "Prisoners swapped")).ToArray();
        run.Site.With("news.test", "/feed.xml", FetchRig.Feed(items), "application/rss+xml");
        for (var number = 0; number < 100; number++)
            run.Site.With("news.test", $"/{number}", FetchRig.Page($"Article {number}"));

        var report = (await run.FetchAsync(run.Source("news.test"))).Single();

        report.Fetched.ShouldBe(100);
        run.Site.Requests.Count.ShouldBe(102);
        run.Site.MostAtOnce.ShouldBe(1);
        Pauses(run.Site).ShouldAllBe(pause => pause >= TimeSpan.FromSeconds(5));
        run.Site.Requests.ShouldAllBe(request => request.Headers["User-Agent"] == "SwapPipeline/0.1 (+owner@news.example)");
    }

    [Theory]
    [InlineData("Crawl-delay: 9", 9)]
    [InlineData("Crawl-delay: 1", 7)] // ours for this source is longer
    [InlineData("Crawl-delay: 86400", 120)] // the longest that we wait
    public async Task politeness_takes_the_longest_pause_that_anybody_asks_for(string line, int seconds)
    {
        await using var run = await FetchRig.StartAsync();
        run.Site.With("news.test", "/robots.txt", $"User-agent: *\n{line}", "text/plain")
            .With(
                "news.test",
                "/feed.xml",
                FetchRig.Feed((run.Site.At("news.test", "/a"), "Prisoners swapped"), (run.Site.At("news.test", "/b"), "Prisoners swapped")),
                "application/rss+xml"
            )
            .With("news.test", "/a", FetchRig.Page("A"))
            .With("news.test", "/b", FetchRig.Page("B"));

        await run.FetchAsync(run.Source("news.test") with { Delay = TimeSpan.FromSeconds(7) });

        Pauses(run.Site).Skip(1).ShouldBe([TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds)]);
    }

    [Theory]
    [InlineData(429, false)]
    [InlineData(503, false)]
    [InlineData(429, true)]
    public async Task politeness_obeys_retry_after(int status, bool asDate)
    {
        await using var web = await WebFetcher.StartAsync();
        var wait = TimeSpan.FromSeconds(42);
        var asked = 0;
        web.Site.With(
            "news.test",
            "/a",
            context =>
            {
                if (asked++ > 0)
                    return LoopbackSite.Text("An article.", "text/html")(context);
                context.Response.StatusCode = status;
                // A date has no fractions of a second, and the clock stands at a whole one.
                context.Response.Headers.RetryAfter = asDate
                    ? (web.Clock.GetUtcNow() + wait).ToString("R", CultureInfo.InvariantCulture)
                    : "42";
                return Task.CompletedTask;
            }
        );

        (await web.GetAsync("news.test", "/a")).ShouldBeOfType<FetchResult.Fetched>();

        Pauses(web.Site)[^1].ShouldBe(wait);
    }

    [Fact]
    public async Task politeness_leaves_a_host_alone_for_hours_and_over_a_restart()
    {
        await using var run = await FetchRig.StartAsync(WebFetcher.Manners with { RunTime = TimeSpan.FromMinutes(4) });
        run.Site.With(
                "news.test",
                "/feed.xml",
                FetchRig.Feed((run.Site.At("news.test", "/a"), "Prisoners swapped"), (run.Site.At("news.test", "/b"), "Prisoners swapped")),
                "application/rss+xml"
            )
            .WithStatus("news.test", "/a", 429, ("Retry-After", "7200"))
            .WithStatus("news.test", "/b", 429, ("Retry-After", "7200"));

        var first = (await run.FetchAsync(run.Source("news.test"))).Single();
        run.Clock.Advance(TimeSpan.FromHours(1));
        var asked = run.Site.Requests.Count;
        var second = (await run.FetchAsync(run.Source("news.test"))).Single();

        first.Failed.ShouldBe(new Dictionary<string, int> { ["throttled"] = 1 });
        first.Deferred.ShouldBe(1);
        second.Error.ShouldNotBeNull().ShouldContain("asked to be left alone");
        run.Site.Requests.Count.ShouldBe(asked);

        run.Clock.Advance(TimeSpan.FromHours(1));
        run.Site.With("news.test", "/a", FetchRig.Page("A")).With("news.test", "/b", FetchRig.Page("B"));
        (await run.FetchAsync(run.Source("news.test"))).Single().Fetched.ShouldBe(2);
    }

    [Fact]
    public async Task politeness_keeps_the_daily_budget()
    {
        await using var run = await FetchRig.StartAsync();
        var items = Enumerable.Range(0, 10).Select(number => (run.Site.At("news.test", $"/{number}"), "Prisoners swapped")).ToArray();
        run.Site.With("news.test", "/feed.xml", FetchRig.Feed(items), "application/rss+xml");
        for (var number = 0; number < 10; number++)
            run.Site.With("news.test", $"/{number}", FetchRig.Page($"Article {number}"));
        var source = run.Source("news.test") with { DailyBudget = 4 };

        var today = (await run.FetchAsync(source)).Single();
        var later = (await run.FetchAsync(source)).Single();
        run.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = (await run.FetchAsync(source)).Single();

        (today.Fetched, today.Deferred).ShouldBe((4, 6));
        (later.Fetched, later.Deferred).ShouldBe((0, 6));
        (tomorrow.Fetched + tomorrow.Unchanged).ShouldBe(4);
        run.Site.Requests.Where(request => request.Path.Length == 2)
            .Take(4)
            .Select(request => request.Path)
            .ShouldBe(["/0", "/1", "/2", "/3"], "the newest first");
    }

    private static List<TimeSpan> Pauses(LoopbackSite site) =>
        [.. site.Requests.Zip(site.Requests.Skip(1), (one, next) => next.At - one.At)];
}
