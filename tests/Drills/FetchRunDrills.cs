using System.Text;
using SwapPipeline.Articles;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>Runs that overlap, die, or come late, over real sockets.</summary>
public sealed class FetchRunDrills
{
    [Fact]
    public async Task twenty_sources_and_five_hundred_items_of_which_twenty_are_new()
    {
        await using var run = await FetchRig.StartAsync();
        var sources = Enumerable.Range(0, 20).Select(number => run.Source($"news{number}.test")).ToArray();
        foreach (var source in sources)
            Describe(run, source, items: 24);
        (await run.FetchAsync(sources)).Sum(report => report.Fetched).ShouldBe(480);

        foreach (var source in sources)
            Describe(run, source, items: 25);
        var before = run.Site.Requests.Count;
        var first = await run.FetchAsync(sources);
        var afterFirst = run.Site.Requests.Count;
        var second = await run.FetchAsync(sources);

        first.Sum(report => report.Fetched).ShouldBe(20);
        first.Sum(report => report.Known).ShouldBe(480);
        (afterFirst - before).ShouldBe(40, "20 listings and 20 pages");
        second.Sum(report => report.Fetched).ShouldBe(0);
        var last = run.Site.Requests.Skip(afterFirst).ToList();
        last.Count.ShouldBe(20);
        last.ShouldAllBe(request => request.Headers.ContainsKey("If-None-Match"));
    }

    [Fact]
    public async Task one_host_that_crawls_holds_up_nobody()
    {
        await using var run = await FetchRig.StartAsync();
        var sources = Enumerable.Range(0, 6).Select(number => run.Source($"news{number}.test")).ToArray();
        foreach (var source in sources)
            Describe(run, source, items: 5);
        var finished = new CountdownEvent(5);
        var crawling = new TaskCompletionSource();
        foreach (var source in sources[1..])
        {
            run.Site.With(
                source.Address.Host,
                "/0",
                async context =>
                {
                    await LoopbackSite.Text(FetchRig.Page("last"), "text/html")(context);
                    finished.Signal();
                }
            );
        }

        // One byte, and no other before everybody else is done: the order tells what no stop watch can.
        run.Site.With(
            sources[0].Address.Host,
            "/4",
            async context =>
            {
                await context.Response.Body.WriteAsync("<"u8.ToArray());
                await crawling.Task;
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(FetchRig.Page("crawled")[1..]));
            }
        );

        var fetching = run.FetchAsync(sources);
        await Task.Run(finished.Wait);
        fetching.IsCompleted.ShouldBeFalse();
        crawling.SetResult();

