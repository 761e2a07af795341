using System.Text;
using Microsoft.AspNetCore.Http;
using SwapPipeline.Articles;
using SwapPipeline.Tests.Articles;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

/// <summary>Listings through the whole of FetchArticles, over real sockets. Alone, because the heap of the process is looked at.</summary>
[Collection(nameof(AloneOnTheHeap))]
public sealed class ListingVisitTests
{
    private const long Most = 100 * 1024 * 1024;

    [Fact]
    public async Task A_feed_of_ten_thousand_items_and_fifty_sitemaps_are_read_in_bounded_memory()
    {
        await using var run = await FetchRig.StartAsync();
        var filler = new string('x', 1500);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        var looks = 0;

        // What is alive: how much garbage there may be is for the runtime to say.
        void Look()
        {
            if (Interlocked.Increment(ref looks) % 40 == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        run.Site.With(
                "news.test",
                "/feed.xml",
                context =>
                    WriteAsync(
                        context,
                        "<rss version=\"2.0\"><channel>",
                        10_000,
                        "</channel></rss>",
                        number =>
                            $"<item><title>Harvest report {number}</title><link>http://news.test:{run.Site.Port}/{number}</link><description>{filler}</description></item>",
                        Look
                    )
            )
            .With("maps.test", "/index.xml", Sitemaps(run, 50), "application/xml");
        for (var part = 0; part < 50; part++)
        {
            run.Site.With(
                "maps.test",
                $"/{part}.xml",
                context =>
                    WriteAsync(
                        context,
                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
                        200,
                        "</urlset>",
                        number =>
                            $"<url><loc>http://maps.test:{run.Site.Port}/harvest-report-of-the-year-{number}</loc><lastmod>2026-03-06</lastmod></url>",
                        Look
                    )
            );
        }

        var feed = run.Source("news.test") with { RelevanceWords = null };
        var maps = run.Source("maps.test", "/index.xml") with { RelevanceWords = null, Kind = SourceKind.NewsSitemap };
        var reports = await run.FetchAsync(feed, maps);

        reports[0].Irrelevant.ShouldBe(10_000);
        reports[1].Irrelevant.ShouldBe(10_000);
        peak.ShouldBeLessThan(Most);
    }

    [Fact]
    public async Task Of_an_index_only_the_sitemaps_that_have_changed_are_read_again()
    {
        await using var run = await FetchRig.StartAsync();
        void Index(params (string Name, string Modified)[] parts) =>
            run.Site.With(
                "maps.test",
                "/index.xml",
                $"<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(parts.Select(part => $"<sitemap><loc>{run.Site.At("maps.test", part.Name)}</loc><lastmod>{part.Modified}</lastmod></sitemap>"))}</sitemapindex>",
                "application/xml"
            );
        void Map(string name, string page) =>
            run
                .Site.With(
                    "maps.test",
                    name,
                    $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>{run.Site.At("maps.test", page)}</loc></url></urlset>",
                    "application/xml"
                )
                .With("maps.test", page, FetchRig.Page(page));
        Map("/old.xml", "/old");
        Map("/a.xml", "/a");
        Map("/b.xml", "/b");
        var maps = run.Source("maps.test", "/index.xml") with { Kind = SourceKind.NewsSitemap };

        Index(("/old.xml", "2020-01-01"), ("/a.xml", "2026-03-07"), ("/b.xml", "2026-03-07"));
        (await run.FetchAsync(maps)).Single().Fetched.ShouldBe(2, "what is older than two days is for a backfill");
        Index(("/old.xml", "2020-01-01"), ("/a.xml", "2026-03-07"), ("/b.xml", "2026-03-07T09:30:00Z"));
        Map("/b.xml", "/c");
        (await run.FetchAsync(maps)).Single().Fetched.ShouldBe(1);

        new[] { "/old.xml", "/a.xml", "/b.xml" }.Select(name => run.Site.CountOf("maps.test", name)).ShouldBe([0, 1, 2]);
    }

    private static string Sitemaps(FetchRig run, int count) =>
        $"<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(Enumerable.Range(0, count).Select(part => $"<sitemap><loc>{run.Site.At("maps.test", $"/{part}.xml")}</loc></sitemap>"))}</sitemapindex>";

    private static async Task WriteAsync(HttpContext context, string head, int items, string tail, Func<int, string> item, Action look)
    {
        context.Response.ContentType = "application/xml";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(head));
        foreach (var batch in Enumerable.Range(0, items).Chunk(100))
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(batch.Select(item))));
            look();
        }

        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(tail));
    }
}
