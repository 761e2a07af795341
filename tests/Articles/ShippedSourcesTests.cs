using SwapPipeline.Articles;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Articles;

/// <summary>The list of sources that the function app ships.</summary>
public sealed class ShippedSourcesTests
{
    private static readonly SourceList Shipped = SourceList.Load(Path.Combine(Repository.Root, "functions", "sources.json"));

    [Fact]
    public void It_keeps_to_its_schema_and_has_at_least_fifteen_sources_that_are_read() =>
        Shipped.Sources.Count(source => source.Enabled).ShouldBeGreaterThanOrEqualTo(15);

    [Fact]
    public void Each_source_that_is_read_names_the_page_that_documents_its_address() =>
        Shipped.Sources.Where(source => source.Enabled && source.Provenance is null).Select(source => source.Name).ShouldBeEmpty();

    [Fact]
    public void The_sides_the_mediator_and_the_agencies_are_among_them()
    {
        string[] expected =
        [
            "moscow-times",
            "kyiv-independent",
            "ukrinform",
            "ukrainska-pravda",
            "interfax-ukraine",
            "suspilne",
            "rfe-rl",
            "meduza",
            "tass",
            "ria",
            "bbc",
            "al-jazeera",
            "reuters",
            "coordination-headquarters",
            "wam",
            "gdelt",
        ];
        expected.Where(name => !Shipped.Sources.Any(source => source.Name.StartsWith(name, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_sources_read_the_same_address() => Shipped.Sources.Select(source => source.Address).ShouldBeUnique();
}
