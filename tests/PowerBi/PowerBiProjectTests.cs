namespace SwapPipeline.Tests.PowerBi;

/// <summary>powerbi/ is text that Power BI Desktop edits; these tests hold it against the schema in code and against itself.</summary>
public sealed class PowerBiProjectTests
{
    private readonly PowerBiProject _project = PowerBiProject.Load(PowerBiProject.Home);

    [Fact]
    public void Its_tables_are_those_of_the_star_schema() => SchemaRules.Check(_project).ShouldBeEmpty();

    [Fact]
    public void Tables_measures_and_relationships_hold_together() => ModelRules.Check(_project).ShouldBeEmpty();

    [Fact]
    public void Whatever_DAX_names_exists_and_people_are_counted_with_their_filters() => DaxRules.Check(_project).ShouldBeEmpty();

    [Fact]
    public void Every_visual_shows_fields_of_the_model_and_says_so_to_every_reader() => ReportRules.Check(_project).ShouldBeEmpty();

    [Fact]
    public async Task Every_M_expression_parses() => (await PowerQueryRules.ParseAsync(_project)).ShouldBeEmpty();

    [Fact]
    public void Data_sources_are_known_before_a_refresh() => PowerQueryRules.CheckConnectors(_project).ShouldBeEmpty();

    [Theory]
    [InlineData("calendar.date", "exchanges.calendar_date", true, false)]
    [InlineData("agreements.agreement_id", "exchanges.agreement_id", true, false)]
    [InlineData("exchanges.exchange_id", "claims.exchange_id", true, false)]
    [InlineData("exchanges.exchange_id", "evidence.exchange_id", true, false)]
    [InlineData("articles.article_id", "evidence.article_id", true, false)]
    [InlineData("articles.article_id", "totals.article_id", true, false)]
    [InlineData("mediators.mediator", "exchange_mediators.mediator", true, false)]
    [InlineData("exchanges.exchange_id", "exchange_mediators.exchange_id", true, true)]
    [InlineData("calendar.date", "articles.published_date", false, false)]
    public void One_filters_many(string one, string many, bool active, bool bothWays)
    {
        var relationship = _project.Relationships.Single(item => item.Property("toColumn") == one && item.Property("fromColumn") == many);
        relationship.Property("isActive").ShouldBe(active ? "" : "false");
        relationship.Property("crossFilteringBehavior").ShouldBe(bothWays ? "bothDirections" : "");
    }

    [Fact]
    public void There_is_no_other_relationship() => _project.Relationships.Count().ShouldBe(9);
}
