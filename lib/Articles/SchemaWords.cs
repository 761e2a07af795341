using System.Text.Json.Nodes;

namespace SwapPipeline.Articles;

/// <summary>What a JSON schema says of a field to a person.</summary>
internal static class SchemaWords
{
    /// <summary>The description of a field of a source, and the values that it may have; empty when the schema says nothing.</summary>
    public static string Expected(JsonNode schema, IEnumerable<string> field)
    {
        JsonNode? at = schema["$defs"]!["source"];
        foreach (var step in field)
            at = Resolve(schema, int.TryParse(step, out _) ? at?["items"] : at?["properties"]?[step]);
        var values = at?["enum"] is JsonArray allowed ? $"One of: {string.Join(", ", allowed.Select(value => value!.ToString()))}." : null;
        return string.Join(' ', new[] { at?["description"]?.ToString(), values }.OfType<string>());
    }

    private static JsonNode? Resolve(JsonNode schema, JsonNode? node)
    {
        if (node?["$ref"]?.ToString() is not { } reference)
            return node;
        var target = reference.Split('/').Skip(1).Aggregate<string, JsonNode?>(schema, (at, step) => at?[step]);
        if (target is null || node["description"] is null)
            return target;
        var own = target.DeepClone();
        own["description"] = node["description"]!.ToString();
        return own;
    }
}
