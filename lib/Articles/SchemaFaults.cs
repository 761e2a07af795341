using System.Globalization;
using System.Text.Json.Nodes;
using Json.Schema;

namespace SwapPipeline.Articles;

/// <summary>The findings of a JSON schema in the words of sources.json.</summary>
internal static class SchemaFaults
{
    /// <param name="results">What the schema found.</param>
    /// <param name="schema">Its descriptions say what is expected.</param>
    /// <param name="list">What was judged.</param>
    public static IEnumerable<string> Of(EvaluationResults results, JsonNode schema, JsonNode? list) =>
        (results.Details ?? [])
            // A condition that does not apply is no fault.
            .Where(detail => detail.Errors is not null && !detail.EvaluationPath.ToString().Split('/').Contains("if"))
            .SelectMany(detail =>
                detail.Errors!.Select(error => Fault(detail.InstanceLocation.ToString(), error.Key, error.Value, schema, list))
            )
            .Distinct(StringComparer.Ordinal)
            .DefaultIfEmpty("it is no list of sources: {\"sources\": [ … ]}.");

    private static string Fault(string pointer, string keyword, string message, JsonNode schema, JsonNode? list)
    {
        var path = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is not ["sources", var number, .. var field])
            return $"{(path.Length == 0 ? "the file" : string.Join('.', path))}: {Sentence(message)}";

        var index = int.Parse(number, CultureInfo.InvariantCulture);
        var source = list!["sources"]![index];
        var name =
            source is JsonObject named && named["name"] is JsonValue value && value.TryGetValue<string>(out var text)
                ? $"source \"{text}\""
                : $"source number {index + 1}";
        var where = field.Length == 0 ? name : $"{name}, {string.Join('.', field)}";
        var found = field.Aggregate(
            source,
            (node, step) => node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)] : node?[step]
        );
        return keyword switch
        {
            "" => $"{where}: {Misplaced(field)}",
            "pattern" or "enum" or "format" =>
                $"{where}: {found?.ToJsonString(Readable)} is not what is expected. {SchemaWords.Expected(schema, field)}",
            _ => $"{where}: {Sentence(message)}",
        };
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Misplaced(string[] field) =>
        field.LastOrDefault() switch
        {
            "selector" => "Only a listing-page has a selector.",
            "disabledBecause" => "Only a source with \"enabled\": false has a reason.",
            _ => "There is no such field.",
        };

    private static string Sentence(string message) => message.EndsWith('.') ? message : $"{message}.";
}
