using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles.Listings;

public sealed class RssTests
{
    [Fact]
    public async Task An_item_has_title_summary_address_and_date()
    {
        var item = await OneAsync(
            "<title>A &amp; B</title><link>https://news.example/a</link><description>Short</description><pubDate>Thu, 05 Mar 2026 14:02:00 +0200</pubDate>"
        );
        item.Title.ShouldBe("A & B");
        item.Summary.ShouldBe("Short");
        item.Address.ShouldBe(new Uri("https://news.example/a"));
        item.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 14, 2, 0, TimeSpan.FromHours(2)));
        item.Outlet.ShouldBeNull();
    }

    [Fact]
    public async Task An_item_that_names_its_source_belongs_to_that_outlet() =>
        (
            await OneAsync(
                """<title>A</title><link>https://wire.example/a</link><source url="https://wire.example/feed.xml">The Wire</source>"""
            )
        ).Outlet.ShouldBe("The Wire");

    [Theory]
    [InlineData("<link>/2026/a?x=1&amp;y=2</link>", "https://news.example/2026/a?x=1&y=2")]
    [InlineData("<link>b.html</link>", "https://news.example/feeds/b.html")]
    [InlineData("<link>//wire.example/a</link>", "https://wire.example/a")]
    [InlineData("<link>\n  https://news.example/a\n  </link>", "https://news.example/a")]
    [InlineData("<link><![CDATA[https://news.example/a?x=1&y=2]]></link>", "https://news.example/a?x=1&y=2")]
    // A bare ampersand is no XML, and the first thing that people get wrong.
    [InlineData("<link>https://news.example/a?x=1&y=2</link>", "https://news.example/a?x=1&y=2")]
    [InlineData("<link/><guid>https://news.example/g</guid>", "https://news.example/g")]
    [InlineData("<guid isPermaLink=\"true\">https://news.example/g</guid>", "https://news.example/g")]
    [InlineData("<link href=\"https://news.example/h\"/>", "https://news.example/h")]
    [InlineData("<atom:link rel=\"alternate\" href=\"https://news.example/t\"/>", "https://news.example/t")]
    // Where a feed counts its readers, the article's own address stands beside.
    [InlineData(
        "<link>https://feeds.example/~r/1</link><feedburner:origLink>https://news.example/o</feedburner:origLink>",
        "https://news.example/o"
    )]
    [InlineData("<media:content url=\"https://news.example/a.jpg\"/><link>https://news.example/a</link>", "https://news.example/a")]
    public async Task Its_address_is_found_where_publishers_put_it(string elements, string address) =>
        (await OneAsync($"<title>A</title>{elements}")).Address.AbsoluteUri.ShouldBe(address);

    [Theory]
    [InlineData("<title>A</title>", "no address")]
    [InlineData("<title>A</title><link/>", "no address")]
    [InlineData("<title>A</title><guid isPermaLink=\"false\">urn:7</guid>", "no address")]
    [InlineData("<title>A</title><link>file:///etc/passwd</link>", "neither http nor https")]
    [InlineData("<title>A</title><link>javascript:alert(1)</link>", "neither http nor https")]
    [InlineData("<title>A</title><link>http://</link>", "none")]
    public async Task An_item_that_cannot_be_fetched_is_counted_and_the_rest_read(string faulty, string reason)
    {
        var entries = await Listed.ReadAsync(
            Listed.Rss($"<item>{faulty}</item><item><title>B</title><link>https://news.example/b</link></item>")
        );
        entries[0].ShouldBeOfType<ListingEntry.Skipped>().Reason.ShouldContain(reason);
        entries[1].ShouldBeOfType<ListingEntry.Article>().Title.ShouldBe("B");
        entries.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("<title>Київ&nbsp;&mdash; обмін</title>", "Київ — обмін")]
    [InlineData("<title><![CDATA[Swap &amp; talks]]></title>", "Swap & talks")]
    [InlineData("<title><![CDATA[<b>200</b> for 200]]></title>", "200 for 200")]
    [InlineData("<title>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</title>", "One Two")]
    [InlineData("<title>5 &lt; 6</title>", "5 < 6")]
    [InlineData("<title>A\u0001B\u0000</title>", "AB")]
    [InlineData("<title>A &bogus; B</title>", "A &bogus; B")]
    [InlineData("<title>A &#x0; B</title>", "A B")]
    [InlineData("<title>Two\n lines</title>", "Two lines")]
    [InlineData("<media:title>Picture</media:title><title>News</title>", "News")]
    public async Task Its_title_is_one_line_of_plain_text(string title, string plain) =>
        (await OneAsync($"{title}<link>https://news.example/a</link>")).Title.ShouldBe(plain);

    [Theory]
    [InlineData("Thu, 05 Mar 2026 14:02:00 GMT", "2026-03-05T14:02:00Z")]
    [InlineData("Thu, 5 Mar 2026 14:02 +0200", "2026-03-05T12:02:00Z")]
    [InlineData("Thu, 05 Mar 26 14:02:00 GMT", "2026-03-05T14:02:00Z")]
    [InlineData("05 Mar 2026 14:02:00 EST", "2026-03-05T19:02:00Z")]
    [InlineData("Thu, 05 Mar 2026 14:02:00 EET", "2026-03-05T12:02:00Z")]
    [InlineData("Thu, 05 Mar 2026 14:02:00 MSK", "2026-03-05T11:02:00Z")]
    [InlineData("2026-03-05T14:02:00+02:00", "2026-03-05T12:02:00Z")]
    [InlineData("2026-03-05 14:02:00", "2026-03-05T14:02:00Z")]
    [InlineData("2026-03-05", "2026-03-05T00:00:00Z")]
    [InlineData("05.03.2026 14:02", "2026-03-05T14:02:00Z")]
    [InlineData("1772719320", "2026-03-05T14:02:00Z")]
    // The wrong day of the week is no reason to lose the date.
    [InlineData("Mon, 05 Mar 2026 14:02:00 GMT", "2026-03-05T14:02:00Z")]
    [InlineData("Чт, 05 мар 2026 14:02:00 +0300", "2026-03-05T11:02:00Z")]
    public async Task Its_date_is_read_in_the_ways_that_publishers_write_it(string date, string instant) =>
        (await OneAsync($"<title>A</title><link>https://news.example/a</link><pubDate>{date}</pubDate>")).Published.ShouldBe(
            DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("yesterday, more or less")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("")]
    public async Task A_date_that_nobody_can_read_leaves_the_item_without_one(string date) =>
        (await OneAsync($"<title>A</title><link>https://news.example/a</link><pubDate>{date}</pubDate>")).Published.ShouldBeNull();

    [Fact]
    public async Task Rss_1_0_is_read()
    {
        var item = (
            await Listed.ArticlesAsync(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://news.example"><title>News</title><items><rdf:Seq><rdf:li rdf:resource="https://news.example/a"/></rdf:Seq></items></channel>
                <item rdf:about="https://news.example/a"><title>A</title><dc:date>2026-03-05T14:02:00Z</dc:date></item></rdf:RDF>
                """
            )
        ).ShouldHaveSingleItem();
        item.Address.AbsoluteUri.ShouldBe("https://news.example/a");
        item.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 14, 2, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Rss_0_91_without_a_namespace_or_dates_is_read() =>
        (
            await Listed.ArticlesAsync(
                """<rss version="0.91"><channel><title>News</title><item><title>A</title><link>https://news.example/a</link></item></channel></rss>"""
            )
        )
            .ShouldHaveSingleItem()
            .Published.ShouldBeNull();

    [Fact]
    public async Task What_follows_the_feed_is_nobodys_business() =>
        (
            await Listed.ReadAsync(Listed.Rss("<item><title>A</title><link>/a</link></item>") + "<script>count()</script> junk & more")
        ).ShouldHaveSingleItem();

    private static async Task<ListingEntry.Article> OneAsync(string elements) =>
        (await Listed.ReadAsync(Listed.Rss($"<item>{elements}</item>"))).ShouldHaveSingleItem().ShouldBeOfType<ListingEntry.Article>();
}
