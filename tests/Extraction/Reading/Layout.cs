using System.Globalization;
using System.Text.Json;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction.Reading;

/// <summary>One page of Layouts/ and what must be read from it (Layouts/layouts.jsonl).</summary>
/// <param name="File">The name without ".html".</param>
/// <param name="Title">The headline; null where the page has none.</param>
/// <param name="Published">As the page states it; null where it states none.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Traps">Words with the numbers of teasers, banners and captions, which must not be in the clean text.</param>
/// <param name="Body">Words that must be there.</param>
public sealed record Layout(string File, string? Title, string? Published, string Language, string[] Traps, string[] Body)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Extraction", "Reading", "Layouts");

    public DateTimeOffset? PublishedAt => Published is null ? null : DateTimeOffset.Parse(Published, CultureInfo.InvariantCulture);

    public static IReadOnlyList<Layout> All { get; } =
    [
        .. System
            .IO.File.ReadLines(Path.Combine(Folder, "layouts.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Layout>(line, JsonSerializerOptions.Web)!),
    ];

    public static TheoryData<string> Names => new(All.Select(layout => layout.File));

    public static Layout Named(string name) => All.Single(layout => layout.File == name);

    public string Page => System.IO.File.ReadAllText(Path.Combine(Folder, File + ".html"));

    public ArticleText Read() =>
        Reading.Read(System.IO.File.ReadAllBytes(Path.Combine(Folder, File + ".html")), "text/html; charset=utf-8");
}
