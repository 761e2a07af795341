using System.Text.Json;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>Values of JSON-LD, which may each be a string, an object with a name, or an array of both.</summary>
internal static class JsonValues
{
    public static string? Text(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? Text(value) : null;

    public static IEnumerable<string> Strings(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Text).OfType<string>()
            : Text(value) is { } single ? [single]
            : [];
    }

    /// <summary>Names of people or organisations, joined by commas.</summary>
    public static string? Names(JsonElement node, string name)
    {
        var names = Strings(node, name)
            .Where(one => !one.Contains("://", StringComparison.Ordinal))
            .Select(one => CleanText.Of(one))
            .Where(one => one.Length > 0)
            .Distinct()
            .ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { } text && text.Trim().Length > 0 ? text.Trim() : null,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null),
            JsonValueKind.Object => Text(value, "name") ?? Text(value, "@value") ?? Text(value, "@id") ?? Text(value, "url"),
            _ => null,
        };
}
