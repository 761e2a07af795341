using Microsoft.AspNetCore.Http;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>What is asked for again: what changed, what a feed moved, what failed; and what is not.</summary>
public sealed class AskingAgainDrills
{
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
}
