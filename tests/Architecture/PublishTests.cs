using System.Diagnostics;
using SwapPipeline.Parquet;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Architecture;

/// <summary>What <c>dotnet publish functions</c> gives from the build that these tests belong to.</summary>
public sealed class PublishTests
{
    private const string Refusal =
        "This build of the function app carries stand-ins for the worker and cannot be deployed: publish it with -p:FullFeed=true.";

    [Fact]
    public async Task Only_the_real_worker_is_published_and_with_all_that_the_host_needs()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output) = await PublishAsync(folder.Path);
        if (!ParquetNetEncoder.IsAvailable)
        {
            exitCode.ShouldNotBe(0);
            output
                .Split('\n')
                .Where(line => line.Contains("error", StringComparison.Ordinal))
                .ShouldAllBe(line => line.Contains(Refusal, StringComparison.Ordinal));
            output.ShouldContain(Refusal);
            Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
            return;
        }

        exitCode.ShouldBe(0, output);
        foreach (
            var file in (string[])
                [
                    "host.json",
                    "sources.json",
                    "functions.metadata",
                    "worker.config.json",
                    "SwapPipeline.Functions.dll",
                    "Microsoft.Azure.Functions.Worker.dll",
                    "Parquet.dll",
                ]
        )
            File.Exists(Path.Combine(folder.Path, file)).ShouldBeTrue(file);
        var metadata = await File.ReadAllTextAsync(Path.Combine(folder.Path, "functions.metadata"));
        foreach (var function in (string[])["FetchArticles", "NormalizeArticle", "PublishExchanges", "SubmitArticles"])
            metadata.ShouldContain($"\"{function}\"");
        (await File.ReadAllTextAsync(Path.Combine(folder.Path, "worker.config.json"))).ShouldContain("SwapPipeline.Functions.dll");
    }

    private static async Task<(int ExitCode, string Output)> PublishAsync(string folder)
    {
        var configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;
        var profile = ParquetNetEncoder.IsAvailable ? "true" : "false";
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish",
                "functions/SwapPipeline.Functions.csproj",
                "--no-build",
                "--configuration",
                configuration,
                $"-p:FullFeed={profile}",
                "--output",
                folder,
            ]
        )
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
