using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Commands;

public sealed class SourcesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_saved_feed_that_parses_is_told_with_its_items_date_and_titles()
    {
        var result = await CheckAsync(
            """
            <rss version="2.0"><channel><item><title>Two hundred came home</title><link>https://news.example/a</link><pubDate>Thu, 05 Mar 2026 14:02:00 GMT</pubDate></item>
            <item><title>No link</title></item></channel></rss>
            """
        );
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("reads. 1 articles, newest of 2026-03-05 14:02 UTC");
        result.Output.ShouldContain("- Two hundred came home");
        result.Output.ShouldContain("1 items left out: it has no address");
    }

    [Fact]
    public async Task A_saved_page_that_does_not_parse_is_told_with_the_reason()
    {
        var result = await CheckAsync("<!doctype html><html><body><a href=\"/a\">A</a></body></html>");
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("CANNOT BE READ");
        result.Output.ShouldContain("HTML page");
    }

    [Fact]
    public async Task A_saved_listing_page_is_read_by_the_selector_that_is_tried() =>
        (await CheckAsync("<!doctype html><html><body><a href=\"/a\">A</a></body></html>", "--selector", "a")).Output.ShouldContain(
            "reads. 1 articles"
        );

    [Fact]
    public async Task A_faulty_list_of_sources_is_told_with_source_and_field()
    {
        var list = Write("sources.json", """{"sources": [{"name": "herald", "kind": "fax", "address": "https://herald.example"}]}""");
        var result = await LocalProgram.RunAsync(["sources", "check", "--sources", list]);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("source \"herald\", kind: \"fax\"");
    }

    [Theory]
    [InlineData("yesterday", "2026-11-01", "gdelt", "no day")]
    [InlineData("2026-11-01", "2022-02-24", "gdelt", "--from lies after --to")]
    [InlineData("2022-02-24", "2026-11-01", "nobody", "There is no source \"nobody\"")]
    [InlineData("2022-02-24", "2026-11-01", "tass-en", "has no archives")]
    public async Task A_backfill_that_cannot_be_is_refused_before_anything_starts(string from, string to, string source, string reason)
    {
        var result = await LocalProgram.RunAsync(["backfill", "--from", from, "--to", to, "--source", source]);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(reason);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ProgramResult> CheckAsync(string copy, params string[] more) =>
        LocalProgram.RunAsync(["sources", "check", "--file", Write("copy.xml", copy), .. more]);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
