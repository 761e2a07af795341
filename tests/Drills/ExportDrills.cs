using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>A disk that takes no more.</summary>
public sealed class ExportDrills(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task disk_full_on_export(string format)
    {
        var account = azurite.NewAccount();
        await using var pipeline = new AzuritePipeline(account);
        await pipeline.RunAsync();
        using var folder = new TemporaryFolder();

        // Whatever is written to it is answered with "no space left on device"; where there is no such file, a folder stands in the way.
        var path = Path.Combine(folder.Path, $"exchanges.{format}");
        if (File.Exists("/dev/full"))
            File.CreateSymbolicLink(path, "/dev/full");
        else
            Directory.CreateDirectory(path);
        var result = await LocalProgram.RunAsync(["export", "--to", folder.Path, "--format", format, "--storage", account]);

        result.ExitCode.ShouldBe(1, result.Error);
        result.Error.Trim().Split('\n').Length.ShouldBe(1, result.Error);
        result.Error.ShouldContain("not complete");
    }
}
