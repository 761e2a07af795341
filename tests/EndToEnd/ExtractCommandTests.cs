using System.Text.Json.Nodes;
using SwapPipeline.Tests.Samples;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

public sealed class ExtractCommandTests
{
    private const string Article =
        """{"id":"a1","url":null,"outlet":"The Wire","language":null,"published":"2026-03-05","contentType":"text/plain","content":"Russia and Ukraine exchanged 200 prisoners of war each on Thursday, the Defence Ministry in Moscow said."}""";

    [Fact]
    public async Task Each_article_gives_one_line_in_the_same_order_and_nothing_else_is_on_standard_output()
    {
        var result = await LocalProgram.RunAsync(
            ["extract"],
            Article + "\n" + Article.Replace("a1", "a2", StringComparison.Ordinal) + "\n"
        );
        result.ExitCode.ShouldBe(0, result.Error);
        Lines(result).Select(line => (string)line["id"]!).ShouldBe(["a1", "a2"]);
    }

    [Fact]
    public async Task A_line_carries_the_fields_of_the_contract_and_no_others()
    {
        var answer = Lines(await LocalProgram.RunAsync(["extract"], Article)).Single();
        answer.Select(field => field.Key).ShouldBe(["id", "title", "published", "language", "relevant", "rejected", "exchanges", "totals"]);
        var exchange = answer["exchanges"]!.AsArray().Single()!.AsObject();
        exchange
            .Select(field => field.Key)
            .ShouldBe([
                "role",
                "status",
                "date",
                "datePrecision",
                "dateSource",
                "dateText",
                "released",
                "mediators",
                "location",
                "stage",
                "stages",
                "plannedPerSide",
                "ordinal",
                "previousDate",
                "confidence",
                "evidence",
            ]);
        exchange["released"]![0]!
            .AsObject()
            .Select(field => field.Key)
            .ShouldBe(["returnedTo", "category", "count", "precision", "claimedBy"]);
        exchange["evidence"]![0]!.AsObject().Select(field => field.Key).ShouldBe(["field", "start", "end", "text"]);
    }

    [Fact]
    public async Task With_text_the_offsets_of_the_evidence_select_its_words()
    {
        var answer = Lines(await LocalProgram.RunAsync(["extract", "--with-text"], Article)).Single();
        var text = (string)answer["text"]!;
        foreach (var evidence in answer["exchanges"]![0]!["evidence"]!.AsArray())
            text[(int)evidence!["start"]!..(int)evidence["end"]!].ShouldBe((string)evidence["text"]!);
    }

    [Theory]
    [InlineData("no json", "no JSON")]
    [InlineData("null", "null")]
    [InlineData("""{"content":"x"}""", "\"id\"")]
    [InlineData("""{"id":"a"}""", "\"content\"")]
    [InlineData("""{"id":"a","content":"x","published":"last week"}""", "last week")]
    [InlineData("""{"id":"a","content":"x","contentType":"application/pdf"}""", "application/pdf")]
    public async Task A_line_that_cannot_be_read_gets_its_error_in_its_place_and_the_rest_goes_on(string line, string reason)
    {
        var result = await LocalProgram.RunAsync(["extract"], line + "\n" + Article + "\n");
        result.ExitCode.ShouldBe(1);
        var lines = Lines(result);
        ((int)lines[0]["line"]!).ShouldBe(1);
        ((string)lines[0]["error"]!).ShouldContain(reason);
        ((string)lines[1]["id"]!).ShouldBe("a1");
    }

    [Fact]
    public async Task Explain_shows_how_the_article_of_an_id_was_read()
    {
        var other = Article.Replace("a1", "a2", StringComparison.Ordinal).Replace("200", "300", StringComparison.Ordinal);
        var result = await LocalProgram.RunAsync(["extract", "--explain", "--id", "a2"], Article + "\n" + other + "\n");
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("300 pow to Ukraine");
        result.Output.ShouldNotContain("200");
        result.Output.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task A_saved_page_is_read_as_it_is_and_shown_as_a_page()
    {
        var page = Path.Combine(SampleSet.Folder, "sites", "wire.example", "2026", "02", "05", "first-swap-for-four-months.html");
        var shown = await LocalProgram.RunAsync([
            "extract",
            "--explain",
            "--format",
            "html",
            "--published",
            "2026-02-05",
            "--outlet",
            "Northern Wire",
            page,
        ]);
        shown.ExitCode.ShouldBe(0, shown.Error);
        shown.Output.ShouldStartWith("<!DOCTYPE html>");
        var answer = Lines(await LocalProgram.RunAsync(["extract", page])).Single();
        ((string)answer["id"]!).ShouldBe("first-swap-for-four-months.html");
        answer["exchanges"]!.AsArray().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("no json", "Line 1: The line is no JSON article")]
    [InlineData("", "There is no article to explain")]
    public async Task What_cannot_be_explained_is_told_on_standard_error(string input, string reason)
    {
        var result = await LocalProgram.RunAsync(["extract", "--explain"], input + "\n");
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(reason);
        result.Output.ShouldBeEmpty();
    }

    private static List<JsonObject> Lines(ProgramResult result) =>
        [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
}
