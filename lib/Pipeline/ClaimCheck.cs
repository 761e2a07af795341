using System.Text.Json;
using System.Text.Json.Serialization;

namespace SwapPipeline.Pipeline;

/// <summary>
/// The one message form of the pipeline: <c>{"v":1,"article":"…"}</c>. It names an article and carries nothing of it, so its size does not
/// grow with the article. A field that a newer sender adds is passed over, so that two versions of the app can share a queue.
/// </summary>
/// <param name="Version">1.</param>
/// <param name="Article">The article_id: 32 lower-case hex digits.</param>
public sealed record ClaimCheck([property: JsonPropertyName("v")] int Version, [property: JsonPropertyName("article")] string Article)
{
    private const int CurrentVersion = 1;

    public static ClaimCheck For(string articleId) => new(CurrentVersion, articleId);

    public string ToJson() => JsonSerializer.Serialize(this);

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
            { Version: not CurrentVersion } => throw new InvalidMessageException($"The message is of version {message.Version}; this app reads version {CurrentVersion}."),
            { Article: not { Length: 32 } } => throw new InvalidMessageException("The message names no article: \"article\" must be 32 hex digits."),
            _ when !message.Article.All(char.IsAsciiHexDigitLower) => throw new InvalidMessageException("The message names no article: \"article\" must be 32 hex digits."),
            _ => message,
        };
    }
}
