using System.Text.Json;
using System.Text.Json.Nodes;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction;

/// <summary>Runs the rows of Specification/*.jsonl: a text, its published day, and the fields under test. Other fields are free.</summary>
public sealed class SpecificationTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in SpecificationRow.All())
            rows.Add(row.Name, row.Json);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_text_gives_what_the_row_expects(string name, string json)
    {
        var row = SpecificationRow.Parse(name, json);
        var found = row.Extract();
        if (row.Expected["relevant"] is { } relevant)
            found.Relevant.ShouldBe(relevant.GetValue<bool>(), row.Why);
        if (row.Expected["exchanges"] is JsonArray exchanges)
        {
            found.Exchanges.Count.ShouldBe(exchanges.Count, $"{row.Why}: {Describe(found)}");
            for (var i = 0; i < exchanges.Count; i++)
                Compare(exchanges[i]!.AsObject(), found.Exchanges[i], row, found);
        }

        if (row.Expected["totals"] is not JsonArray totals)
            return;
        found.Totals.Count.ShouldBe(totals.Count, row.Why);
        for (var i = 0; i < totals.Count; i++)
        {
            var actual = JsonSerializer.SerializeToNode(found.Totals[i], Json)!.AsObject();
            foreach (var (field, value) in totals[i]!.AsObject())
                (actual[field]?.ToJsonString() ?? "null").ShouldBe(value?.ToJsonString() ?? "null", $"totals[{i}].{field}: {row.Why}");
        }
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static void Compare(JsonObject expected, ExchangeRecord record, SpecificationRow row, ArticleExtraction found)
    {
        var actual = JsonSerializer.SerializeToNode(record, Json)!.AsObject();
        actual["toUkraine"] = Groups(record, Side.Ukraine);
        actual["toRussia"] = Groups(record, Side.Russia);
        actual["claimedBy"] = string.Join("; ", record.Released.Select(g => g.ClaimedBy ?? "-"));
        foreach (var (field, value) in expected)
            (actual[field]?.ToJsonString(Relaxed) ?? "null").ShouldBe(
                value?.ToJsonString(Relaxed) ?? "null",
                $"{field}: {row.Why}: {Describe(found)}"
            );
    }

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>"150 pow + 7 civilian"; ~ before an approximate number, + after a lower bound, ? for a withheld one.</summary>
    private static string Groups(ExchangeRecord record, Side side) =>
        string.Join(
            " + ",
            record
                .Released.Where(g => g.ReturnedTo == side)
                .Select(g =>
                    (g.Precision == CountPrecision.Approx ? "~" : "")
                    + (g.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?")
                    + (g.Precision == CountPrecision.AtLeast ? "+" : "")
                    + " "
                    + g.Category.ToString().ToLowerInvariant()
                )
        );

    private static string Describe(ArticleExtraction found) =>
        string.Join(
            " | ",
            found.Exchanges.Select(e =>
                $"{e.Role} {e.Status} {e.Date} U[{Groups(e, Side.Ukraine)}] R[{Groups(e, Side.Russia)}] {string.Join(",", e.Mediators)}"
            )
        );
}
