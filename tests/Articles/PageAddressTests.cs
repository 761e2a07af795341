using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles;

public sealed class PageAddressTests
{
    [Theory]
    // The page says it.
    [InlineData("https://news.example/a?x=1", "https://news.example/a?x=1", "https://news.example/2026/a", "https://news.example/2026/a")]
    [InlineData("https://m.news.example/a", "https://m.news.example/a", "https://www.news.example/a", "https://www.news.example/a")]
    [InlineData("https://news.example/a", "https://news.example/a", "/2026/a", "https://news.example/2026/a")]
    [InlineData("https://news.example/amp/a", "https://news.example/amp/a", "https://news.example/a", "https://news.example/a")]
    // The redirect says it, a shortener's too.
    [InlineData("https://news.example/?p=7", "https://news.example/2026/a", null, "https://news.example/2026/a")]
    [InlineData("https://short.example/x7", "https://news.example/a", "https://news.example/a", "https://news.example/a")]
    // Nobody speaks for another site.
    [InlineData("https://news.example/a", "https://news.example/a", "https://wire.example/a", "https://news.example/a")]
    [InlineData("https://news.example/a", "https://news.example/a", "javascript:alert(1)", "https://news.example/a")]
    // The front page and the section are no article.
    [InlineData("https://news.example/world/a", "https://news.example/world/a", "https://news.example/", "https://news.example/world/a")]
    [InlineData(
        "https://news.example/world/a",
        "https://news.example/world/a",
        "https://news.example/world",
        "https://news.example/world/a"
    )]
    [InlineData("https://news.example/world/a", "https://news.example/", null, "https://news.example/world/a")]
    [InlineData("https://news.example/a", "https://news.example/a", "", "https://news.example/a")]
    [InlineData("https://news.example/a", "https://news.example/a", "http://[broken", "https://news.example/a")]
    public void A_page_is_the_article_that_it_says_where_it_can_be_believed(string asked, string found, string? stated, string article) =>
        PageAddress.Of(new Uri(asked), new Uri(found), stated).AbsoluteUri.ShouldBe(article);
}
