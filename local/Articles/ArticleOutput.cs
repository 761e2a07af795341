using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SwapPipeline.Extraction;

namespace SwapPipeline.Local.Articles;

/// <summary>What one article says, as the extract contract gives it.</summary>
internal sealed record ArticleOutput(
    string Id,
    string? Title,
    string? Published,
    string Language,
    bool Relevant,
    Rejection? Rejected,
    IReadOnlyList<ExchangeRecord> Exchanges,
    IReadOnlyList<StatedTotal> Totals,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutQuotes } },
    };

    public static ArticleOutput Of(string id, ArticleExtraction said, bool withText) =>
        new(
            id,
            said.Article.Title,
            said.Article.Published is { } published ? Instant(published) : null,
            said.Article.Language,
            said.Relevant,
            said.Article.Rejected,
            said.Exchanges,
            said.Totals,
            withText ? said.Article.Text : null
        );

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The answer in the place of a line that could not be read.</summary>
    public static string Error(int line, string error) => JsonSerializer.Serialize(new { line, error }, Json);

    private static string Instant(DateTimeOffset instant) =>
        instant.ToString(
            instant.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz",
            CultureInfo.InvariantCulture
        );

    // The quote serves the dataset; the contract's evidence has offsets and text alone.
    private static void LeaveOutQuotes(JsonTypeInfo type)
    {
        if (type.Type != typeof(Evidence))
            return;
        foreach (var property in type.Properties.Where(property => property.Name == "quote"))
            property.ShouldSerialize = static (_, _) => false;
    }
}
