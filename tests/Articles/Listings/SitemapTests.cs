using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles.Listings;

public sealed class SitemapTests
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task An_entry_of_the_news_extension_has_its_title_and_both_dates()
    {
        var item = (
            await Listed.ArticlesAsync(
                $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="{Schema}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                <url><loc>https://news.example/a</loc><lastmod>2026-03-05T13:00:00Z</lastmod>
                <news:news><news:publication><news:name>News</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2026-03-05T12:00:00+00:00</news:publication_date><news:title>200 for 200</news:title></news:news>
                <image:image><image:loc>https://news.example/a.jpg</image:loc><image:title>Picture</image:title></image:image></url>
                </urlset>
                """,
                SourceKind.NewsSitemap
            )
        ).ShouldHaveSingleItem();
        item.Address.AbsoluteUri.ShouldBe("https://news.example/a");
        item.Title.ShouldBe("200 for 200");
        item.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));
        item.Modified.ShouldBe(new DateTimeOffset(2026, 3, 5, 13, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_plain_sitemap_has_addresses_and_changes()
    {
        var item = (
            await Listed.ArticlesAsync(
                $"""<urlset xmlns="{Schema}"><url><loc>https://news.example/a</loc><lastmod>2026-03-05</lastmod></url></urlset>""",
                SourceKind.NewsSitemap
            )
        ).ShouldHaveSingleItem();
        item.Title.ShouldBeEmpty();
        item.Published.ShouldBeNull();
        item.Modified.ShouldBe(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task An_index_names_its_parts()
    {
        var entries = await Listed.ReadAsync(
            $"""
            <sitemapindex xmlns="{Schema}"><sitemap><loc>https://news.example/sitemap-2026-03.xml.gz</loc><lastmod>2026-03-31</lastmod></sitemap>
            <sitemap><loc>/sitemap-2026-02.xml</loc></sitemap><sitemap><lastmod>2026-01-31</lastmod></sitemap></sitemapindex>
            """,
            SourceKind.NewsSitemap
        );
        entries[0]
            .ShouldBe(
                new ListingEntry.Part(
                    new Uri("https://news.example/sitemap-2026-03.xml.gz"),
                    new DateTimeOffset(2026, 3, 31, 0, 0, 0, TimeSpan.Zero)
                )
            );
        entries[1].ShouldBe(new ListingEntry.Part(new Uri("https://news.example/sitemap-2026-02.xml"), null));
        entries[2].ShouldBeOfType<ListingEntry.Skipped>();
    }
}
