using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("run")]
    [InlineData("ingest")]
    [InlineData("extract")]
    [InlineData("export")]
    [InlineData("verify")]
    [InlineData("status")]
    [InlineData("serve")]
    [InlineData("poison list")]
    [InlineData("poison show")]
    [InlineData("requeue")]
    [InlineData("rebuild")]
    public async Task Every_command_has_help(string command)
    {
        var result = await LocalProgram.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("Usage");
    }

    [Theory]
    [InlineData("fly", "fly")]
    [InlineData("ingest", "Name a file or an address")]
    [InlineData("ingest article.txt --published someday", "someday")]
    [InlineData("ingest a.txt b.txt --url https://news.example/a", "--url goes with one file")]
    [InlineData("ingest --jsonl nowhere.jsonl", "nowhere.jsonl")]
    [InlineData("extract --format html", "--explain")]
    [InlineData("extract --explain --format pdf", "pdf")]
    [InlineData("extract --explain --with-text", "--with-text")]
    [InlineData("extract --published 2026-03-05", "saved page")]
    [InlineData("export", "--to")]
    [InlineData("export --to out --format xml", "xml")]
    [InlineData("run --now yesterday", "yesterday")]
    [InlineData("verify --dir nowhere", "nowhere")]
    [InlineData("requeue parcels", "parcels")]
    [InlineData("poison show normalize", "--id")]
    [InlineData("serve --port 99999", "65535")]
    [InlineData("run --storage nonsense", "connection string")]
    public async Task A_wrong_command_line_is_told_in_a_line_and_ends_with_2(string line, string reason)
    {
        var result = await LocalProgram.RunAsync(line.Split(' '));
        result.ExitCode.ShouldBe(2, result.Error);
        result.Error.ShouldContain(reason);
        result.Error.ShouldNotContain("   at ");
        result.Output.ShouldBeEmpty();
    }
}
