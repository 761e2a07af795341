using System.Diagnostics;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>infra/check-package.sh looks at the folder that is uploaded.</summary>
public sealed class PackageCheckTests
{
    private static readonly string[] Files =
    [
        "host.json",
        "functions.metadata",
        "worker.config.json",
        "sources.json",
        "SwapPipeline.Functions.dll",
        "Microsoft.Azure.Functions.Worker.dll",
    ];

    [Fact]
    public async Task A_folder_with_all_that_the_host_needs_passes()
    {
        using var folder = Package();
        (await CheckAsync(folder.Path)).ShouldBe((0, ""));
    }

    [Fact]
    public async Task A_folder_without_one_of_them_is_refused_by_its_name()
    {
        foreach (var missing in Files)
        {
            using var folder = Package();
            File.Delete(Path.Combine(folder.Path, missing));
            (await CheckAsync(folder.Path)).ShouldBe((1, $"{folder.Path} cannot be deployed: {missing} is missing.\n"));
        }
    }

    [Fact]
    public async Task A_function_that_the_metadata_does_not_name_is_told()
    {
        foreach (var function in InfraFacts.OfThisRepository().Functions)
        {
            using var folder = Package(without: function);
            (await CheckAsync(folder.Path)).ShouldBe(
                (1, $"{folder.Path} cannot be deployed: functions.metadata does not name {function}.\n")
            );
        }
    }

    [Fact]
    public async Task Local_settings_are_not_uploaded()
    {
        using var folder = Package();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "local.settings.json"), "{}");
        (await CheckAsync(folder.Path)).Error.ShouldContain("local settings");
    }

    private static TemporaryFolder Package(string? without = null)
    {
        var folder = new TemporaryFolder();
        foreach (var file in Files)
            File.WriteAllText(Path.Combine(folder.Path, file), "x");
        File.Copy(Path.Combine(Repository.Root, "host.json"), Path.Combine(folder.Path, "host.json"), overwrite: true);
        File.WriteAllText(
            Path.Combine(folder.Path, "functions.metadata"),
            string.Join(
                '\n',
                InfraFacts
                    .OfThisRepository()
                    .Functions.Where(function => function != without)
                    .Select(function => $"\"name\": \"{function}\"")
            )
        );
        return folder;
    }

    private static async Task<(int ExitCode, string Error)> CheckAsync(string folder)
    {
        using var process = Process.Start(
            new ProcessStartInfo("sh", [Path.Combine(Repository.Root, "infra", "check-package.sh"), folder])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }
}
