using System.Text.Json;

namespace SwapPipeline.Tests.Samples;

public sealed class FeedTests
{
    [Fact]
    public void Every_feed_item_has_a_page_and_every_page_a_feed_item() =>
        SampleSet.FeedItems().Select(item => item.Element("guid")!.Value).Order(StringComparer.Ordinal).ShouldBe(SampleSet.PageAddresses);

    [Fact]
    public void Every_page_is_named_in_the_expectations_and_nothing_else_is() =>
        SampleSet
            .ExpectedArticles()
            .Select(article => article.GetProperty("address").GetString()!)
            .Order(StringComparer.Ordinal)
            .ShouldBe(SampleSet.PageAddresses);

    [Fact]
    public void A_link_is_the_address_of_its_page_but_for_tracking_parameters_on_one_item()
    {
        var tracked = 0;
        foreach (var item in SampleSet.FeedItems())
        {
            var link = new Uri(item.Element("link")!.Value);
            link.GetLeftPart(UriPartial.Path).ShouldBe(item.Element("guid")!.Value);
            if (link.Query == "")
                continue;
            link.Query.TrimStart('?').Split('&').ShouldAllBe(parameter => parameter.StartsWith("utm_"));
            tracked++;
        }

        tracked.ShouldBe(1);
    }

    [Fact]
    public void An_item_tells_a_title_a_summary_and_the_instant_of_publication()
    {
        foreach (var item in SampleSet.FeedItems())
        {
            var expected = SampleSet.ExpectedArticle(item.Element("guid")!.Value);
            SampleSet.Instant(item.Element("pubDate")!.Value).ShouldBe(SampleSet.Instant(expected.GetProperty("published").GetString()!));
            item.Element("title")!.Value.ShouldNotBeNullOrWhiteSpace();
            item.Element("description")!.Value.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void The_source_list_leads_to_the_feed()
    {
        var sources = JsonDocument
            .Parse(File.ReadAllBytes(Path.Combine(SampleSet.Folder, "sources.json")))
            .RootElement.GetProperty("sources");
        var address = new Uri(sources.EnumerateArray().ShouldHaveSingleItem().GetProperty("address").GetString()!);
        Path.GetFullPath(Path.Combine(SampleSet.Folder, "sites", address.Host + address.AbsolutePath))
            .ShouldBe(Path.GetFullPath(SampleSet.FeedFile));
    }
}
