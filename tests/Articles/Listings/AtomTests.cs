using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles.Listings;

public sealed class AtomTests
{
    [Fact]
    public async Task An_entry_has_title_summary_address_and_both_dates()
    {
        var item = await OneAsync(
            """
            <title type="html">A &amp;amp; B</title><id>urn:a</id><link href="https://news.example/a"/><summary>Short</summary>
            <published>2026-03-05T12:00:00Z</published><updated>2026-03-05T13:00:00+02:00</updated>
            """
        );
        item.Title.ShouldBe("A & B");
        item.Summary.ShouldBe("Short");
        item.Address.AbsoluteUri.ShouldBe("https://news.example/a");
        item.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));
        item.Modified.ShouldBe(new DateTimeOffset(2026, 3, 5, 11, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task An_entry_without_a_published_date_takes_the_updated_one() =>
        (
            await OneAsync("""<title>A</title><id>urn:a</id><link href="https://news.example/a"/><updated>2026-03-05T12:00:00Z</updated>""")
        ).Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(
        """<link rel="self" href="https://news.example/feed"/><link rel="alternate" href="https://news.example/a"/>""",
        "https://news.example/a"
    )]
    [InlineData(
        """<link rel="alternate" type="application/json" href="/a.json"/><link rel="alternate" type="text/html" href="/a"/>""",
        "https://news.example/a"
    )]
    [InlineData("""<link rel="enclosure" href="/a.mp3"/><id>https://news.example/a</id>""", "https://news.example/a")]
    [InlineData("""<link href="a"/>""", "https://news.example/2026/a")]
    public async Task Its_address_is_that_of_the_page(string links, string address) =>
        (await OneAsync($"<title>A</title>{links}")).Address.AbsoluteUri.ShouldBe(address);

    [Fact]
    public async Task A_title_of_markup_gives_its_text() =>
        (
            await OneAsync(
                """<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two <b>hundred</b></div></title><link href="/a"/>"""
            )
        ).Title.ShouldBe("Two hundred");

    [Fact]
    public async Task An_entry_taken_over_from_another_feed_belongs_to_that_outlet() =>
        (
            await OneAsync(
                """<title>A</title><link href="/a"/><source><title>The Wire</title><link href="https://wire.example"/></source>"""
            )
        ).Outlet.ShouldBe("The Wire");

    [Fact]
    public async Task Atom_0_3_is_read()
    {
        var item = (
            await Listed.ArticlesAsync(
                """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>News</title>
                <entry><title>A</title><link rel="alternate" type="text/html" href="https://news.example/a"/><issued>2026-03-05T12:00:00Z</issued><modified>2026-03-05T13:00:00Z</modified></entry></feed>
                """,
                SourceKind.Atom
            )
        ).ShouldHaveSingleItem();
        item.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));
        item.Modified.ShouldBe(new DateTimeOffset(2026, 3, 5, 13, 0, 0, TimeSpan.Zero));
    }

    private static async Task<ListingEntry.Article> OneAsync(string elements) =>
        (
            await Listed.ReadAsync(
                $"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/2026/"><title>News</title><id>urn:x</id><entry>{elements}</entry></feed>""",
                SourceKind.Atom
            )
        )
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ListingEntry.Article>();
}
