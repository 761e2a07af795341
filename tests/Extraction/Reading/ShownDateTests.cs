using System.Globalization;

namespace SwapPipeline.Tests.Extraction.Reading;

/// <summary>Where pages show their date to readers and to machines, when no data of the page states it.</summary>
public sealed class ShownDateTests
{
    private const string Title = "<title>Captives freed after months of talks</title>";
    private const string Headline = "<h1>Captives freed after months of talks</h1>";
    private const string Text =
        "<p>The captives were freed on Friday after talks that had lasted for months, officials said.</p><p>They were met by their families, who had waited at the gate since the morning.</p>";
    private const string Address = "https://daily.example/captives";

    [Theory]
    [InlineData(Headline + "<time class='entry-date published updated' datetime='2025-01-03T10:00:00Z'>3 January</time>" + Text)] // never changed since
    [InlineData(
        "<h1>Daily Example</h1><div class='meta'><time datetime='2025-01-03'>3 January</time></div><section><div><time datetime='2025-02-07'>7 February</time><h2>Captives freed after months of talks</h2></div></section>"
            + Text,
        7,
        2
    )] // what stands between the site's name and the headline
    [InlineData(Headline + "<a href='https://www.daily.example/captives/'><time datetime='2025-01-03'>3 January</time></a>" + Text)]
    [InlineData(Headline + "<span itemprop='datePublished' content='2025-01-03T13:15:00.000+01:00'>today</span>" + Text)]
    [InlineData(Headline + "<abbr class='published' title='2025-01-03T10:21:40Z'>two days ago</abbr>" + Text)]
    [InlineData(Headline + "<div><a href='/ed'>editor</a> — 3 January 2025 <a href='/c'>add comment</a></div>" + Text)]
    [InlineData(
        Headline + "<p class='tagline'>03/01/2025 - 04:30 - Source: the State Agency - Photograph: Ann Lee of the Harbour Daily</p>" + Text,
        3,
        1,
        "uk"
    )]
    [InlineData(Headline + "<p>3.1.2025 – The captives were freed on Friday after talks that had lasted for months.</p>" + Text)]
    public void A_date_by_the_headline_is_when_the_article_was_published(string body, int day = 3, int month = 1, string language = "en") =>
        Reading
            .Html($"<html lang='{language}'><head>{Title}</head><body><article>{body}</article></body></html>", Address)
            .Published.ShouldNotBeNull()
            .Date.ShouldBe(new DateTime(2025, month, day));

    [Theory]
    [InlineData("<div><a href='/other'>3 January 2025: two hundred came home to their families by train</a></div>")] // the headline of another article
    [InlineData("<time class='updated' datetime='2025-01-03'>3 January</time>")]
    [InlineData("<aside><span itemprop='datePublished' content='2025-01-03'>today</span></aside>")]
    public void A_date_of_something_else_is_not(string shown) =>
        Reading
            .Html($"<html><head>{Title}</head><body><article>{Headline}{shown}{Text}</article></body></html>", Address)
            .Published.ShouldBeNull();

    [Theory]
    [InlineData("<time datetime='2025-01-04T00:30:00+02:00'>00:30</time>", "2025-01-04T00:30:00+02:00")]
    [InlineData("<meta property='article:published_time' content='2025-01-04T00:30:05+02:00'>", "2025-01-04T00:30:05+02:00")]
    [InlineData("<time datetime='2025-01-05T00:30:00+02:00'>the next night</time>", "2025-01-03T22:30:00+00:00")] // another instant
    [InlineData("<time datetime='2025-01-03T22:30:00Z'>22:30</time>", "2025-01-03T22:30:00+00:00")]
    public void An_instant_counts_by_the_clock_of_the_outlet_where_the_page_shows_it(string shown, string published)
    {
        const string Json =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-01-03T22:30:00Z\"}</script>";
        var read = Reading.Html(
            $"<html><head>{Title}{Json}{(shown.StartsWith("<meta", StringComparison.Ordinal) ? shown : "")}</head><body><article>{Headline}{shown}{Text}</article></body></html>",
            Address
        );
        read.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture).ShouldBe(published);
    }
}
