using System.Diagnostics;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

/// <summary>The process of the pipeline is killed, and its emulator lives on.</summary>
public sealed class KillDrills
{
    [Fact]
    public async Task A_run_that_is_killed_is_finished_by_the_next_one_with_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var killed = Path.Combine(folder.Path, "killed");
        var undisturbed = Path.Combine(folder.Path, "undisturbed");

        await KillInTheMiddleAsync(killed);

        // The next run waits for what the killed one has taken; the undisturbed one takes place meanwhile.
        var runs = await Task.WhenAll(
            LocalProgram.RunAsync(["run", "--data", killed, "--now", SampleRunFixture.Now]),
            LocalProgram.RunAsync(["run", "--data", undisturbed, "--now", SampleRunFixture.Now])
        );
        runs[0].ExitCode.ShouldBe(0, runs[0].Error);
        runs[0].Error.ShouldContain("the storage emulator that runs here already");
        runs[1].ExitCode.ShouldBe(0, runs[1].Error);
        (await ExportAsync(killed)).ShouldBe(await ExportAsync(undisturbed));
    }

    // The first record is on the disk of the emulator: fetching is over and normalizing has begun.
    private static async Task KillInTheMiddleAsync(string data)
    {
        using var process = LocalProgram.Start("run", "--data", data, "--now", SampleRunFixture.Now);
        var begun = new TaskCompletionSource();
        process.Exited += (_, _) => begun.TrySetResult();
        process.EnableRaisingEvents = true;
        _ = ReadUntilAsync(process, begun);
        await begun.Task;
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task ReadUntilAsync(Process process, TaskCompletionSource begun)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("NormalizeArticle", StringComparison.Ordinal))
                begun.TrySetResult();
        }
    }

    private static async Task<SortedDictionary<string, string>> ExportAsync(string data)
    {
        var folder = Path.Combine(data, "export");
        var export = await LocalProgram.RunAsync(["export", "--to", folder, "--data", data]);
        export.ExitCode.ShouldBe(0, export.Error);
        return new SortedDictionary<string, string>(
            Directory
                .GetFiles(folder, "*.parquet", SearchOption.AllDirectories)
                .ToDictionary(
                    path => Path.GetRelativePath(folder, path),
                    path => ContentId.Sha256(File.ReadAllBytes(path)),
                    StringComparer.Ordinal
                ),
            StringComparer.Ordinal
        );
    }
}
