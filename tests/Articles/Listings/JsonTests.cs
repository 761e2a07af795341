using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles.Listings;

public sealed class JsonTests
{
    [Fact]
    public async Task A_json_feed_item_has_title_summary_address_and_both_dates()
    {
        var item = (
            await Listed.ArticlesAsync(
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "News", "authors": [{"name": "A"}], "items": [
                  {"id": "7", "url": "https://news.example/a", "title": "A &amp; B", "content_html": "<p>Short</p>", "date_published": "2026-03-05T14:00:00+02:00", "date_modified": "2026-03-05T13:00:00Z"}
                ], "hubs": []}
                """,
                SourceKind.JsonFeed
            )
        ).ShouldHaveSingleItem();
        item.Title.ShouldBe("A & B");
        item.Summary.ShouldBe("Short");
        item.Address.AbsoluteUri.ShouldBe("https://news.example/a");
        item.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));
        item.Modified.ShouldBe(new DateTimeOffset(2026, 3, 5, 13, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Items_that_are_none_are_counted_and_the_rest_read()
    {
        var entries = await Listed.ReadAsync(
            """{"items": ["text", {"id": "7"}, {"id": "https://news.example/b"}, {"url": "/c", "title": null},]}""",
            SourceKind.JsonFeed
        );
        entries.Select(entry => entry.GetType().Name).ShouldBe(["Skipped", "Skipped", "Article", "Article"]);
        ((ListingEntry.Article)entries[3]).Address.AbsoluteUri.ShouldBe("https://news.example/c");
    }

    [Fact]
    public async Task An_article_of_gdelt_was_published_when_it_was_seen()
    {
        var item = (
            await Listed.ArticlesAsync(
                """
                {"articles": [{"url": "https://wire.example/swap", "url_mobile": "", "title": "Russia , Ukraine swap prisoners", "seendate": "20260305T124500Z",
                  "socialimage": "", "domain": "wire.example", "language": "English", "sourcecountry": "United States"}]}
                """,
                SourceKind.Gdelt
            )
        ).ShouldHaveSingleItem();
        item.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 12, 45, 0, TimeSpan.Zero));
        item.Outlet.ShouldBeNull();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"articles\": []}")]
    [InlineData("[]")]
    public async Task No_articles_are_no_fault(string text) => (await Listed.ReadAsync(text, SourceKind.Gdelt)).ShouldBeEmpty();

    [Fact]
    public async Task Items_cut_by_the_ends_of_the_buffers_come_whole()
    {
        var items = Enumerable
            .Range(0, 500)
            .Select(number => $$"""{"url": "https://news.example/{{number}}", "title": "{{new string('ї', number)}}"}""");
        var articles = await Listed.ArticlesAsync($$"""{"items": [{{string.Join(",", items)}}]}""", SourceKind.JsonFeed);
        articles.Select(article => article.Title.Length).ShouldBe(Enumerable.Range(0, 500));
    }
}
