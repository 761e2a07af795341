using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles;

public sealed class FetchMannersTests
{
    [Theory]
    [InlineData("owner@news.example")]
    [InlineData("https://news.example/bot")]
    [InlineData("  owner@news.example ")]
    public void The_user_agent_carries_the_contact(string contact) =>
        FetchManners.WithContact(contact, "FetchContact").UserAgent.ShouldBe($"SwapPipeline/0.1 (+{contact.Trim()})");

    [Theory]
    [InlineData(null, "It is not set.")]
    [InlineData("", "It is not set.")]
    [InlineData("me", "It is \"me\".")]
    [InlineData("me@localhost", "It is \"me@localhost\".")]
    [InlineData("http://news.example/bot", "https address")]
    [InlineData("https://localhost/", "https address")]
    [InlineData("owner@news.example\r\nX-Header: 1", "\\u000d\\u000a")]
    [InlineData("https://news.example/a) Mozilla/5.0 (b", "https address")]
    public void Without_one_the_error_says_what_to_set(string? contact, string reason)
    {
        var error = Should.Throw<InvalidOperationException>(() => FetchManners.WithContact(contact, "FetchContact")).Message;
        error.ShouldStartWith("Set FetchContact to");
        error.ShouldContain(reason);
    }
}
