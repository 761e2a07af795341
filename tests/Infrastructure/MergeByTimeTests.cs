using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SwapPipeline.Local.Merging;
using SwapPipeline.Tests.Exchanges;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>infra/merge-by-time.ipynb: a process a partition of components gives the rows of the whole, byte for byte.</summary>
public sealed class MergeByTimeTests
{
    private const int Partitions = 4;
    private static readonly JsonNode Notebook = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "infra", "merge-by-time.ipynb"))
    )!;

    [Fact]
    public async Task Merging_each_partition_of_components_by_itself_gives_the_bytes_of_the_whole()
    {
        var records = SyntheticCorpus.Of(8, 60).Articles.Select(article => MergeLine.Of(article).ToJson()).ToList();
        var whole = await RunAsync(Arguments("merge_arguments"), records);

        var parts = await RunAsync(Arguments("split_arguments"), records);
        var partitions = parts.GroupBy(line => Partition(Key(JsonNode.Parse(line)!))).Select(partition => partition.ToList()).ToList();
        partitions.Count.ShouldBe(Partitions);
        partitions.ShouldAllBe(partition => partition.Count < parts.Count / 2);
        var rows = new List<string>();
        foreach (var partition in partitions)
            rows.AddRange(await RunAsync(Arguments("merge_arguments"), partition));

        Bytes(rows)
            .SequenceEqual(Bytes(whole))
            .ShouldBeTrue($"{rows.Count} rows of {partitions.Count} partitions, {whole.Count} of the whole");
        whole.Count.ShouldBeGreaterThan(records.Count);
    }

    [Fact]
    public void The_notebook_is_one_whose_cells_have_not_been_run()
    {
        ((int)Notebook["nbformat"]!).ShouldBe(4);
        foreach (var cell in Notebook["cells"]!.AsArray().Where(cell => (string)cell!["cell_type"]! == "code"))
        {
            cell!["outputs"]!.AsArray().ShouldBeEmpty();
            cell["execution_count"].ShouldBeNull();
        }
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string[] arguments, IReadOnlyList<string> lines)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "lines.jsonl");
        await File.WriteAllLinesAsync(file, lines, new UTF8Encoding(false));
        var result = await LocalProgram.RunAsync([.. arguments, file]);
        result.ExitCode.ShouldBe(0, result.Error);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What the notebook calls the program with.</summary>
    private static string[] Arguments(string variable)
    {
        var code = string.Concat(Notebook["cells"]!.AsArray().SelectMany(cell => cell!["source"]!.AsArray()).Select(line => (string)line!));
        var list = Regex.Match(code, $@"^{variable} = (?<list>\[.*\])$", RegexOptions.Multiline).Groups["list"].Value;
        return JsonSerializer.Deserialize<string[]>(list)!;
    }

    // Articles that tell of no exchange are a group a year, and have nothing to do with each other.
    private static string Key(JsonNode part) =>
        (string)part["component"]! is var component && component.StartsWith("articles-", StringComparison.Ordinal)
            ? (string)part["articleId"]!
            : component;

    private static int Partition(string component) => Convert.ToInt32(ContentId.Of(component)[..2], 16) % Partitions;

    // The rows of a table have no order among themselves before they are written.
    private static byte[] Bytes(IEnumerable<string> rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows.Order(StringComparer.Ordinal)));
}
