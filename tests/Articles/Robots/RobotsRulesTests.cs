using SwapPipeline.Articles.Robots;

namespace SwapPipeline.Tests.Articles.Robots;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("/fish", "/fish", true)]
    [InlineData("/fish", "/fishheads/yummy.html", true)]
    [InlineData("/fish", "/Fish.asp", false)] // paths tell upper from lower case
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/fish/", "/fish/?id=anything", true)]
    [InlineData("/fish*", "/fishheads", true)]
    [InlineData("/*.php", "/index.php?parameters", true)]
    [InlineData("/*.php$", "/filename.php", true)]
    [InlineData("/*.php$", "/filename.php?parameters", false)]
    [InlineData("/*.php$", "/a.php/b.php", true)]
    [InlineData("/fish*.php", "/fishheads/catfish.php?parameters", true)]
    [InlineData("/a*b*c$", "/abbc", true)]
    [InlineData("/a*bc$", "/abc/bc", true)]
    [InlineData("/ab*b$", "/ab", false)] // one letter cannot be both
    [InlineData("*", "/anything", true)]
    [InlineData("fish", "/fish", true)] // without its slash
    [InlineData("/новини", "/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8", true)]
    [InlineData("/%D0%BD%d0%be", "/но", true)]
    [InlineData("/a%2Db", "/a-b", true)] // encoded without need
    [InlineData("/a%2Fb", "/a/b", false)] // an encoded slash is no slash
    [InlineData("/a$b", "/a$b", true)] // in the middle it is a letter
    public void A_pattern_matches(string pattern, string path, bool matches) =>
        Parse($"User-agent: *\nDisallow: {pattern}").Allow(Address(path)).ShouldBe(!matches);

    [Theory]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder", "/folder/page", true)] // of two as long, the one that allows
    [InlineData("Disallow: /folder\nAllow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    [InlineData("Disallow:", "/page", true)]
    [InlineData("Disallow: /", "/robots.txt", true)]
    public void The_longest_match_decides(string rules, string path, bool allowed) =>
        Parse($"User-agent: *\n{rules}").Allow(Address(path)).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: SwapPipeline\nDisallow: /private", true)] // our own group takes the place of the common one
    [InlineData("User-agent: swappipeline\nDisallow: /page", false)]
    [InlineData("User-agent: SwapPipeline/2.0\nDisallow: /page", false)]
    [InlineData("User-agent: SwapPipelineNews\nDisallow: /page", true)] // another product
    [InlineData("User-agent: other\nUser-agent: SwapPipeline\nDisallow: /page", false)]
    [InlineData(
        "User-agent: SwapPipeline\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: SwapPipeline\nDisallow: /page",
        false
    )] // groups of one name are one
    [InlineData("User-agent: other\nDisallow: /", true)]
    [InlineData("Disallow: /page\nUser-agent: *\nDisallow: /other", true)] // rules before the first agent
    [InlineData("User-agent: *\nSitemap: https://news.example/s.xml\nUser-agent: other\nDisallow: /page", false)] // a line of another kind ends no list of agents
    [InlineData("\uFEFFUSER-AGENT : *   # all\r\nDISALLOW : /page # not this\r\n", false)]
    [InlineData("User-agent: *\rDisallow: /page", false)]
    [InlineData("", true)]
    [InlineData("<html><body>Not found</body></html>", true)]
    public void The_group_is_the_one_that_names_us(string text, bool allowed) => Parse(text).Allow(Address("/page")).ShouldBe(allowed);

    [Theory]
    [InlineData("Crawl-delay: 10", 10.0)]
    [InlineData("Crawl-delay: 0.5", 0.5)]
    [InlineData("Crawl-delay: soon", null)]
    [InlineData("Crawl-delay: -5", null)]
    [InlineData("Crawl-delay: 1e300", null)]
    public void A_delay_is_in_seconds(string line, double? seconds) =>
        (Parse($"User-agent: *\n{line}").Delay?.TotalSeconds).ShouldBe(seconds);

    [Fact]
    public void A_pattern_of_many_stars_takes_no_longer_than_one()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 100_000));
        Parse($"User-agent: *\nDisallow: /{pattern}b").Allow(Address("/" + new string('a', 4000))).ShouldBeTrue();
    }

    private static RobotsRules Parse(string text) => RobotsRules.Parse(text, "SwapPipeline");

    private static Uri Address(string path) => new($"https://news.example{path}");
}
