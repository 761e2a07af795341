using System.Globalization;
using System.Text.Json;
using Azure.Storage.Queues;

namespace SwapPipeline.Local.Hosting;

/// <summary>Reads the queue rules out of a host.json.</summary>
internal static class HostJson
{
    private const string Section = "extensions.queues";
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    // The storage service keeps no message invisible for longer.
    private static readonly TimeSpan MaxVisibilityTimeout = TimeSpan.FromDays(7);

    /// <summary>The host.json beside the program, as the functions' build puts it there.</summary>
    public static HostRules ReadBesideProgram() => Read(Path.Combine(AppContext.BaseDirectory, "host.json"));

    /// <exception cref="HostSetupException">The file is missing, or a key is unknown or out of bounds; the text names it.</exception>
    public static HostRules Read(string path) =>
        File.Exists(path) ? Parse(File.ReadAllText(path)) : throw new HostSetupException($"There is no host.json at {path}.");

    /// <inheritdoc cref="Read"/>
    public static HostRules Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            return Member(json.RootElement, "extensions") is { } extensions && Member(extensions, "queues") is { } queues
                ? queues.EnumerateObject().Aggregate(new HostRules(), With)
                : new HostRules();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter is how text that is no Unicode ("\ud800") comes out.
            throw new HostSetupException($"host.json is not JSON: {error.Message}", error);
        }
    }

    private static JsonElement? Member(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var member))
            return null;
        return member.ValueKind == JsonValueKind.Object ? member : throw new HostSetupException($"host.json: {name} must be an object.");
    }

    private static HostRules With(HostRules rules, JsonProperty property) =>
        property.Name switch
        {
            "batchSize" => rules with { BatchSize = Number(property, 1, HostRules.MaxBatchSize) },
            "newBatchThreshold" => rules with { NewBatchThreshold = Number(property, 0, int.MaxValue) },
            "maxDequeueCount" => rules with { MaxDequeueCount = Number(property, 1, int.MaxValue) },
            "visibilityTimeout" => rules with { VisibilityTimeout = Duration(property, TimeSpan.Zero, MaxVisibilityTimeout) },
            "maxPollingInterval" => rules with
            {
                MaxPollingInterval = Duration(property, HostRules.MinPollingInterval, TimeSpan.FromDays(1)),
            },
            "messageEncoding" => rules with { MessageEncoding = Encoding(property) },
            _ => throw new HostSetupException($"host.json: {Section}.{property.Name} is not a rule that this host knows."),
        };

    private static int Number(JsonProperty property, int least, int most) =>
        property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Invalid(
                property,
                string.Create(CultureInfo.InvariantCulture, $"a whole number from {least}{(most == int.MaxValue ? " up" : $" to {most}")}")
            );

    private static TimeSpan Duration(JsonProperty property, TimeSpan least, TimeSpan most) =>
        property.Value.ValueKind == JsonValueKind.String
        && TimeSpan.TryParseExact(property.Value.GetString(), "c", CultureInfo.InvariantCulture, out var duration)
        && duration >= least
        && duration <= most
            ? duration
            : throw Invalid(property, $"a duration \"hh:mm:ss\" from {least:c} to {most:c}");

    private static QueueMessageEncoding Encoding(JsonProperty property) =>
        property.Value.ValueKind != JsonValueKind.String
            ? throw Invalid(property, "\"base64\" or \"none\"")
            : property.Value.GetString()!.ToLowerInvariant() switch
            {
                "base64" => QueueMessageEncoding.Base64,
                "none" => QueueMessageEncoding.None,
                _ => throw Invalid(property, "\"base64\" or \"none\""),
            };

    private static HostSetupException Invalid(JsonProperty property, string wanted) =>
        new($"host.json: {Section}.{property.Name} must be {wanted}, not {property.Value.GetRawText()}.");
}
