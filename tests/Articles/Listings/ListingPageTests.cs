using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles.Listings;

public sealed class ListingPageTests
{
    private const string Page = """
        <!doctype html><html><head><base href="/en/"></head><body><nav><a href="/about">About</a></nav><main>
        <article class="card"><a href="a"><img src="a.jpg"></a><h3><a href="a">Two hundred came home</a></h3><p>On Thursday.</p><time datetime="2026-03-05T14:00:00+02:00">today</time></article>
        <article class="card"><h3>Talks</h3><a href="https://news.example/en/b">Read</a><time>6 March 2026, 09:30</time></article>
        <article class="card"><h3>Nothing to read</h3></article>
        </main></body></html>
        """;

    [Fact]
    public async Task Each_block_that_the_selector_finds_is_an_article()
    {
        var entries = await Listed.ReadAsync(Page, SourceKind.ListingPage, selector: "main article.card");
        entries[0]
            .ShouldBe(
                new ListingEntry.Article(
                    new Uri("https://news.example/en/a"),
                    "Two hundred came home",
                    "Two hundred came homeOn Thursday.today",
                    new DateTimeOffset(2026, 3, 5, 14, 0, 0, TimeSpan.FromHours(2)),
                    null,
                    null
                )
            );
        var second = entries[1].ShouldBeOfType<ListingEntry.Article>();
        second.Title.ShouldBe("Talks");
        second.Published.ShouldBe(new DateTimeOffset(2026, 3, 6, 9, 30, 0, TimeSpan.Zero));
        entries[2].ShouldBeOfType<ListingEntry.Skipped>();
    }

    [Fact]
    public async Task A_selector_of_links_gives_each_article_once()
    {
        var articles = await Listed.ArticlesAsync(Page, SourceKind.ListingPage, selector: "main a");
        articles.Select(article => article.Address.AbsolutePath).ShouldBe(["/en/a", "/en/b"]);
    }

    [Fact]
    public async Task A_selector_that_finds_nothing_says_so() =>
        (await Listed.ReadAsync(Page, SourceKind.ListingPage, selector: "li.news"))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ListingEntry.Broken>()
            .Reason.ShouldContain("li.news");

    [Fact]
    public async Task A_selector_that_is_none_says_so() =>
        (await Listed.ReadAsync(Page, SourceKind.ListingPage, selector: "a[["))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ListingEntry.Broken>()
            .Reason.ShouldContain("no CSS selector");

    [Fact]
    public async Task A_page_that_would_cost_too_much_is_refused() =>
        (
            await Listed.ReadAsync(
                "<!doctype html>" + string.Concat(Enumerable.Repeat("<div>", 100_000)),
                SourceKind.ListingPage,
                selector: "a"
            )
        )
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ListingEntry.Broken>()
            .Reason.ShouldContain("too large");
}
