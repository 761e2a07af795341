using System.Text;
using System.Text.RegularExpressions;

namespace SwapPipeline.Tests.Samples;

public sealed partial class PageTests
{
    private const string Windows1251Page = "https://svodka.example/2024/12/30/novogodniy-obmen";

    public static TheoryData<string> Addresses => SampleSet.Addresses;

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_page_states_its_instant_of_publication(string address) =>
        SampleSet.Source(address).ShouldContain(SampleSet.ExpectedArticle(address).GetProperty("published").GetString()!);

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_page_is_in_the_encoding_that_it_declares(string address)
    {
        var declared = SampleSet.Page(address).CharacterSet;
        declared.ToLowerInvariant().ShouldBe(address == Windows1251Page ? "windows-1251" : "utf-8");
        IsUtf8(SampleSet.Bytes(address)).ShouldBe(address != Windows1251Page);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_page_carries_the_headline_that_the_feed_gives_it(string address)
    {
        var title = SampleSet.FeedItems().Single(item => item.Element("guid")!.Value == address).Element("title")!.Value;
        SampleSet.Page(address).Body!.TextContent.ShouldContain(title);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_page_has_the_markup_that_the_readme_says(string address) =>
        MarkupKind.Of(SampleSet.Page(address)).ShouldBe(ReadmeRow(address).Kind);

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_page_is_in_the_language_that_the_readme_and_the_expectations_say(string address)
    {
        var language = SampleSet.ExpectedArticle(address).GetProperty("language").GetString();
        ReadmeRow(address).Language.ShouldBe(language);
        // The windows-1251 page stands for those that declare no language.
        var declared = SampleSet.Page(address).DocumentElement.GetAttribute("lang");
        (declared?[..2]).ShouldBe(address == Windows1251Page ? null : language);
    }

    [Fact]
    public void All_kinds_of_markup_occur() =>
        SampleSet
            .PageAddresses.Select(address => MarkupKind.Of(SampleSet.Page(address)))
            .Distinct()
            .ShouldBe(MarkupKind.All, ignoreOrder: true);

    [Fact]
    public void Ukrainian_and_Russian_have_at_least_two_articles_each()
    {
        var languages = SampleSet.ExpectedArticles().CountBy(article => article.GetProperty("language").GetString()!).ToDictionary();
        languages["uk"].ShouldBeGreaterThanOrEqualTo(2);
        languages["ru"].ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void No_page_leaves_the_reserved_domain() =>
        SampleSet.PageAddresses.ShouldAllBe(address => new Uri(address).Host.EndsWith(".example"));

    private static (string Kind, string Language) ReadmeRow(string address)
    {
        var row = RowPattern()
            .Matches(File.ReadAllText(Path.Combine(SampleSet.Folder, "README.md")))
            .Single(match => $"https://{match.Groups["page"].Value}" == address);
        return (row.Groups["kind"].Value, row.Groups["language"].Value);
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\| `(?<page>[^`]+\.example/[^`]+)` \| (?<kind>[^|]+) \| (?<language>[a-z]{2}) \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
