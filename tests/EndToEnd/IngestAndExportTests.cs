using System.Text;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

public sealed class IngestAndExportTests : IAsyncLifetime
{
    private readonly DataFolder _folder = new();

    private string Data => _folder.Data;

    public Task InitializeAsync() => _folder.StartEmulatorAsync();

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    [Fact]
    public async Task What_can_be_read_is_taken_in_and_what_cannot_is_named()
    {
        var good = Write("good.txt", "Russia and Ukraine exchanged 200 prisoners of war each on Thursday, officials said.");
        var empty = Write("empty.txt", "");
        var binary = Path.Combine(_folder.Path, "photo.jpg");
        await File.WriteAllBytesAsync(binary, [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]);

        var result = await LocalProgram.RunAsync([
            "ingest",
            good,
            empty,
            binary,
            Path.Combine(_folder.Path, "missing.txt"),
            "--published",
            "2026-03-05",
            "--data",
            Data,
        ]);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("2026-03-05");
        result.Error.ShouldContain("empty.txt is empty");
        result.Error.ShouldContain("photo.jpg is no text");
        result.Error.ShouldContain("missing.txt cannot be read");
    }

    [Fact]
    public async Task A_title_that_a_spreadsheet_would_run_is_exported_as_text()
    {
        var page = Write(
            "page.html",
            "<html><head><title>=HYPERLINK(\"https://evil.example\")</title></head><body><article><p>Russia and Ukraine exchanged 200 prisoners of war each on Thursday, officials said.</p></article></body></html>"
        );
        (
            await LocalProgram.RunAsync(["ingest", page, "--published", "2026-03-05", "--url", "https://news.example/a", "--data", Data])
        ).ExitCode.ShouldBe(0);
        var csv = Path.Combine(_folder.Path, "csv");
        (await LocalProgram.RunAsync(["export", "--to", csv, "--format", "csv", "--data", Data])).ExitCode.ShouldBe(0);
        var articles = await File.ReadAllTextAsync(Path.Combine(csv, "articles.csv"));
        articles.ShouldContain("'=HYPERLINK");
        articles.ShouldNotContain(",=HYPERLINK");
        Directory.GetFiles(csv).Length.ShouldBe(7);
    }

    [Fact]
    public async Task An_export_before_the_first_snapshot_says_what_to_do()
    {
        var result = await LocalProgram.RunAsync(["export", "--to", Path.Combine(_folder.Path, "out"), "--data", Data]);
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("There is no dataset");
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
