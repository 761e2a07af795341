using System.Text.Json;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.PowerBi;

/// <summary>Each fault that somebody may make by hand is found: the checks of <see cref="PowerBiProjectTests"/> can fail.</summary>
public sealed class PowerBiMutationTests : IDisposable
{
    private const string Tables = "SwapPipeline.SemanticModel/definition/tables/";
    private const string Model = "SwapPipeline.SemanticModel/definition/";
    private const string Overview = "SwapPipeline.Report/definition/pages/overview/";

    private readonly TemporaryFolder _folder = new();

    public PowerBiMutationTests()
    {
        foreach (var file in Directory.EnumerateFiles(PowerBiProject.Home, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.Path, Path.GetRelativePath(PowerBiProject.Home, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "exchanges.tmdl",
        "sourceColumn: people_to_ukraine",
        "sourceColumn: people_home",
        "exchanges.people_to_ukraine: no column of the model has this source column."
    )]
    [InlineData("exchanges.tmdl", "column location", "column place", "exchanges.location: it is named place in the model.")]
    [InlineData("claims.tmdl", "dataType: int64", "dataType: string", "claims.exchange_year: its type should be int64.")]
    [InlineData("claims.tmdl", "people = nullable Int64.Type", "people = nullable text", "claims: its partition should read")]
    [InlineData(
        "articles.tmdl",
        "/// Who published it.",
        "/// The paper.",
        "articles.outlet: its description should be: Who published it."
    )]
    [InlineData("evidence.tmdl", "\t\tisHidden\n", "", "evidence.evidence_id: a key should be hidden.")]
    public void A_table_that_is_not_that_of_the_schema(string file, string old, string changed, string problem)
    {
        Edit(Tables + file, old, changed);
        Problems(SchemaRules.Check).ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "relationships.tmdl",
        "isActive: false",
        "isActive: true",
        "relationship calendar_articles: a second active path between articles and calendar."
    )]
    [InlineData(
        "relationships.tmdl",
        "claims.exchange_id",
        "claims.exchange",
        "relationship exchanges_claims: claims.exchange is no column."
    )]
    [InlineData("model.tmdl", "ref table totals\n", "", "totals: model.tmdl does not refer to it.")]
    [InlineData(
        "tables/totals.tmdl",
        "mode: import",
        "mode: directQuery",
        "totals: its partition is not one of import mode with a source."
    )]
    [InlineData(
        "tables/calendar.tmdl",
        "sortByColumn: year_order",
        "sortByColumn: order",
        "calendar.year: it is sorted by order, which is no column."
    )]
    [InlineData("tables/key_figures.tmdl", "\t\tdisplayFolder: Mediators\n", "", "[Exchanges with a mediator]: it has no displayFolder.")]
    public void A_model_that_does_not_hold_together(string file, string old, string changed, string problem)
    {
        Edit(Model + file, old, changed);
        Problems(ModelRules.Check).ShouldContain(problem);
    }

    [Fact]
    public void A_lineage_tag_that_stands_twice()
    {
        var tag = PowerBiProject.Load(_folder.Path).Measures.First().Property("lineageTag");
        Edit(
            Model + "expressions.tmdl",
            PowerBiProject.Load(_folder.Path).Objects.First(item => item.Kind == "expression").Property("lineageTag"),
            tag
        );
        Problems(ModelRules.Check).ShouldContain(problem => problem.StartsWith($"lineage tag {tag} is that of", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SUM(claims[people])", "SUM(claims[persons])", "[People returned]: claims[persons] is neither column nor measure.")]
    [InlineData(
        "CALCULATE([People returned], ALLSELECTED())",
        "CALCULATE([People back], ALLSELECTED())",
        "[Share of people returned]: [People back] is neither column nor measure."
    )]
    [InlineData("COUNTROWS(evidence)", "COUNTROWS(proof)", "[Places quoted]: proof is neither table nor variable.")]
    [InlineData("COUNTROWS(evidence)", "COUNTROWS(evidence))", "[Places quoted]: ')' closes nothing.")]
    [InlineData(
        "    KEEPFILTERS(claims[accepted] = TRUE()),\n",
        "    KEEPFILTERS(claims[article_count] > 0),\n",
        "[People returned]: it adds up claims without"
    )]
    [InlineData(
        "CALCULATE([People returned], KEEPFILTERS(claims[returned_to] = \"ukraine\"))",
        "CALCULATE([Exchanges], KEEPFILTERS(claims[returned_to] = \"ukraine\"))",
        "[People returned to Ukraine]: it stands among people and rests on no measure of people."
    )]
    public void A_measure_that_cannot_be_right(string old, string changed, string problem)
    {
        Edit(Tables + "key_figures.tmdl", old, changed);
        Problems(DaxRules.Check).ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "visuals/card-ukraine/visual.json",
        "\"Property\": \"People returned to Ukraine\"",
        "\"Property\": \"People home\"",
        "key_figures.People home is no measure of the model."
    )]
    [InlineData(
        "visuals/chart-category/visual.json",
        "\"Property\": \"category\"",
        "\"Property\": \"kind\"",
        "claims.kind is no column of the model."
    )]
    [InlineData("visuals/chart-timeline/visual.json", "\"altText\"", "\"note\"", "it has no alt text.")]
    [InlineData("visuals/chart-timeline/visual.json", "\"Tooltips\"", "\"Details\"", "it has no tooltip fields.")]
    [InlineData("visuals/chart-timeline/visual.json", "\"y\": 184", "\"y\": 300", "chart-cumulative lies over chart-timeline.")]
    [InlineData(
        "visuals/card-ukraine/visual.json",
        "visualContainer/2.0.0",
        "visualContainer/2.9.0",
        "its schema should be item/report/definition/visualContainer/2.0.0"
    )]
    [InlineData("page.json", "\"name\": \"overview\"", "\"name\": \"start\"", "pages.json does not name every page once.")]
    public void A_visual_that_shows_nothing_or_not_to_everybody(string file, string old, string changed, string problem)
    {
        Edit(Overview + file, old, changed);
        Problems(ReportRules.Check).ShouldContain(found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_that_is_renamed_in_the_model_alone_is_missed_by_visuals_and_measures()
    {
        Edit(Tables + "claims.tmdl", "column category", "column kind");
        Problems(ReportRules.Check)
            .ShouldContain(problem => problem.EndsWith("claims.category is no column of the model.", StringComparison.Ordinal));
        Problems(DaxRules.Check).ShouldContain("[Bodies returned]: claims[category] is neither column nor measure.");
    }

    [Fact]
    public async Task M_that_does_not_parse()
    {
        Edit(
            Model + "expressions.tmdl",
            "Files = if LocalFolder = \"\" then Committed else Exported",
            "Files = if LocalFolder = \"\" then Committed"
        );
        (await PowerQueryRules.ParseAsync(PowerBiProject.Load(_folder.Path))).ShouldHaveSingleItem().ShouldStartWith("ReadTable: ");
    }

    [Fact]
    public void An_address_made_from_data()
    {
        Edit(
            Model + "expressions.tmdl",
            "AzureStorage.DataLake(StorageAccountUrl & \"/dataset\"",
            "AzureStorage.DataLake(StorageAccountUrl & \"/\" & tableName"
        );
        Problems(PowerQueryRules.CheckConnectors).ShouldHaveSingleItem().ShouldStartWith("ReadTable: not a step");
    }

    [Fact]
    public void A_file_that_is_no_JSON_and_a_file_that_is_no_TMDL()
    {
        Edit(Overview + "page.json", "\"height\": 720,", "\"height\": 720");
        Should.Throw<JsonException>(() => PowerBiProject.Load(_folder.Path));
        Edit(Model + "database.tmdl", "\tcompatibilityLevel: 1600", "\t\t\tcompatibilityLevel: 1600");
        Should.Throw<FormatException>(() => PowerBiProject.Load(_folder.Path));
    }

    private List<string> Problems(Func<PowerBiProject, IEnumerable<string>> check) => [.. check(PowerBiProject.Load(_folder.Path))];

    /// <summary>Changes the first place only.</summary>
    private void Edit(string file, string old, string changed)
    {
        var path = Path.Combine(_folder.Path, file);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{file} does not hold: {old}");
        File.WriteAllText(path, text[..at] + changed + text[(at + old.Length)..]);
    }
}
