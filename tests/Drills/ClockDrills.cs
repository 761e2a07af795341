using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>Clocks that disagree or jump, midnights, and the turn of a year.</summary>
public sealed class ClockDrills
{
    [Theory]
    [InlineData(
        "2026-01-01T00:10:00+02:00",
        "Today, Ukraine brought home 150 soldiers from Russian captivity, President Zelensky said.",
        "2026-01-01"
    )] // in London it was still last year
    [InlineData(
        "2026-01-01T00:10:00+02:00",
        "On Wednesday, Ukraine brought home 150 soldiers from Russian captivity, President Zelensky said.",
        "2025-12-31"
    )]
    [InlineData(
        "2025-12-31T23:50:00-05:00",
        "Ukraine brought home 150 soldiers from Russian captivity on Wednesday, President Zelensky said.",
        "2025-12-31"
    )]
    [InlineData(
        "2026-03-29T03:30:00+03:00",
        "On Saturday, Ukraine brought home 150 soldiers from Russian captivity, President Zelensky said.",
        "2026-03-28"
    )] // the night of summer time
    [InlineData("2024-02-29", "Today, Ukraine brought home 150 soldiers from Russian captivity, President Zelensky said.", "2024-02-29")]
    public async Task midnight_of_the_outlet(string published, string text, string day)
    {
        var news = new NewsRoom();
        await news.PublishAsync(NewsRoom.Text("https://wire.example/swap", published, text));

        var row = (await news.RowsAsync("exchanges")).ShouldHaveSingleItem();
        ((DateOnly)row["exchange_date"]!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
        row["exchange_year"].ShouldBe(int.Parse(day[..4], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task article_moves_over_new_year()
    {
        // The time of publication was corrected, and with it the year in which the article's row lies.
        var news = new NewsRoom();
        const string text = "Ukraine brought home 150 soldiers from Russian captivity on December 31, President Zelensky said.";
        await news.PublishAsync(NewsRoom.Html("https://wire.example/swap", Page("2025-12-31T23:50:00Z", text)));
        await news.PublishAsync(NewsRoom.Html("https://wire.example/swap", Page("2026-01-01T00:10:00Z", text), hoursLater: 2));

        (await news.RowsAsync("articles")).ShouldHaveSingleItem()["published_year"].ShouldBe(2026);
        await news.ShouldBeAsIfMergedAtOnceAsync();
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1970-01-01")]
    public async Task date_that_no_calendar_needs(string published)
    {
        var storage = new InMemoryStorage(new FakeTimeProvider(TestPipeline.Now));
        var site = SmallNews
            .Site()
            .With(
                "https://news.example/swap?utm_source=rss",
                "text/html; charset=utf-8",
                Page(
                    published,
                    "Russia and Ukraine exchanged 200 prisoners of war each on Thursday. The next exchange is due tomorrow; the last one was two months ago."
                )
            );
        await using var pipeline = new TestPipeline(storage, web: site);

        var report = (await pipeline.FetchAsync()).ShouldHaveSingleItem();
        var dropped = await pipeline.DrainAsync();

        report.Fetched.ShouldBe(3);
        dropped.ShouldBeEmpty();
        (
            await pipeline
                .Get<DatasetReader>()
                .RowsAsync(
                    (await pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot,
                    "articles",
                    CancellationToken.None
                )
        ).Count.ShouldBe(3);
    }

    [Fact]
    public async Task listing_from_the_future()
    {
        // One item dated 2099 must not hide for 73 years that the feed reaches back less far than the last look.
        await using var run = await FetchRig.StartAsync();
        var source = run.Source("news.test");
        run.Site.With(
                "news.test",
                "/feed.xml",
                Future(
                    FetchRig.Feed(
                        (run.Site.At("news.test", "/a"), "Prisoners swapped"),
                        (run.Site.At("news.test", "/c"), "Prisoners swapped")
                    )
                ),
                "application/rss+xml"
            )
            .With("news.test", "/a", FetchRig.Page("A"));
        await run.FetchAsync(source);

        run.Clock.Advance(TimeSpan.FromDays(30));
        run.Site.With(
                "news.test",
                "/feed.xml",
                FetchRig.Feed(run.Clock.GetUtcNow(), (run.Site.At("news.test", "/b"), "Prisoners swapped")),
                "application/rss+xml"
            )
            .With("news.test", "/b", FetchRig.Page("B"));

        (await run.FetchAsync(source)).Single().GapSince.ShouldNotBeNull();
    }

    [Fact]
    public async Task clock_set_back_a_day()
    {
        await using var run = await FetchRig.StartAsync();
        var source = run.Source("news.test");
        run.Site.With("news.test", "/feed.xml", FetchRig.Feed((run.Site.At("news.test", "/a"), "Prisoners swapped")), "application/rss+xml")
            .With("news.test", "/a", FetchRig.Page("A"));
        (await run.FetchAsync(source)).Single().Fetched.ShouldBe(1);

        run.Clock.AdjustTime(run.Clock.GetUtcNow().AddDays(-1));
        run.Site.With(
                "news.test",
                "/feed.xml",
                FetchRig.Feed((run.Site.At("news.test", "/b"), "Prisoners swapped"), (run.Site.At("news.test", "/a"), "Prisoners swapped")),
                "application/rss+xml"
            )
            .With("news.test", "/b", FetchRig.Page("B"));
        var report = (await run.FetchAsync(source)).Single();

        (report.Fetched, report.Known, report.Error).ShouldBe((1, 1, null));
        run.Site.CountOf("news.test", "/a").ShouldBe(1);
    }

    [Fact]
    public async Task collector_with_a_clock_ahead()
    {
        var clock = new FakeTimeProvider(TestPipeline.Now);
        var storage = new InMemoryStorage(clock);
        await new SmallDataset(storage, clock).PublishAsync(SmallDataset.Year(2025, "UAE"));

        // Another publisher has written its file and not committed yet; a host whose clock is ten days ahead publishes, and collects.
        var coming = new BlobName(DatasetLayout.Truth, "files/exchange_mediators/exchange_year=2026/coming.parquet");
        await storage.WriteAsync(coming, new byte[] { 1 }, WriteCondition.IfAbsent, CancellationToken.None);
        await new SmallDataset(storage, new FakeTimeProvider(TestPipeline.Now.AddDays(10))).PublishAsync(
            SmallDataset.Year(2025, "UAE", "US")
        );

        (await storage.ReadAsync(coming, CancellationToken.None)).ShouldNotBeNull("it is a minute old, whatever that host believes");
    }

    // The first item alone is dated in another century.
    private static string Future(string feed) =>
        feed.IndexOf("2026 ", StringComparison.Ordinal) is var year
            ? string.Concat(feed.AsSpan(0, year), "2099 ", feed.AsSpan(year + 5))
            : feed;

    private static string Page(string published, string text) =>
        $"""
            <!doctype html><html lang="en"><head><title>Ukraine brings home soldiers</title><script type="application/ld+json">{"{"}"@type":"NewsArticle","headline":"Ukraine brings home soldiers","datePublished":"{published}"{"}"}</script></head>
            <body><article><h1>Ukraine brings home soldiers</h1><p>{text}</p><p>The families waited in front of the hospital until the buses came with those who had been freed that day.</p></article></body></html>
            """;
}
