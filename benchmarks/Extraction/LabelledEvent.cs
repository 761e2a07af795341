using System.Globalization;
using System.Text.Json.Nodes;
using SwapPipeline.Extraction;

namespace SwapPipeline.Benchmarks.Extraction;

/// <summary>An exchange as a label has it, with the variants that it accepts too.</summary>
internal sealed class LabelledEvent(JsonObject label)
{
    /// <summary>May be told or not.</summary>
    public bool IsOptional => (bool?)label["optional"] == true;

    public bool IsDay(ExchangeRecord record)
    {
        var found = record.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (found is not null && Texts("acceptable_dates").Contains(found))
            return true;
        if ((string?)label["date"] is not { } day)
            return found is null;
        var length = (string?)label["date_precision"] switch
        {
            "month" => 7,
            "year" => 4,
            _ => day.Length,
        };
        return found is not null && found[..length] == day[..length];
    }

    public bool IsStatus(ExchangeRecord record)
    {
        var found = record.Status.ToString().ToLowerInvariant();
        return found == (string?)label["status"] || Texts("acceptable_status").Contains(found);
    }

    public bool IsCount(ExchangeRecord record) =>
        IsSide(record, Side.Ukraine, "ukraine", "ua") && IsSide(record, Side.Russia, "russia", "ru");

    // By category, or the living and the dead each added up; of claims that disagree one must be the label's.
    private bool IsSide(ExchangeRecord record, Side side, string name, string code)
    {
        var found = record
            .Released.Where(g => g.ReturnedTo == side && g.Count is not null)
            .GroupBy(g => Name(g.Category))
            .ToDictionary(g => g.Key, g => g.Select(c => c.Count!.Value).ToHashSet());
        var main = Groups(label[$"returned_to_{name}"]);
        var totals = Numbers(label[$"acceptable_totals_{code}"]);
        foreach (var variant in (label[$"acceptable_{code}"] as JsonArray ?? []).Select(Groups).Prepend(main))
        {
            var same =
                variant.Keys.ToHashSet().SetEquals(found.Keys)
                && variant.All(v =>
                    found[v.Key].SetEquals(v.Value.Counts) || found[v.Key].IsSubsetOf([v.Value.Counts.Sum(), .. v.Value.Others, .. totals])
                );
            if (
                same
                || Folded(found.ToDictionary(f => f.Key, f => f.Value.Max()))
                    == Folded(variant.ToDictionary(v => v.Key, v => v.Value.Counts.Sum()))
            )
                return true;
        }

        var living = found.Where(f => f.Key != "body").Sum(f => f.Value.Max());
        if (
            (int?)label[$"total_to_{name}"] == living
            && living > 0
            && !found.ContainsKey("body")
            && (label[$"returned_to_{name}"] as JsonArray ?? []).Any(g => (bool?)g!["derived"] == true)
        )
            return true;
        if ((int?)label["total_both_sides"] is { } both && main.Count == 0 && (found.Count == 0 || living == both / 2))
            return true;
        return found.Count > 0 && main.Count == 0 && Numbers(label[$"acceptable_{code}_counts"]).Contains(living);
    }

    private static Dictionary<string, (List<int> Counts, List<int> Others)> Groups(JsonNode? groups) =>
        (groups as JsonArray ?? [])
            .Where(g => g!["count"] is not null)
            .GroupBy(g => (string)g!["category"]!)
            .ToDictionary(
                g => g.Key,
                g => (g.Select(c => (int)c!["count"]!).ToList(), g.SelectMany(c => Numbers(c!["alt_counts"])).ToList())
            );

    private static (int People, int Bodies) Folded(Dictionary<string, int> groups) =>
        (groups.Where(g => g.Key != "body").Sum(g => g.Value), groups.GetValueOrDefault("body"));

    private static IEnumerable<int> Numbers(JsonNode? numbers) => (numbers as JsonArray ?? []).Select(n => (int)n!);

    private IEnumerable<string> Texts(string field) => (label[field] as JsonArray ?? []).Select(n => (string)n!);

    private static string Name(Category category) => category.ToString().ToLowerInvariant();
}
