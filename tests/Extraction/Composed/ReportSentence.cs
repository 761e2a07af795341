using System.Text.Json;
using System.Text.Json.Nodes;

namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>
/// One sentence of a report as people write it; words in braces are numbers. The files reports.*.jsonl beside.
/// </summary>
/// <param name="Slot">What it tells: see <see cref="ReportDraw"/>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Fits">The kinds of report in which it can stand; null for those of its slot.</param>
/// <param name="Effect">
/// What it tells besides its people, by field; "a" stands for the number in its braces.
/// </param>
internal sealed record ReportSentence(string Slot, string Text, IReadOnlyList<string>? Fits = null, JsonObject? Effect = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ILookup<string, ReportSentence> Of(string language) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Extraction", "Composed", $"reports.{language}.jsonl"))
            .Select(line => JsonSerializer.Deserialize<ReportSentence>(line, Json)!)
            .ToLookup(sentence => sentence.Slot);
}
