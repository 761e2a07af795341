using System.Globalization;
using System.Text.Json.Nodes;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction;

/// <summary>One row of a specification file.</summary>
internal sealed record SpecificationRow(
    string Name,
    string Json,
    string Text,
    string Language,
    string? Outlet,
    string? Title,
    DateTimeOffset? Published,
    JsonObject Expected,
    string Why
)
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Extraction", "Specification");

    public static IEnumerable<SpecificationRow> All()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length > 0)
                    yield return Parse($"{Path.GetFileNameWithoutExtension(file)} {number}", line);
            }
        }
    }

    public static SpecificationRow Parse(string name, string json)
    {
        var row = JsonNode.Parse(json)!.AsObject();
        var published = row["published"]?.GetValue<string>();
        return new(
            name,
            json,
            row["text"]!.GetValue<string>(),
            row["language"]!.GetValue<string>(),
            row["outlet"]?.GetValue<string>(),
            row["title"]?.GetValue<string>(),
            published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            row["expected"]!.AsObject(),
            row["why"]?.GetValue<string>() ?? ""
        );
    }

    public ArticleExtraction Extract() => ExchangeExtractor.Extract(Article());

    public ArticleText Article() => Some.Article(Text, Language, Published, Outlet, Title);
}