        (await fetching).Sum(report => report.Fetched).ShouldBe(30);
    }

    [Fact]
    public async Task timer_overlap()
    {
        await using var run = await FetchRig.StartAsync();
        var source = run.Source("news.test");
        Describe(run, source, items: 5);

        var reports = await Task.WhenAll(run.TryFetchAsync(source), run.TryFetchAsync(source));

        reports.Count(report => report is null).ShouldBe(1, "one works, the other leaves");
        for (var item = 0; item < 5; item++)
            run.Site.CountOf("news.test", $"/{item}").ShouldBe(1);
    }

    [Fact]
    public async Task timer_missed_a_day()
    {
        await using var run = await FetchRig.StartAsync();
        var source = run.Source("news.test");
        Describe(run, source, items: 10);
        await run.FetchAsync(source);

        // The app is down for a day; thirty articles appear, and the feed holds all of them still.
        run.Clock.Advance(TimeSpan.FromHours(24));
        Describe(run, source, items: 40);
        var report = (await run.FetchAsync(source)).Single();

        report.Fetched.ShouldBe(30);
        report.GapSince.ShouldBeNull();
        run.Storage.Blobs.Keys.Where(name => name.StartsWith("articles/", StringComparison.Ordinal))
            .Select(name => name.Split('/')[1])
            .Distinct()
            .Count()
            .ShouldBe(40);
    }

    [Fact]
    public async Task timer_missed_more_than_the_feed_holds()
    {
        await using var run = await FetchRig.StartAsync();
        var source = run.Source("news.test");
        Describe(run, source, items: 10);
        await run.FetchAsync(source);

        run.Clock.Advance(TimeSpan.FromDays(7));
        run.Site.With(
                "news.test",
                "/feed.xml",
                FetchRig.Feed(run.Clock.GetUtcNow(), (run.Site.At("news.test", "/new"), "Prisoners swapped")),
                "application/rss+xml"
            )
            .With("news.test", "/new", FetchRig.Page("New"));
        var report = (await run.FetchAsync(source)).Single();

        report.GapSince.ShouldBe(WebFetcher.Start.AddHours(-1), "a backfill from then finds what nobody saw");
        report.Fetched.ShouldBe(1);
    }

    [Fact]
    public async Task timer_ends_in_time_and_the_next_run_goes_on()
    {
        await using var run = await FetchRig.StartAsync(WebFetcher.Manners with { RunTime = TimeSpan.FromMinutes(1) });
        var source = run.Source("news.test");
        Describe(run, source, items: 20);

        var first = (await run.FetchAsync(source)).Single();
        var second = (await run.FetchAsync(source)).Single();

        first.Deferred.ShouldBeGreaterThan(0);
        (first.Fetched + first.Deferred).ShouldBe(20);
        second.Known.ShouldBe(0, "the feed is unchanged: what was left lay in the state");
        (first.Fetched + second.Fetched + second.Deferred).ShouldBe(20);
    }

    [Fact]
    public async Task enqueue_fails_after_blob()
    {
        await using var run = await FetchRig.StartAsync();
        var source = run.Source("news.test");
        Describe(run, source, items: 1);
        run.Messages = () => new DeadQueue();
        await Should.ThrowAsync<IOException>(() => run.FetchAsync(source));
        run.Storage.Blobs.Keys.Count(name => name.StartsWith("articles/", StringComparison.Ordinal)).ShouldBe(1);
        run.Storage.Messages.ShouldBeEmpty();

        run.Messages = null;
        await run.FetchAsync(source);

        run.Storage.Messages.Count.ShouldBe(1);
        run.Site.CountOf("news.test", "/0").ShouldBe(1);
        run.Storage.Blobs.Keys.ShouldNotContain(name => name.StartsWith("fetch-state/unsent/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task enqueue_again_what_has_no_record()
    {
        await using var run = await FetchRig.StartAsync();
        var source = run.Source("news.test");
        Describe(run, source, items: 3);
        await run.FetchAsync(source);

        // Every message is lost. One article has its record, another one's message has failed and is parked.
        var sent = run.Storage.Messages.ToList();
        foreach (var message in sent)
            run.Storage.Remove(message);
        var ids = sent.Select(message => SwapPipeline.Pipeline.ClaimCheck.Parse(message.Text).Article).ToList();
        await WriteAsync(run, new BlobName("records", $"articles/{ids[0]}.json"));
        await WriteAsync(run, new BlobName("failures", $"normalize/{SwapPipeline.Pipeline.FailureLog.MessageId(sent[1].Text)}.json"));
        run.Clock.Advance(TimeSpan.FromDays(1));
        await run.FetchAsync(source);
        await run.FetchAsync(source);

        run.Storage.Messages.Select(message => message.Text).ShouldBe([sent[2].Text]);
    }

    private static Task WriteAsync(FetchRig run, BlobName name) =>
        run.Storage.WriteAsync(
            name,
            StoredJson.Write(new SwapPipeline.Pipeline.Failure("", "", "", "", "", "", WebFetcher.Start)),
            WriteCondition.Always,
            CancellationToken.None
        );

    // Article 0 is the oldest; the newest stands first, as in a feed.
    private static void Describe(FetchRig run, Source source, int items)
    {
        var host = source.Address.Host;
        var listed = Enumerable
            .Range(0, items)
            .Reverse()
            .Select(number => (run.Site.At(host, $"/{number}"), "Prisoners swapped"))
            .ToArray();
        var newest = WebFetcher.Start.AddHours(items - 11);
        run.Site.WithETag(host, "/feed.xml", FetchRig.Feed(newest, listed), $"\"{items}\"", "application/rss+xml");
        for (var number = 0; number < items; number++)
            run.Site.WithETag(host, $"/{number}", FetchRig.Page($"Article {number} of {host}"), $"\"{number}\"");
    }

    private sealed class DeadQueue : IMessageSender
    {
        public Task SendAsync(string queue, string text, TimeSpan? delay, CancellationToken cancellationToken) =>
            throw new IOException("The queue is down.");
    }
}
