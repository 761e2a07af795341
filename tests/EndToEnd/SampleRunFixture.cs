using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

/// <summary>One run over the samples, a second one over the same data, and an export: made once, looked at by many tests.</summary>
public sealed class SampleRunFixture : IAsyncLifetime
{
    public const string Now = "2026-03-07T09:00:00Z";

    private readonly TemporaryFolder _folder = new();

    public string Data => Path.Combine(_folder.Path, "data");

    public string ParquetFolder => Path.Combine(_folder.Path, "parquet");

    public string JsonFolder => Path.Combine(_folder.Path, "jsonl");

    public string CsvFolder => Path.Combine(_folder.Path, "csv");

    public ProgramResult First { get; private set; } = null!;

    public ProgramResult Second { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        First = await LocalProgram.RunAsync(["run", "--data", Data, "--now", Now]);
        Second = await LocalProgram.RunAsync(["run", "--data", Data, "--now", Now]);
        await ExportAsync("parquet", ParquetFolder);
        await ExportAsync("jsonl", JsonFolder);
        await ExportAsync("csv", CsvFolder);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private async Task ExportAsync(string format, string folder)
    {
        var export = await LocalProgram.RunAsync(["export", "--to", folder, "--format", format, "--data", Data]);
        export.ExitCode.ShouldBe(0, export.Error);
    }
}

/// <summary>The tests that look at one run share it, and do not run beside each other.</summary>
[CollectionDefinition(nameof(SampleRun))]
public sealed class SampleRun : ICollectionFixture<SampleRunFixture>;
