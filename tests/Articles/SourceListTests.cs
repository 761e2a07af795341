using SwapPipeline.Articles;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Articles;

public sealed class SourceListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_source_has_what_the_file_says()
    {
        var source = Load(
            """
            {"name": "herald", "outlet": "The Herald", "language": "en", "kind": "listing-page", "address": "https://herald.example/news", "selector": "article a",
             "relevanceWords": ["prisoner*"], "delay": 10, "dailyBudget": 50, "enabled": false, "disabledBecause": "Its owner asked us not to.",
             "provenance": {"page": "https://herald.example/feeds", "date": "2026-11-26"},
             "archives": [{"kind": "news-sitemap", "address": "https://herald.example/{yyyy}/{MM}.xml", "every": "month", "from": "2022-02-24"}]}
            """
        )
            .Sources.ShouldHaveSingleItem();
        source.Kind.ShouldBe(SourceKind.ListingPage);
        source.Selector.ShouldBe("article a");
        source.RelevanceWords.ShouldBe(["prisoner*"]);
        source.Delay.ShouldBe(TimeSpan.FromSeconds(10));
        source.DailyBudget.ShouldBe(50);
        source.Enabled.ShouldBeFalse();
        source.Provenance.ShouldBe(new Provenance(new Uri("https://herald.example/feeds"), new DateOnly(2026, 11, 26)));
        source
            .Archives.ShouldHaveSingleItem()
            .ShouldBe(
                new Archive(SourceKind.NewsSitemap, "https://herald.example/{yyyy}/{MM}.xml", ArchivePeriod.Month)
                {
                    From = new DateOnly(2022, 2, 24),
                }
            );
    }

    [Fact]
    public void What_it_leaves_out_has_a_default()
    {
        var source = Load("""{"name": "herald", "kind": "rss", "address": "https://herald.example/feed"}""").Sources.ShouldHaveSingleItem();
        source.Enabled.ShouldBeTrue();
        source.DailyBudget.ShouldBe(200);
        source.Delay.ShouldBeNull();
        source.RelevanceWords.ShouldBeNull();
        source.Archives.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"name": "herald", "kind": "rss"}""", "source \"herald\"", "address")]
    [InlineData("""{"kind": "rss", "address": "https://herald.example/feed"}""", "source number 1", "name")]
    [InlineData(
        """{"name": "The Herald", "kind": "rss", "address": "https://herald.example/feed"}""",
        "source \"The Herald\", name",
        "lower-case letters"
    )]
    [InlineData("""{"name": "herald", "kind": "rss", "address": "ftp://herald.example/feed"}""", "source \"herald\", address", "https://")]
    [InlineData("""{"name": "herald", "kind": "telegram", "address": "https://herald.example/feed"}""", "source \"herald\", kind", "rss")]
    [InlineData(
        """{"name": "herald", "kind": "rss", "address": "https://herald.example/feed", "delay": 1}""",
        "source \"herald\", delay",
        "5"
    )]
    [InlineData(
        """{"name": "herald", "kind": "rss", "address": "https://herald.example/feed", "dailyBudget": "many"}""",
        "source \"herald\", dailyBudget",
        "integer"
    )]
    [InlineData(
        """{"name": "herald", "kind": "rss", "address": "https://herald.example/feed", "adress": "x"}""",
        "source \"herald\", adress",
        "no such field"
    )]
    [InlineData("""{"name": "herald", "kind": "listing-page", "address": "https://herald.example"}""", "source \"herald\"", "selector")]
    [InlineData(
        """{"name": "herald", "kind": "rss", "address": "https://herald.example", "selector": "a"}""",
        "source \"herald\", selector",
        "Only a listing-page"
    )]
    [InlineData(
        """{"name": "herald", "kind": "listing-page", "address": "https://herald.example", "selector": "a[["}""",
        "source \"herald\", selector",
        "no CSS selector"
    )]
    [InlineData(
        """{"name": "herald", "kind": "rss", "address": "https://herald.example/feed", "enabled": false}""",
        "source \"herald\"",
        "disabledBecause"
    )]
    [InlineData(
        """{"name": "herald", "kind": "rss", "address": "https://herald.example/feed", "provenance": {"page": "https://x.example", "date": "yesterday"}}""",
        "source \"herald\", provenance.date",
        "2026-11-26"
    )]
    [InlineData(
        """{"name": "herald", "kind": "rss", "address": "https://herald.example/feed"}, {"name": "herald", "kind": "rss", "address": "https://herald.example/b"}""",
        "source \"herald\"",
        "unique"
    )]
    public void A_fault_names_its_source_and_field(string sources, string where, string what)
    {
        var message = Should.Throw<InvalidDataException>(() => Load(sources)).Message;
        message.ShouldContain("sources.json");
        message.ShouldContain(where);
        message.ShouldContain(what);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var message = Should
            .Throw<InvalidDataException>(() =>
                Load("""{"name": "one", "kind": "rss"}, {"name": "two", "kind": "fax", "address": "https://two.example"}""")
            )
            .Message;
        message.ShouldContain("\"one\"");
        message.ShouldContain("\"two\", kind");
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"sources\": {}}")]
    public void What_is_no_list_is_refused(string text)
    {
        var path = Path.Combine(_folder.Path, "sources.json");
        File.WriteAllText(path, text);
        Should.Throw<InvalidDataException>(() => SourceList.Load(path)).Message.ShouldContain("sources.json");
    }

    [Fact]
    public void A_file_that_is_missing_is_named() =>
        Should
            .Throw<InvalidDataException>(() => SourceList.Load(Path.Combine(_folder.Path, "none.json")))
            .Message.ShouldContain("none.json");

    public void Dispose() => _folder.Dispose();

    private SourceList Load(string sources)
    {
        var path = Path.Combine(_folder.Path, "sources.json");
        File.WriteAllText(path, $$"""{"sources": [{{sources}}]}""");
        return SourceList.Load(path);
    }
}
