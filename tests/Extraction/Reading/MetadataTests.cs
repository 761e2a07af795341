using System.Globalization;

namespace SwapPipeline.Tests.Extraction.Reading;

public sealed class MetadataTests
{
    private const string Paragraph = "<p>The captives were freed on Friday after talks that had lasted for months, officials said.</p>";
    private const string Json =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Captives freed\",\"datePublished\":\"2025-01-01T10:00:00+02:00\"}</script>";
    private const string Meta = "<meta property='article:published_time' content='2025-01-02T10:00:00Z'>";
    private const string Time = "<time datetime='2025-01-03T10:00:00Z'>3 January</time>";
    private const string Line = "<div>4 January 2025</div>";
    private const string Url = "https://daily.example/2025/01/05/captives";

    /// <summary>What the page has, whether the caller gives 6 January, and the day that counts.</summary>
    public static TheoryData<string, string, bool, int> Sources =>
        new()
        {
            { Json + Meta, Time + Line, true, 1 },
            { Meta, Time + Line, true, 2 },
            { "", Time + Line, true, 6 }, // the caller before what is only shown
            { "", Time + Line, false, 3 },
            { "", Line, false, 4 },
            { "", "", false, 5 },
        };

    [Fact]
    public void A_saved_post_is_dated_by_its_one_time_though_it_links_to_an_address_that_is_not_known()
    {
        var post = $"<div>{Paragraph}</div><a href='https://posts.example/1'><time datetime='2025-01-03T10:00:00Z'>12:00</time></a>";
        Reading.Html(post).Published!.Value.Day.ShouldBe(3);
        Reading.Html(post, "https://posts.example/1").Published!.Value.Day.ShouldBe(3);
        Reading.Html(post, "https://posts.example/2").Published.ShouldBeNull("it links to another post");
    }

    [Theory]
    [InlineData("<title>News</title>", "<h1>Two hundred captives freed on Friday</h1>", "Two hundred captives freed on Friday")]
    [InlineData(
        "<title>The latest news of the war today</title>",
        "<article><h1>Two hundred captives freed on Friday</h1></article>",
        "Two hundred captives freed on Friday"
    )]
    [InlineData(
        "<title>Captives freed after months of talks</title>",
        "<h1>The independent voice of the city</h1>",
        "Captives freed after months of talks"
    )] // a slogan over every page
    [InlineData(
        "<title>News</title><meta property='og:title' content='Captives freed after talks'>",
        "<article><h1>Two hundred came home on Friday</h1></article>",
        "Captives freed after talks"
    )]
    [InlineData("<title>News</title>", "<h1>Two hundred captives freed on Friday</h1><h1>Ninety came home in winter</h1>", "News")] // a list of headlines
    public void The_one_heading_of_a_page_is_its_title_where_the_title_element_says_nothing_of_it(string head, string top, string title) =>
        Reading.Html($"<html lang='en'><head>{head}</head><body>{top}{Paragraph}{Paragraph}</body></html>").Title.ShouldBe(title);

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_published_date_comes_from_the_most_trusted_source(string head, string body, bool given, int day)
    {
        var html =
            $"<html lang='en'><head>{head}</head><body><article><h1>Captives freed</h1>{body}{Paragraph}{Paragraph}</article></body></html>";
        Reading.Html(html, Url, given ? new DateTimeOffset(2025, 1, 6, 0, 0, 0, TimeSpan.Zero) : null).Published!.Value.Day.ShouldBe(day);
    }

    [Theory]
    [InlineData("https://posts.example/channel/7", true)]
    [InlineData("/channel/7?single", true)]
    // A linked time that leads to another page is that page's.
    [InlineData("https://posts.example/channel/6", false)]
    public void A_time_that_links_to_its_own_page_is_the_date_of_a_post(string link, bool own) =>
        Reading
            .Html(
                $"<html><body><div>{Paragraph}</div><a href='{link}'><time datetime='2025-01-03T10:00:00+02:00'>10:00</time></a></body></html>",
                "https://posts.example/channel/7"
            )
            .Published.ShouldBe(own ? new DateTimeOffset(2025, 1, 3, 10, 0, 0, TimeSpan.FromHours(2)) : null);

    [Theory]
    [InlineData(
        "<script type='application/ld+json'>\n<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Captives freed\",\"datePublished\":\"2025-01-01\"} -->\n</script>"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Captives \\'freed\\'\",\"datePublished\":\"2025-01-01\",}</script>"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-01-01\",\"description\":\"an \"unescaped\" quote\"}</script>"
    )]
    [InlineData(
        "<script type='application/ld+json'>[[{\"@graph\":[{\"@type\":\"ReportageNewsArticle\",\"datePublished\":\"2025-01-01\"}]}]]</script>"
    )]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-01-01\"</script>")]
    public void Broken_and_nested_json_ld_is_survived(string script) =>
        Reading
            .Html($"<html><head>{script}</head><body><h1>Captives freed</h1>{Paragraph}</body></html>")
            .Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ShouldBe("2025-01-01");

    [Fact]
    public void Author_outlet_language_modified_time_and_address_are_read()
    {
        const string html = """
            <html lang="en"><head><title>Captives freed | Daily Quay</title><link rel="canonical" href="/news/captives?x=1">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Captives freed","author":[{"name":"Ann Lee"},{"name":"Bo Ray"}],"publisher":{"@type":"Organization","name":"Daily Quay"},"datePublished":"2025-01-01","dateModified":"2025-01-02T08:00:00+01:00"}</script></head>
            <body><h1>Captives freed</h1><p>The captives were freed on Friday after talks that had lasted for months, officials said.</p></body></html>
            """;
        var article = Reading.Html(html, "https://quay.example/amp/1");
        article.Title.ShouldBe("Captives freed");
        article.Byline.ShouldBe("Ann Lee, Bo Ray");
        article.Outlet.ShouldBe("Daily Quay");
        article.CanonicalUrl.ShouldBe("https://quay.example/news/captives?x=1");
        article.Modified.ShouldBe(new DateTimeOffset(2025, 1, 2, 8, 0, 0, TimeSpan.FromHours(1)));
    }
}
