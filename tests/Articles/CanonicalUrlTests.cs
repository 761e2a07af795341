using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://news.example/a", "https://news.example/a")]
    [InlineData("http://news.example/a", "https://news.example/a")]
    [InlineData("https://NEWS.example:443/a/", "https://news.example/a")]
    [InlineData("https://news.example/a#comments", "https://news.example/a")]
    [InlineData("https://news.example/a?utm_source=rss&utm_medium=feed", "https://news.example/a")]
    [InlineData("https://news.example/a?fbclid=x&id=7", "https://news.example/a?id=7")]
    [InlineData("https://news.example/a?b=2&a=1", "https://news.example/a?a=1&b=2")]
    // The path of some servers tells upper from lower case.
    [InlineData("https://news.example/A", "https://news.example/A")]
    [InlineData("https://news.example:8443/a", "https://news.example:8443/a")]
    [InlineData("https://news.example/", "https://news.example")]
    [InlineData("https://news.example/a?yclid=1&at_medium=RSS&at_campaign=KARANGA&ysclid=2", "https://news.example/a")]
    // What no list knows may be all that tells two articles apart.
    [InlineData("https://news.example/article.php?id=123", "https://news.example/article.php?id=123")]
    [InlineData("https://news.example/a?page=2", "https://news.example/a?page=2")]
    [InlineData("https://news.example/a?", "https://news.example/a")]
    [InlineData("https://news.example/a/amp", "https://news.example/a")]
    [InlineData("https://news.example/a/amp/", "https://news.example/a")]
    [InlineData("https://news.example/amp/a", "https://news.example/a")]
    [InlineData("https://news.example/a.amp", "https://news.example/a")]
    [InlineData("https://news.example/a.amp.html", "https://news.example/a.html")]
    [InlineData("https://news.example/a?amp=1", "https://news.example/a")]
    [InlineData("https://news.example/a?amp", "https://news.example/a")]
    [InlineData("https://news.example/a?outputType=amp&id=7", "https://news.example/a?id=7")]
    [InlineData("https://news.example/camp", "https://news.example/camp")]
    [InlineData("https://news.example/lamp/amps", "https://news.example/lamp/amps")]
    [InlineData("https://news-example.cdn.ampproject.org/c/s/news.example/a/amp", "https://news.example/a")]
    [InlineData("https://news-example.cdn.ampproject.org/v/s/news.example/a?amp=1&utm_source=x", "https://news.example/a")]
    [InlineData("https://www.google.com/amp/s/news.example/a", "https://news.example/a")]
    [InlineData("https://news.example/a/index.html", "https://news.example/a")]
    [InlineData("https://news.example/index.php?id=7", "https://news.example?id=7")]
    [InlineData("https://news.example//a///b", "https://news.example/a/b")]
    [InlineData("https://news.example/%7Ea%2db", "https://news.example/~a-b")]
    [InlineData("https://news.example/%d0%be", "https://news.example/%D0%BE")]
    [InlineData("https://news.example/о", "https://news.example/%D0%BE")]
    [InlineData("https://новини.example/a", "https://xn--b1amarcd.example/a")]
    [InlineData("https://news.example./a", "https://news.example/a")]
    [InlineData("https://reader:word@news.example/a", "https://news.example/a")]
    public void One_article_has_one_address(string linked, string canonical) => CanonicalUrl.Of(new Uri(linked)).ShouldBe(canonical);

    [Theory]
    [InlineData("https://www.news.example/a", "https://news.example/a")]
    [InlineData("https://m.news.example/a", "http://www.news.example/a/")]
    [InlineData("https://mobile.news.example/a?utm_source=x", "https://news.example/a")]
    [InlineData("https://amp.news.example/a", "https://news.example/a/amp")]
    [InlineData("https://www-news-example.cdn.ampproject.org/c/s/www.news.example/a", "https://news.example/a")]
    [InlineData("https://news.example/a?id=7&fbclid=x", "https://www.news.example/a?id=7#top")]
    public void What_a_site_shows_under_several_addresses_is_one_article(string one, string other) =>
        CanonicalUrl.ArticleId(new Uri(one)).ShouldBe(CanonicalUrl.ArticleId(new Uri(other)));

    [Theory]
    [InlineData("https://news.example/a", "https://news.example/b")]
    [InlineData("https://news.example/a?id=1", "https://news.example/a?id=2")]
    [InlineData("https://news.example/a?id=1", "https://news.example/a")]
    [InlineData("https://en.news.example/a", "https://news.example/a")]
    [InlineData("https://news.example/eng/a", "https://news.example/a")]
    [InlineData("https://m.example/a", "https://www.example/a")]
    [InlineData("https://news.example:8443/a", "https://news.example/a")]
    public void Different_articles_stay_apart(string one, string other) =>
        CanonicalUrl.ArticleId(new Uri(one)).ShouldNotBe(CanonicalUrl.ArticleId(new Uri(other)));

    [FsCheck.Xunit.Property(Replay = "41,43", MaxTest = 2000)]
    public bool A_canonical_address_is_its_own(FsCheck.NonNull<string> path, FsCheck.NonNull<string> query)
    {
        var canonical = CanonicalUrl.Of(new Uri($"https://www.news.example/{path.Get.Replace('\\', '/')}?{query.Get}"));
        return CanonicalUrl.Of(new Uri(canonical)) == canonical;
    }
}
