using System.Text.Json;
using SwapPipeline.Tests.EndToEnd;
using SwapPipeline.Tests.Parquet;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.PowerBi;

/// <summary>
/// docs/power-bi.md: the filters of the people measures, in SQL over an export, give the numbers that the exchanges carry themselves.
/// </summary>
[Collection(nameof(SampleRun))]
public sealed class PowerBiDocsTests(SampleRunFixture run)
{
    private const string FromExchanges = """
        SELECT sum(people_to_ukraine) AS home_to_ukraine, sum(people_to_russia) AS home_to_russia, sum(bodies_to_ukraine) + sum(bodies_to_russia) AS bodies_returned
        FROM read_parquet('out/exchanges/*/exchanges.parquet', hive_partitioning = false) WHERE status = 'completed';
        """;

    [Fact]
    public async Task The_people_measures_count_what_the_exchanges_carry()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "out"), run.ParquetFolder);
        var documented = Text().Split("```sql duckdb\n")[1].Split("```")[0];
        var counted = await AskAsync(folder, documented);
        counted["home_to_ukraine"].ShouldNotBe("0");
        counted.ShouldBe(await AskAsync(folder, FromExchanges));
    }

    [Fact]
    public void Every_measure_and_parameter_that_the_text_names_exists()
    {
        var project = PowerBiProject.Load(PowerBiProject.Home);
        string[] named = ["Exchanges with numbers withheld", "Days since the last exchange", "Hours since the last fetch"];
        foreach (var measure in named)
        {
            Text().ShouldContain($"`{measure}`");
            project.Measures.ShouldContain(item => item.Name == measure);
        }

        foreach (var parameter in project.Objects.Where(item => item.Kind == "expression"))
            Text().ShouldContain($"`{parameter.Name}`");
    }

    private static async Task<Dictionary<string, string>> AskAsync(TemporaryFolder folder, string sql)
    {
        var rows = await IndependentReaders.RunScriptAsync("query.mjs", folder.Path, sql);
        return JsonDocument
            .Parse(rows)
            .RootElement[0]
            .EnumerateObject()
            .ToDictionary(value => value.Name, value => value.Value.ToString(), StringComparer.Ordinal);
    }

    private static string Text() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "power-bi.md")).ReplaceLineEndings("\n");
}
