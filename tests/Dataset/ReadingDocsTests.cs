using System.Text.Json;
using System.Text.RegularExpressions;
using SwapPipeline.Dataset;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Parquet;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Dataset;

/// <summary>docs/reading.md: what needs no cloud service runs, over both containers of a published dataset as folders.</summary>
public sealed partial class ReadingDocsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        await using var pipeline = new AzuritePipeline(azurite.NewAccount());
        await pipeline.RunAsync();
        await DownloadAsync(pipeline.Get<IBlobStore>(), DatasetLayout.Truth, "dataset");
        await DownloadAsync(pipeline.Get<IBlobStore>(), DatasetLayout.Current, "out");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Each_DuckDB_snippet_gives_rows()
    {
        var snippets = Snippets("sql duckdb");
        snippets.Count.ShouldBe(2);
        foreach (var snippet in snippets)
        {
            var rows = JsonDocument.Parse(await IndependentReaders.RunScriptAsync("query.mjs", _folder.Path, snippet)).RootElement;
            rows.GetArrayLength().ShouldBeGreaterThan(0, snippet);
            rows.GetRawText().ShouldContain("200");
        }
    }

    [Fact]
    public async Task Each_JavaScript_snippet_gives_rows()
    {
        var snippets = Snippets("js node");
        snippets.Count.ShouldBe(2);
        foreach (var snippet in snippets)
            (await IndependentReaders.RunModuleAsync(snippet, _folder.Path)).ShouldContain("people_to_ukraine: 200");
    }

    [Theory]
    [InlineData("DuckDB")]
    [InlineData("pandas")]
    [InlineData("Power Query")]
    [InlineData("Microsoft Fabric")]
    [InlineData("Synapse serverless")]
    [InlineData("Spark")]
    public void Every_tool_is_told_both_ways(string tool)
    {
        var section = Text().Split("\n## ").Single(section => section.StartsWith(tool + "\n", StringComparison.Ordinal));
        section.ShouldContain("```");
        section.ShouldContain("latest.json");
        section.ShouldMatch("current|out/");
    }

    [Fact]
    public void Every_snippet_is_short() =>
        Fences().Matches(Text()).Select(fence => fence.Groups["text"].Value.Trim().Split('\n').Length).Max().ShouldBeLessThanOrEqualTo(9);

    private static List<string> Snippets(string kind) =>
        [.. Fences().Matches(Text()).Where(fence => fence.Groups["kind"].Value == kind).Select(fence => fence.Groups["text"].Value)];

    private static string Text() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "reading.md"));

    private async Task DownloadAsync(IBlobStore store, string container, string folder)
    {
        foreach (var entry in await store.ListAsync(container, "", CancellationToken.None).ToListAsync())
        {
            var path = Path.Combine(_folder.Path, folder, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(
                path,
                (await store.ReadAsync(new BlobName(container, entry.Path), CancellationToken.None))!.Bytes
            );
        }
    }

    [GeneratedRegex("^```(?<kind>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
