using System.Text.Json.Nodes;
using SwapPipeline.Tests.Samples;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

[Collection(nameof(SampleRun))]
public sealed class SampleRunTests(SampleRunFixture run)
{
    [Fact]
    public void The_first_run_prints_a_table_of_exchanges_and_what_to_do_next()
    {
        run.First.ExitCode.ShouldBe(0, run.First.Error);
        run.First.Output.ShouldContain("2026-03-05");
        run.First.Error.ShouldContain("export --to");
    }

    [Fact]
    public void The_readme_shows_what_a_run_prints()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        foreach (var line in run.First.Output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
            readme.ShouldContain(line, customMessage: "The table in README.md is what `dotnet run --project local` prints: copy it anew.");
    }

    [Fact]
    public void A_second_run_over_the_same_articles_changes_nothing_and_says_so()
    {
        run.Second.ExitCode.ShouldBe(0, run.Second.Error);
        run.Second.Error.ShouldContain("Nothing has changed");
        run.Second.Output.ShouldBe(run.First.Output);
    }

    [Fact]
    public void Logs_and_progress_stay_off_standard_output() => run.First.Output.ShouldNotContain("snapshot", Case.Insensitive);

    [Fact]
    public void Each_sample_article_is_a_row() =>
        Rows("articles").Select(row => (string)row["url"]!).Order(StringComparer.Ordinal).ShouldBe(SampleSet.PageAddresses);

    [Fact]
    public void The_exchanges_are_those_that_an_analyst_reads_in_the_samples()
    {
        var found = Rows("exchanges")
            .Where(row => (string?)row["status"] == "completed")
            .Select(row =>
                Line(
                    row["exchange_date"],
                    row["people_to_ukraine"],
                    row["people_to_russia"],
                    row["bodies_to_ukraine"],
                    row["bodies_to_russia"]
                )
            );
        var expected = SampleSet
            .Expected()
            .GetProperty("exchanges")
            .EnumerateArray()
            .Select(exchange => JsonNode.Parse(exchange.GetRawText())!)
            .Select(exchange =>
                Line(
                    exchange["date"],
                    exchange["peopleToUkraine"],
                    exchange["peopleToRussia"],
                    exchange["bodiesToUkraine"],
                    exchange["bodiesToRussia"]
                )
            );
        found.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_teaser_makes_no_exchange() => Rows("claims").ShouldNotContain(row => (int?)row["people"] == 90);

    private static string Line(
        JsonNode? date,
        JsonNode? toUkraine,
        JsonNode? toRussia,
        JsonNode? bodiesToUkraine,
        JsonNode? bodiesToRussia
    ) => $"{date} people {toUkraine}/{toRussia} bodies {bodiesToUkraine}/{bodiesToRussia}";

    private IEnumerable<JsonNode> Rows(string table) =>
        File.ReadLines(Path.Combine(run.JsonFolder, $"{table}.jsonl")).Select(line => JsonNode.Parse(line)!);
}
