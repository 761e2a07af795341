using SwapPipeline.Articles.Fetching;

namespace SwapPipeline.Tests.Articles.Fetching;

public sealed class TargetRulesTests
{
    [Theory]
    [InlineData("ftp://news.example/a", "only http and https")]
    [InlineData("file:///etc/passwd", "only http and https")]
    [InlineData("gopher://news.example/", "only http and https")]
    [InlineData("data:text/html,a", "only http and https")]
    [InlineData("http://user@news.example/", "user name")]
    [InlineData("http://user:word@news.example/", "user name")]
    [InlineData("http://@news.example/", "user name")]
    [InlineData("http://2130706433/", "unusual form")]
    [InlineData("http://0x7f000001/", "unusual form")]
    [InlineData("http://0177.0.0.1/", "unusual form")]
    [InlineData("http://0x7f.0.0.1:8080/", "unusual form")]
    [InlineData("http://127.1/", "unusual form")]
    [InlineData("http://127.0.0.1./", "unusual form")]
    [InlineData("http://256.256.256.256/", "unusual form")]
    [InlineData("http://134744072/", "unusual form")] // 8.8.8.8 is public, but nobody links a page so
    public void What_is_no_plain_web_address_is_refused(string address, string reason) =>
        TargetRules.Judge(new Uri(address)).ShouldNotBeNull().Text.ShouldContain(reason);

    [Fact]
    public void An_address_without_an_end_is_refused() =>
        TargetRules.Judge(new Uri("https://news.example/" + new string('a', 5000))).ShouldNotBeNull().Text.ShouldContain("4096");

    [Theory]
    [InlineData("https://news.example/a?b=c#d")]
    [InlineData("http://news.example:8080/a@b")]
    [InlineData("https://7news.example/1")]
    [InlineData("https://приклад.укр/новини")]
    [InlineData("https://8.8.8.8:443/")]
    [InlineData("https://[2600::1]/")]
    public void A_web_address_is_asked(string address) => TargetRules.Judge(new Uri(address)).ShouldBeNull();
}
