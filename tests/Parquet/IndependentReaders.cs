using System.Text.Json;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Parquet;

/// <summary>
/// Asks DuckDB, hyparquet and parquet-wasm what Parquet files say (tests/readers/read.mjs). Their packages are installed on
/// first use, once for all test classes and processes.
/// </summary>
public static class IndependentReaders
{
    public static readonly IReadOnlyList<string> Names = ["duckdb", "hyparquet", "parquet-wasm"];

    private static readonly NodeProject Readers = new(Path.Combine(Repository.Root, "tests", "readers"));

    /// <summary>All values of some files, as one reader sees them.</summary>
    /// <param name="reader">One of <see cref="Names"/>.</param>
    /// <param name="paths">The files, all read by one process.</param>
    /// <returns>One answer a file, in the same order.</returns>
    public static Task<IReadOnlyList<ReaderAnswer>> ReadAsync(string reader, IReadOnlyCollection<string> paths) =>
        AskAsync(reader, paths.Select(path => new FileQuestion(path, "rows")));

    /// <summary>A digest of each column of some files, as one reader sees them; <see cref="ColumnDigest"/> is its other side.</summary>
    /// <param name="reader">One of <see cref="Names"/>.</param>
    /// <param name="paths">The files, all read by one process.</param>
    /// <returns>One answer a file, in the same order.</returns>
    public static Task<IReadOnlyList<ReaderAnswer>> DigestAsync(string reader, IReadOnlyCollection<string> paths) =>
        AskAsync(reader, paths.Select(path => new FileQuestion(path, "digest")));

    /// <summary>Runs another script of tests/readers.</summary>
    /// <returns>What it printed.</returns>
    public static Task<string> RunScriptAsync(string script, params string[] arguments) => Readers.RunAsync(script, arguments);

    /// <inheritdoc cref="NodeProject.RunModuleAsync"/>
    public static Task<string> RunModuleAsync(string code, string folder) => Readers.RunModuleAsync(code, folder);

    private static async Task<IReadOnlyList<ReaderAnswer>> AskAsync(string reader, IEnumerable<FileQuestion> files)
    {
        var list = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(list, JsonSerializer.Serialize(new { files }, JsonSerializerOptions.Web));
            var answers = await Readers.RunAsync("read.mjs", reader, "--list", list);
            return answers
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<ReaderAnswer>(line, JsonSerializerOptions.Web)!)
                .ToList();
        }
        finally
        {
            File.Delete(list);
        }
    }

    private sealed record FileQuestion(string Path, string Form);
}

/// <summary>What a reader says of one file; the forms of values are told in tests/readers/read.mjs.</summary>
/// <param name="Path">The file.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Values">Row by row, when asked for; else null.</param>
/// <param name="Error">Why the reader refuses the file; then all else is empty.</param>
public sealed record ReaderAnswer(
    string Path,
    int Rows,
    IReadOnlyList<ReaderColumn>? Columns,
    IReadOnlyList<IReadOnlyList<JsonElement>>? Values,
    string? Error
);

/// <summary>A column as a reader sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">string, int32, double, boolean, date or timestamp.</param>
/// <param name="Nulls">How many nulls it has, in a digest.</param>
/// <param name="Digest">SHA-256 of its values, in a digest.</param>
public sealed record ReaderColumn(string Name, string Type, int? Nulls, string? Digest);
