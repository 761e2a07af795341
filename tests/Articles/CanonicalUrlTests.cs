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
    public void One_article_has_one_address(string linked, string canonical) => CanonicalUrl.Of(new Uri(linked)).ShouldBe(canonical);
}
