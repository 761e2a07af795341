using System.Text;
using SwapPipeline.Articles;
using SwapPipeline.Exchanges;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Exchanges;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>Articles that no editor would call normal, and that come all the same.</summary>
public sealed class OddNewsDrills
{
    [Fact]
    public async Task exchange_edited_away()
    {
        // The outlet noticed that it had told yesterday's news as today's, and replaced the text.
        var news = new NewsRoom();
        await news.PublishAsync(
            NewsRoom.Text(
                "https://wire.example/swap",
                "2025-12-31",
                "Ukraine brought home 150 soldiers from Russian captivity on Wednesday, December 31, President Zelensky said."
            ),
            NewsRoom.Text(
                "https://herald.example/other",
                "2025-11-05",
                "Russia and Ukraine exchanged 90 prisoners of war each on November 5, officials said."
            )
        );
        await news.PublishAsync(
            NewsRoom.Text(
                "https://wire.example/swap",
                "2025-12-31",
                "Heavy snow closed two mountain roads on Wednesday, the road service said. Drivers were asked to wait.",
                hoursLater: 3
            )
        );

        var standing = (await news.RowsAsync("exchanges")).Where(row => (string?)row["status"] == "completed").ToList();
        standing.ShouldHaveSingleItem()["people_to_ukraine"].ShouldBe(90);
        await news.ShouldBeAsIfMergedAtOnceAsync();
    }

    [Fact]
    public async Task correction_in_the_middle_of_a_publish()
    {
        // While the first version is being committed, the second one is normalized: its mark must outlive the commit that knows nothing of
        // it.
        static RawArticle Of(int people, int hoursLater = 0) =>
            NewsRoom.Text(
                "https://wire.example/swap",
                "2026-03-05",
                $"Ukraine brought home {people} soldiers from Russian captivity on Thursday, March 5, President Zelensky said.",
                hoursLater
            );
        var news = new NewsRoom();
        await using var pipeline = new TestPipeline(
            news.Storage,
            around: storage => new InterruptedStorage(
                storage,
                "dataset/snapshots/latest.json",
                async () =>
                {
                    await using var other = new TestPipeline(news.Storage);
                    await other.AcceptAsync(Of(189, hoursLater: 1));
                    var message = news.Storage.Messages.Last(waiting => waiting.Queue == Queues.Normalize);
                    await other.HandleAsync(message);
                    news.Storage.Remove(message);
                }
            )
        );
        await pipeline.AcceptAsync(Of(150));
        (await pipeline.DrainAsync()).ShouldBeEmpty();

        (await news.RowsAsync("exchanges")).ShouldHaveSingleItem()["people_to_ukraine"].ShouldBe(189);
        await news.ShouldBeAsIfMergedAtOnceAsync();
    }

    [Fact]
    public async Task title_as_long_as_a_novel()
    {
        // A column holds 32,000 characters. One page that has more must not keep everything else from being published.
        var news = new NewsRoom();
        var title = $"Prisoners {new string('x', 40_000)} \U0001F54A";
        var outlet = new string('o', 40_000);
        (
            await news.PublishAsync(
                NewsRoom.Html(
                    "https://wire.example/swap",
                    $"<html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1><p>Russia and Ukraine exchanged 150 prisoners of war each on March 5, 2026, officials said.</p></article></body></html>"
                ) with
                {
                    Outlet = outlet,
                },
                News.Of(new DateOnly(2025, 3, 5), 100)
            )
        ).ShouldBeEmpty();

        (await news.RowsAsync("exchanges")).Select(row => row["people_to_ukraine"]).ShouldBe([150, 100], ignoreOrder: true);
        await news.ShouldBeAsIfMergedAtOnceAsync();
    }

