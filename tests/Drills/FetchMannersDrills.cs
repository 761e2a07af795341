using System.Globalization;
using Microsoft.AspNetCore.Http;
using SwapPipeline.Articles;
using SwapPipeline.Articles.Robots;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>What site owners may expect of us, over real sockets and with a clock that jumps over every pause.</summary>
public sealed class FetchMannersDrills
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

    [Fact]
    public async Task conditional_get()
    {
        await using var run = await FetchRig.StartAsync();
        run.Site.WithETag(
                "news.test",
                "/feed.xml",
                FetchRig.Feed((run.Site.At("news.test", "/a"), "Prisoners swapped"), (run.Site.At("news.test", "/b"), "Prisoners swapped")),
                "\"f1\"",
                "application/rss+xml"
            )
            .WithETag("news.test", "/a", FetchRig.Page("A"), "\"a1\"")
            .WithETag("news.test", "/b", FetchRig.Page("B"), "\"b1\"");
        (await run.FetchAsync(run.Source("news.test"))).Single().Fetched.ShouldBe(2);
        var (blobs, messages) = (Articles(run), run.Storage.Messages.Count);

        // The same bytes with another ETag; the other page answers 304.
        run.Site.WithETag("news.test", "/b", FetchRig.Page("B"), "\"b2\"");
        run.Clock.Advance(TimeSpan.FromHours(2));
        var again = (await run.FetchAsync(run.Source("news.test"))).Single();

        (again.Unchanged, again.Changed, again.Fetched).ShouldBe((2, 0, 0));
        run.Site.Requests.TakeLast(3)
            .Select(request => (request.Path, request.Headers["If-None-Match"]))
            .Order()
            .ShouldBe([("/a", "\"a1\""), ("/b", "\"b1\""), ("/feed.xml", "\"f1\"")]);
        Articles(run).ShouldBe(blobs);
        run.Storage.Messages.Count.ShouldBe(messages);
    }

    [Fact]
    public async Task conditional_get_takes_a_correction_and_no_new_advertisement()
    {
        await using var run = await FetchRig.StartAsync();
        run.Site.With("news.test", "/feed.xml", FetchRig.Feed((run.Site.At("news.test", "/a"), "Prisoners swapped")), "application/rss+xml")
            .With("news.test", "/a", FetchRig.Page("A"));
        await run.FetchAsync(run.Source("news.test"));

        run.Site.With(
            "news.test",
            "/a",
            FetchRig.Page("A").Replace("<body>", "<body><script>var shown = 17;</script>", StringComparison.Ordinal)
        );
        run.Clock.Advance(TimeSpan.FromHours(2));
        (await run.FetchAsync(run.Source("news.test"))).Single().Unchanged.ShouldBe(1);
        Articles(run).Count.ShouldBe(1);

        run.Site.With("news.test", "/a", FetchRig.Page("A").Replace("200", "189", StringComparison.Ordinal));
        run.Clock.Advance(TimeSpan.FromHours(6));
        (await run.FetchAsync(run.Source("news.test"))).Single().Changed.ShouldBe(1);

        var versions = Articles(run);
        versions.Count.ShouldBe(2);
        versions.Select(name => name.Split('/')[1]).Distinct().Count().ShouldBe(1, "two versions of one article");
    }

    [Fact]
    public async Task feed_churn()
    {
        await using var run = await FetchRig.StartAsync();
        var forms = new[] { "/a", "/a?utm_source=rss&utm_medium=feed", "/a/", "/a?fbclid=1", "/a#comments", "/amp/a" };
        foreach (var path in forms)
            run.Site.With("news.test", path.Split('#')[0], FetchRig.Page("A"));
        foreach (var form in forms)
        {
            run.Site.With(
                "news.test",
                "/feed.xml",
                FetchRig.Feed((run.Site.At("news.test", form), "Prisoners swapped")),
                "application/rss+xml"
            );
            await run.FetchAsync(run.Source("news.test"));
        }

        Articles(run).Count.ShouldBe(1);
        run.Storage.Messages.Count.ShouldBe(1);
        run.Site.Requests.Count(request => request.Path is not ("/feed.xml" or "/robots.txt")).ShouldBe(1);
    }

    [Fact]
    public async Task permanent_or_transient()
    {
        await using var run = await FetchRig.StartAsync();
        var tries = 0;
        run.Site.With(
                "news.test",
                "/feed.xml",
                FetchRig.Feed([
                    .. "gone wall film soon ill".Split(' ').Select(name => (run.Site.At("news.test", $"/{name}"), "Prisoners swapped")),
                ]),
                "application/rss+xml"
            )
            .WithStatus("news.test", "/gone", 410)
            .WithStatus("news.test", "/wall", 403)
            .With("news.test", "/film", "not really", "video/mp4")
            .With(
                "news.test",
                "/soon",
                context =>
                {
                    if (++tries == 3)
                        return LoopbackSite.Text(FetchRig.Page("Soon"), "text/html")(context);
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    return Task.CompletedTask;
                }
            )
            .WithStatus("news.test", "/ill", 500)
            .With("broken.test", "/feed.xml", "<rss><channel><item>", "application/rss+xml");

        var reports = await run.FetchAsync(run.Source("news.test"), run.Source("broken.test"));

        reports[0].Fetched.ShouldBe(1, "the third try of /soon");
        reports[0]
            .Rejected.ShouldBe(
                new Dictionary<string, int>
                {
                    ["forbidden"] = 1,
                    ["media_type"] = 1,
                    ["not_found"] = 1,
                }
            );
        reports[0].Failed.ShouldBe(new Dictionary<string, int> { ["server_error"] = 1 });
        reports[1].Error.ShouldNotBeNull();
        new[] { "/gone", "/wall", "/film", "/soon", "/ill" }.Select(path => run.Site.CountOf("news.test", path)).ShouldBe([1, 1, 1, 3, 3]);
        var waits = run.Site.Requests.Where(request => request.Path == "/ill").Select(request => request.At).ToList();
        (waits[1] - waits[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(10));
        (waits[2] - waits[1]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(20));

        // What is rejected is not asked for again; what failed is, once its time has come.
        run.Site.With("news.test", "/ill", FetchRig.Page("Well again"));
        run.Clock.Advance(TimeSpan.FromMinutes(30));
        var next = (await run.FetchAsync(run.Source("news.test"))).Single();
        (next.Fetched, next.Known, next.Rejected.Count).ShouldBe((1, 5, 0));
    }

    private static List<string> Articles(FetchRig run) =>
        [.. run.Storage.Blobs.Keys.Where(name => name.StartsWith("articles/", StringComparison.Ordinal))];

    private static List<TimeSpan> Pauses(LoopbackSite site) =>
        [.. site.Requests.Zip(site.Requests.Skip(1), (one, next) => next.At - one.At)];
}
