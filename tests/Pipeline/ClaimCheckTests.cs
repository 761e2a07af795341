using SwapPipeline.Pipeline;

namespace SwapPipeline.Tests.Pipeline;

public sealed class ClaimCheckTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void A_message_reads_back_and_is_small() => ClaimCheck.Parse(ClaimCheck.For(Id).ToJson()).Article.ShouldBe(Id);

    [Fact]
    public void A_message_is_the_same_text_each_time() => ClaimCheck.For(Id).ToJson().ShouldBe($"{{\"v\":1,\"article\":\"{Id}\"}}");

    [Fact]
    public void A_field_of_a_newer_sender_is_passed_over() =>
        ClaimCheck.Parse($"{{\"v\":1,\"article\":\"{Id}\",\"traceparent\":\"00-1\"}}").Article.ShouldBe(Id);

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("null", "null")]
    [InlineData("[]", "JSON")]
    [InlineData("{\"v\":2,\"article\":\"0123456789abcdef0123456789abcdef\"}", "version 2")]
    [InlineData("{\"v\":1}", "32 hex")]
    [InlineData("{\"v\":1,\"article\":\"\"}", "32 hex")]
    [InlineData("{\"v\":1,\"article\":\"0123456789abcdef0123456789abcde\"}", "32 hex")] // a digit short: the beginning of another article's name
    [InlineData("{\"v\":1,\"article\":\"../../secrets/0123456789abcde\"}", "32 hex")]
    // Upper-case digits would be another name for the same article.
    [InlineData("{\"v\":1,\"article\":\"0123456789ABCDEF0123456789abcdef\"}", "32 hex")]
    public void What_is_no_message_is_refused_with_the_reason(string text, string reason) =>
        Should.Throw<InvalidMessageException>(() => ClaimCheck.Parse(text)).Message.ShouldContain(reason);
}
