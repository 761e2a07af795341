using System.Text;
using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles;

public sealed class FeedTests
{
    [Fact]
    public void An_rss_item_has_title_summary_address_and_date()
    {
        var item = Read("""
            <rss version="2.0"><channel><title>News</title><link>https://news.example</link><description>d</description>
            <item><title>A &amp; B</title><link>https://news.example/a</link><description>Short</description><pubDate>Thu, 05 Mar 2026 14:02:00 +0200</pubDate></item>
            </channel></rss>
            """).Items.Single();
        item.Title.ShouldBe("A & B");
        item.Summary.ShouldBe("Short");
        item.Address.ShouldBe(new Uri("https://news.example/a"));
        item.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 14, 2, 0, TimeSpan.FromHours(2)));
    }

    [Fact]
    public void An_item_that_names_its_source_belongs_to_that_outlet() =>
        Read("""
            <rss version="2.0"><channel><title>News</title><link>https://news.example</link><description>d</description>
            <item><title>A</title><link>https://wire.example/a</link><source url="https://wire.example/feed.xml">The Wire</source></item></channel></rss>
            """).Items.Single().Outlet.ShouldBe("The Wire");

    [Fact]
    public void An_atom_entry_without_a_published_date_takes_the_updated_one()
    {
        var item = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:x</id><updated>2026-03-05T12:00:00Z</updated>
            <entry><title>A</title><id>urn:a</id><link href="https://news.example/a"/><updated>2026-03-05T12:00:00Z</updated></entry></feed>
            """).Items.Single();
        item.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_date_that_nobody_can_read_leaves_the_item_without_one() =>
        Read("""
            <rss version="2.0"><channel><title>News</title><link>https://news.example</link><description>d</description>
            <item><title>A</title><link>https://news.example/a</link><pubDate>yesterday, more or less</pubDate></item></channel></rss>
            """).Items.Single().Published.ShouldBeNull();

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    public void An_item_whose_address_is_not_http_is_left_out(string link) =>
        Read($"""
            <rss version="2.0"><channel><title>News</title><link>https://news.example</link><description>d</description>
            <item><title>A</title><link>{link}</link></item></channel></rss>
            """).Items.ShouldBeEmpty();

    [Fact]
    public void Xml_dtd() =>
        Read("""<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>""")
            .Error.ShouldNotBeNull().ShouldContain("DTD");

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("<rss version=\"2.0\"><channel>")]
    public void What_is_no_feed_gives_the_reason(string text) => Read(text).Error.ShouldNotBeNullOrEmpty();

    private static FeedResult Read(string text) => Feed.Read(Encoding.UTF8.GetBytes(text));
}
