using System.ComponentModel;
using System.Diagnostics;
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

    private static readonly TimeSpan InstallTimeout = TimeSpan.FromMinutes(5);
    private static readonly Lazy<string> Installed = new(Install);

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
    public static Task<string> RunScriptAsync(string script, params string[] arguments) => RunAsync("node", [script, .. arguments], Installed.Value);

    /// <summary>Runs a module that is no file, in a folder where it finds the packages of the readers.</summary>
    /// <returns>What it printed.</returns>
    public static Task<string> RunModuleAsync(string code, string folder)
    {
        var packages = Path.Combine(folder, "node_modules");
        if (!Directory.Exists(packages)) Directory.CreateSymbolicLink(packages, Path.Combine(Installed.Value, "node_modules"));
        return RunAsync("node", ["--input-type=module", "--eval", code], folder);
    }

    private static async Task<IReadOnlyList<ReaderAnswer>> AskAsync(string reader, IEnumerable<FileQuestion> files)
    {
        var list = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(list, JsonSerializer.Serialize(new { files }, JsonSerializerOptions.Web));
            var answers = await RunAsync("node", ["read.mjs", reader, "--list", list], Installed.Value);
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

    private static string Install()
    {
        var folder = Path.Combine(Repository.Root, "tests", "readers");
        var lockFile = File.ReadAllBytes(Path.Combine(folder, "package-lock.json"));
        var expected = ContentId.Sha256(lockFile);
        var stamp = Path.Combine(folder, "node_modules", ".installed");

        // Named by the folder: test processes of one clone wait for each other, those of two clones do not.
        using var mutex = new Mutex(initiallyOwned: false, "swap-readers-" + ContentId.Of(folder));
        try
        {
            if (!mutex.WaitOne(InstallTimeout))
                throw new InvalidOperationException($"Another process has been installing {folder} for {InstallTimeout.TotalMinutes} minutes.");
        }
        catch (AbandonedMutexException)
        {
            // Its owner died; the stamp below tells whether it was done.
        }

        try
        {
            if (!File.Exists(stamp) || File.ReadAllText(stamp) != expected)
            {
                RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], folder).GetAwaiter().GetResult();
                File.WriteAllText(stamp, expected);
            }
        }
        finally
        {
            mutex.ReleaseMutex();
        }

        return folder;
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception cause)
        {
            throw new InvalidOperationException($"\"{program}\" does not start: these tests read Parquet files with npm packages and need Node.js 20 or later with npm on the PATH.", cause);
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"\"{program} {string.Join(' ', start.ArgumentList)}\" in {folder} ended with {process.ExitCode}:\n{await errors}\n{await output}");
            return await output;
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
public sealed record ReaderAnswer(string Path, int Rows, IReadOnlyList<ReaderColumn>? Columns, IReadOnlyList<IReadOnlyList<JsonElement>>? Values, string? Error);

/// <summary>A column as a reader sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">string, int32, double, boolean, date or timestamp.</param>
/// <param name="Nulls">How many nulls it has, in a digest.</param>
/// <param name="Digest">SHA-256 of its values, in a digest.</param>
public sealed record ReaderColumn(string Name, string Type, int? Nulls, string? Digest);
