using System.Text.Json.Nodes;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

/// <summary>
/// A disputed exchange, a correction and a running total, as an analyst asks for them; and the same records through <c>merge</c>.
/// </summary>
public sealed class HistoryAndReconcileTests : IAsyncLifetime
{
    private readonly DataFolder _folder = new();

    private string Data => _folder.Data;

    public Task InitializeAsync() => _folder.StartEmulatorAsync();

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    [Fact]
    public async Task An_analyst_reads_a_dispute_and_a_ledger()
    {
        var news = Path.Combine(_folder.Path, "news.jsonl");
        await File.WriteAllLinesAsync(
            news,
            [
                Line(
                    "a1",
                    "Wire",
                    "2026-03-05T10:00:00Z",
                    "Russia and Ukraine exchanged 150 prisoners of war each on Thursday, March 5, the Defence Ministry in Moscow said. The United Arab Emirates mediated the exchange."
                ),
                Line(
                    "a2",
                    "Herald",
                    "2026-03-05T12:00:00Z",
                    "Ukraine brought home 189 soldiers from Russian captivity on Thursday, March 5, President Zelensky said. The United Arab Emirates mediated the exchange."
                ),
                Line(
                    "a3",
                    "Courier",
                    "2026-02-05T12:00:00Z",
                    "Russia and Ukraine exchanged 157 prisoners of war each on Thursday, February 5, officials said. The UAE Foreign Ministry said that the total number of captives exchanged through its mediation had reached 4,955."
                ),
                Line(
                    "a4",
                    "Courier",
                    "2026-03-05T18:00:00Z",
                    "Russia and Ukraine exchanged prisoners of war on Thursday, March 5, officials said. The UAE Foreign Ministry said that the total number of captives exchanged through its mediation had reached 5,355."
                ),
            ]
        );
        (await LocalProgram.RunAsync(["ingest", "--jsonl", news, "--data", Data])).ExitCode.ShouldBe(0);
        (await LocalProgram.RunAsync(["export", "--to", _folder.Path, "--format", "jsonl", "--data", Data])).ExitCode.ShouldBe(0);
        var disputed = Lines(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "exchanges.jsonl")))
            .Single(row => (bool)row["disputed"]!);

        var history = await LocalProgram.RunAsync(["history", (string)disputed["exchange_id"]!, "--format", "md", "--data", Data]);
        history.ExitCode.ShouldBe(0, history.Error);
        history.Output.ShouldStartWith("## 2026-03-05: 189 people to Ukraine, 150 to Russia\n");
        history.Output.ShouldContain("people\\_to\\_ukraine 150 → 189");
        history.Output.ShouldContain("accepted: receiving\\_side");
        history.Output.ShouldContain("| Wire | reports |");

        var record = Lines(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "evidence.jsonl")))
            .First(row =>
                (string)row["exchange_id"]! == (string)disputed["exchange_id"]!
                && (string)row["record_id"]! != (string)disputed["exchange_id"]!
            );
        var byRecord = await LocalProgram.RunAsync(["history", (string)record["record_id"]!, "--format", "md", "--data", Data]);
        byRecord.Output.ShouldBe(history.Output, "every id that was ever the exchange's leads to it");

        var ledger = await LocalProgram.RunAsync(["reconcile", "--format", "json", "--mediator", "uae", "--data", Data]);
        ledger.ExitCode.ShouldBe(0, ledger.Error);
        var march = JsonNode.Parse(ledger.Output)!.AsArray().Single()!["entries"]!.AsArray().Last()!;
        ((int)march["total"]!, (int)march["stated"]!, (int)march["ours"]!).ShouldBe((5355, 400, 339));
        (await LocalProgram.RunAsync(["reconcile", "--data", Data])).Output.ShouldContain("5,355");

        (await LocalProgram.RunAsync(["history", "ffffffffff", "--data", Data])).Error.ShouldContain("No exchange");
        await MergedApartTheRowsAreTheSameAsync();
    }

    [Fact]
    public async Task A_line_that_is_no_record_is_named_and_nothing_is_merged()
    {
        var result = await LocalProgram.RunAsync(["merge"], """{"articleId":"a"}""" + "\n");
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("standard input, line 1");
        result.Output.ShouldBeEmpty();
    }

    private async Task MergedApartTheRowsAreTheSameAsync()
    {
        (await LocalProgram.RunAsync(["export", "--to", _folder.Path, "--format", "records", "--data", Data])).ExitCode.ShouldBe(0);
        var records = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "records.jsonl"));
        var whole = await LocalProgram.RunAsync(["merge"], records);
        whole.ExitCode.ShouldBe(0, whole.Error);
        var split = await LocalProgram.RunAsync(["merge", "--split"], records);
        var components = Lines(split.Output).GroupBy(line => (string)line["component"]!).ToList();
        components.Count.ShouldBeGreaterThan(1);
        var rows = new List<string>();
        foreach (var component in components)
            rows.AddRange(
                (await LocalProgram.RunAsync(["merge"], string.Concat(component.Select(line => line.ToJsonString() + "\n")))).Output.Split(
                    '\n',
                    StringSplitOptions.RemoveEmptyEntries
                )
            );
        rows.Order(StringComparer.Ordinal)
            .ShouldBe(whole.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

        foreach (var row in Lines(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "exchanges.jsonl"))))
            whole.Output.ShouldContain(
                """{"table":"exchanges","""
                    + row.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })[1..],
                Case.Sensitive
            );
    }

    private static string Line(string id, string outlet, string published, string content) =>
        new JsonObject
        {
            ["id"] = id,
            ["outlet"] = outlet,
            ["published"] = published,
            ["content"] = content,
        }.ToJsonString();

    private static List<JsonObject> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
}
