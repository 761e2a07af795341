using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SwapPipeline.Exchanges;

namespace SwapPipeline.Local.Merging;

/// <summary>
/// One line of what <c>merge</c> reads: an article record, and which of its records belong to which component. See docs/merge.md.
/// </summary>
internal sealed record MergeLine
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string? Component { get; init; }

    /// <summary>Null: all of the article's records.</summary>
    public IReadOnlyList<int>? Places { get; init; }

    public IReadOnlyList<int>? Context { get; init; }

    public required string ArticleId { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyList<ArticleVersion> Versions { get; init; }

    public static MergeLine Of(ComponentPart part) =>
        new()
        {
            Component = part.Component,
            Places = part.Places,
            Context = part.Context.Count == 0 ? null : part.Context,
            ArticleId = part.Article.ArticleId,
            Url = part.Article.Url,
            Versions = part.Article.Versions,
        };

    public static MergeLine Of(ArticleRecord article) =>
        new()
        {
            ArticleId = article.ArticleId,
            Url = article.Url,
            Versions = article.Versions,
        };

    /// <exception cref="InvalidDataException">The line is no article record; the text says why.</exception>
    public static MergeLine Parse(string line)
    {
        try
        {
            var read =
                JsonSerializer.Deserialize<MergeLine>(line, Json)
                ?? throw new InvalidDataException("the line holds null, not an article record.");
            return read.Versions.Count > 0 ? read : throw new InvalidDataException($"the article {read.ArticleId} has no versions.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"the line is no article record: {error.Message}", error);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public ArticleRecord Article =>
        new()
        {
            ArticleId = ArticleId,
            Url = Url,
            Versions = Versions,
        };
}
