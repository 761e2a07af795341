using System.Text.Json.Nodes;

namespace SwapPipeline.Tests.Extraction;

/// <summary>How much the specification covers: a phenomenon that loses its rows fails here.</summary>
public sealed class SpecificationCoverageTests
{
    private static readonly List<SpecificationRow> Rows = [.. SpecificationRow.All()];

    [Fact]
    public void There_are_at_least_four_hundred_rows() => Rows.Count.ShouldBeGreaterThanOrEqualTo(400);

    [Theory]
    [InlineData("uk", 60)]
    [InlineData("ru", 60)]
    [InlineData("en", 60)]
    public void Each_language_has_its_rows(string language, int least) =>
        Rows.Count(r => r.Language == language).ShouldBeGreaterThanOrEqualTo(least);

    [Theory]
    [InlineData("numbers", 15)]
    [InlineData("sides", 15)]
    [InlineData("categories", 10)]
    [InlineData("dates", 20)]
    [InlineData("status", 20)]
    [InlineData("events", 15)]
    [InlineData("stages", 8)]
    [InlineData("claims", 40)]
    [InlineData("totals", 40)]
    [InlineData("notOurs", 20)]
    public void Each_phenomenon_has_its_rows(string about, int least) =>
        Rows.Count(r => About(r) == about).ShouldBeGreaterThanOrEqualTo(least, about);

    [Fact]
    public void No_text_is_told_twice() =>
        Rows.GroupBy(r => (r.Text, r.Published)).Where(g => g.Count() > 1).Select(g => g.First().Name).ShouldBeEmpty();

    [Fact]
    public void A_row_that_expects_nothing_says_why() =>
        Rows.Where(r => r.Why.Length == 0 && r.Expected["exchanges"] is JsonArray { Count: 0 }).Select(r => r.Name).ShouldBeEmpty();

    private static string About(SpecificationRow row) => JsonNode.Parse(row.Json)!["about"]!.GetValue<string>();
}