    [Fact]
    public async Task address_as_long_as_a_novel()
    {
        var news = new NewsRoom();
        (
            await news.PublishAsync(
                NewsRoom.Text(
                    $"https://wire.example/swap?id={new string('x', 40_000)}",
                    "2026-03-05",
                    "Russia and Ukraine exchanged 150 prisoners of war each on March 5, 2026, officials said."
                ),
                News.Of(new DateOnly(2025, 3, 5), 100)
            )
        ).ShouldBeEmpty();
        (await news.RowsAsync("articles")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task source_that_changes_its_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var cyrillic = Encoding.GetEncoding("windows-1251");
        await using var run = await FetchRig.StartAsync();
        void Describe(Encoding encoding, string name)
        {
            var page = FetchRig
                .Page("Обмін полоненими: додому повернулися 200 захисників")
                .Replace("<head>", $"<head><meta charset=\"{name}\">", StringComparison.Ordinal);
            run.Site.With(
                    "news.test",
                    "/feed.xml",
                    context =>
                        context
                            .Response.Body.WriteAsync(
                                encoding.GetBytes(
                                    $"<?xml version=\"1.0\" encoding=\"{name}\"?>"
                                        + FetchRig.Feed((run.Site.At("news.test", "/a"), "Обмін полоненими"))
                                )
                            )
                            .AsTask()
                )
                .With(
                    "news.test",
                    "/a",
                    context =>
                    {
                        context.Response.ContentType = "text/html";
                        return context.Response.Body.WriteAsync(encoding.GetBytes(page)).AsTask();
                    }
                );
        }

        Describe(Encoding.UTF8, "utf-8");
        (await run.FetchAsync(run.Source("news.test"))).Single().Fetched.ShouldBe(1);
        Describe(cyrillic, "windows-1251");
        run.Clock.Advance(TimeSpan.FromHours(2));
        var report = (await run.FetchAsync(run.Source("news.test"))).Single();

        (report.Unchanged, report.Changed, report.Error).ShouldBe((1, 0, null), "the same words are the same version");
        run.Storage.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public void hundreds_of_claims_about_one_exchange()
    {
        // Every outlet of the world with a number of its own: the work grows with the articles, not with their square.
        long Allocated(int articles)
        {
            var told = Enumerable
                .Range(0, articles)
                .Select(number =>
                    Some.Article(
                        $"Outlet{number}-0001",
                        "2026-03-05T10:00:00Z",
                        Some.Completed("2026-03-05").ToUkraine(100 + number, by: $"Source {number}").ToRussia(100)
                    )
                )
                .ToList();
            var before = GC.GetAllocatedBytesForCurrentThread();
            ExchangeMerger.Merge(told);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(10);
        var (half, whole) = (Allocated(60), Allocated(120));
        ((double)whole / half).ShouldBeLessThanOrEqualTo(2.5, $"{half} bytes for 60 articles, {whole} for 120");
    }

    [Fact]
    public async Task one_story_under_every_address_that_a_site_gives_it()
    {
        var news = new NewsRoom();
        var forms = new[]
        {
            "https://www.wire.example/a/swap",
            "http://wire.example/a/swap/",
            "https://m.wire.example/a/swap?utm_source=tg&fbclid=5",
            "https://wire.example/a/swap/amp",
            "https://wire.example/amp/a/swap?amp=1",
            "https://wire-example.cdn.ampproject.org/c/s/wire.example/a/swap",
            "https://www.google.com/amp/s/wire.example/a/swap.amp",
            "https://wire.example/a/swap/index.html#comments",
            "https://wire.example/amp/amp/a/swap",
        };
        foreach (var form in forms)
            await news.PublishAsync(
                NewsRoom.Text(
                    form,
                    "2026-03-05",
                    "Russia and Ukraine exchanged 150 prisoners of war each on March 5, 2026, officials said."
                )
            );

        (await news.RowsAsync("articles")).Count.ShouldBeLessThanOrEqualTo(2);
        (await news.RowsAsync("exchanges")).ShouldHaveSingleItem();
    }
}
