using System.Text;
using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles;

/// <summary>What the bytes of a listing are decides, whatever the server and the source call them.</summary>
public sealed class ListingReaderTests
{
    private const string Item = "<item><title>Обмін полоненими</title><link>https://news.example/a</link></item>";
    private const string Rss = $"<rss version=\"2.0\"><channel><title>News</title>{Item}</channel></rss>";

    [Theory]
    [InlineData("application/rss+xml")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData("no media type at all")]
    [InlineData(null)]
    public async Task A_feed_is_read_under_any_content_type(string? contentType) =>
        (await Listed.ArticlesAsync(Rss, contentType: contentType)).ShouldHaveSingleItem().Title.ShouldBe("Обмін полоненими");

    [Theory]
    [InlineData(SourceKind.Atom)]
    [InlineData(SourceKind.NewsSitemap)]
    [InlineData(SourceKind.JsonFeed)]
    public async Task A_source_that_changed_its_form_is_read_on(SourceKind kind) =>
        (await Listed.ArticlesAsync(Rss, kind)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("\r\n\r\n  ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\n")]
    public async Task Marks_and_white_space_before_the_declaration_are_stepped_over(string before) =>
        (await Listed.ArticlesAsync($"{before}<?xml version=\"1.0\" encoding=\"UTF-8\"?>{Rss}")).ShouldHaveSingleItem();

    [Theory]
    [InlineData("windows-1251", "<?xml version=\"1.0\" encoding=\"windows-1251\"?>", "application/rss+xml")]
    [InlineData("windows-1251", "", "application/rss+xml; charset=windows-1251")]
    // The header lies, the letters do not.
    [InlineData("windows-1251", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "application/rss+xml; charset=utf-8")]
    [InlineData("utf-8", "<?xml version=\"1.0\" encoding=\"windows-1251\"?>", "application/rss+xml")]
    [InlineData("utf-16", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "application/rss+xml")]
    [InlineData("koi8-u", "<?xml version=\"1.0\" encoding=\"koi8-u\"?>", "application/rss+xml")]
    public async Task Letters_survive_their_encoding(string encoding, string declaration, string contentType)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(
            declaration + Rss
        );
        (await Listed.ReadAsync(new MemoryStream(bytes), contentType: contentType))
            .OfType<ListingEntry.Article>()
            .ShouldHaveSingleItem()
            .Title.ShouldBe("Обмін полоненими");
    }

    [Fact]
    public async Task A_gzip_file_is_unpacked()
    {
        using var packed = new MemoryStream();
        await using (
            var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)
        )
            gzip.Write(Encoding.UTF8.GetBytes(Rss));
        packed.Position = 0;
        (await Listed.ReadAsync(packed, contentType: "application/gzip")).ShouldHaveSingleItem().ShouldBeOfType<ListingEntry.Article>();
    }

    /// <summary>Each item is one that could be read: nothing but their sum tells.</summary>
    [Fact]
    public async Task A_gzip_file_that_unpacks_without_end_is_not_read_on()
    {
        using var packed = new MemoryStream();
        await using (
            var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)
        )
        {
            var item = Encoding.UTF8.GetBytes(
                $$""",{"url": "https://news.example/a", "content_html": "{{new string(' ', 1024 * 1024)}}"}"""
            );
            gzip.Write("{\"items\": [{}"u8);
            for (var megabyte = 0; megabyte < 65; megabyte++)
                gzip.Write(item);
            gzip.Write("]}"u8);
        }

        packed.Position = 0;
        (await Listed.ReadAsync(packed, SourceKind.JsonFeed))[^1]
            .ShouldBeOfType<ListingEntry.Broken>()
            .Reason.ShouldStartWith("The listing is larger than");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \n ", "empty")]
    [InlineData("Please limit requests to one every 5 seconds.", "begins with \"Please limit requests")]
    [InlineData("<!DOCTYPE html><html><body>Not found</body></html>", "HTML page")]
    [InlineData("<html><body>Not found</body></html>", "<html>")]
    [InlineData("<rss version=\"2.0\"><channel>", "Line 1")]
    [InlineData("{\"error\": \"no such key\"}", "without a list")]
    [InlineData("{\"items\": [{\"url\": ", "JSON")]
    public async Task What_is_no_listing_gives_the_reason(string text, string reason) =>
        (await Listed.ReadAsync(text))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ListingEntry.Broken>()
            .Reason.ShouldContain(reason, Case.Sensitive);

    [Fact]
    public async Task What_came_before_the_fault_holds()
    {
        var entries = await Listed.ReadAsync($"<rss version=\"2.0\"><channel>{Item}<item><title>B</title></wrong></channel></rss>");
        entries[0].ShouldBeOfType<ListingEntry.Article>();
        entries[^1].ShouldBeOfType<ListingEntry.Broken>();
    }

    [Fact]
    public async Task Xml_dtd()
    {
        var entries = await Listed.ReadAsync(
            """<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>"""
        );
        entries.ShouldHaveSingleItem().ShouldBeOfType<ListingEntry.Broken>().Reason.ShouldContain("DTD");
    }
}
