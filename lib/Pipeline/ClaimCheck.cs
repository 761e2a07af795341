using System.Text.Json;
using System.Text.Json.Serialization;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Pipeline;

/// <summary>
/// The one message form of the pipeline: <c>{"v":1,"article":"…","traceparent":"…"}</c>. It names an article and carries nothing of it, so
/// its
/// size does not grow with the article. A field that a newer sender adds is passed over, so that two versions of the app can share a queue.
/// </summary>
/// <param name="Version">1.</param>
/// <param name="Article">The article_id: 32 lower-case hex digits.</param>
/// <param name="Traceparent">Where in which trace it was sent; null when nobody followed the sender, or the sender was older.</param>
public sealed record ClaimCheck(
    [property: JsonPropertyName("v")] int Version,
    [property: JsonPropertyName("article")] string Article,
    [property: JsonPropertyName("traceparent"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Traceparent = null
)
{
    private const int CurrentVersion = 1;

    public static ClaimCheck For(string articleId) => new(CurrentVersion, articleId, TraceParent.Current);

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The trace parent in the text of a message, whatever else is wrong with it; null when there is none.</summary>
    public static string? TraceparentOf(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ClaimCheck>(text)?.Traceparent;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the message says, whoever sent it in whatever trace; a text that is no message is left as it is.</summary>
    public static string WithoutTraceparent(string text)
    {
        try
        {
            return (Parse(text) with { Traceparent = null }).ToJson();
        }
        catch (InvalidMessageException)
        {
            return text;
        }
    }

    /// <exception cref="InvalidMessageException">The text is no such message; the exception says why.</exception>
    public static ClaimCheck Parse(string text)
    {
        ClaimCheck? message;
        try
        {
            message = JsonSerializer.Deserialize<ClaimCheck>(text);
        }
        catch (JsonException error)
        {
            throw new InvalidMessageException($"The message is not the JSON of a claim check: {error.Message}", error);
        }

        return message switch
        {
            null => throw new InvalidMessageException("The message is null."),
            { Version: not CurrentVersion } => throw new InvalidMessageException(
                $"The message is of version {message.Version}; this app reads version {CurrentVersion}."
            ),
            { Article: not { Length: 32 } } => throw new InvalidMessageException(
                "The message names no article: \"article\" must be 32 hex digits."
            ),
            _ when !message.Article.All(char.IsAsciiHexDigitLower) => throw new InvalidMessageException(
                "The message names no article: \"article\" must be 32 hex digits."
            ),
            _ => message,
        };
    }
}
