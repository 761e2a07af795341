using System.Globalization;
using System.Text;
using System.Text.Json;
using SwapPipeline.Extraction;

namespace SwapPipeline.Articles;

/// <summary>One article as the extract contract takes it, a JSON object a line.</summary>
public sealed record ArticleInput(
    string? Id,
    string? Url,
    string? Outlet,
    string? Language,
    string? Published,
    string? ContentType,
    string Content
)
{
    private static readonly string[] DateForms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="line">JSON.</param>
    /// <param name="needsId">Whether the sender must name the article: many come in one stream, and the answers are told apart by
    /// it.</param>
    /// <exception cref="InvalidDataException">The line is no article; the text says why.</exception>
    public static ArticleInput Parse(string line, bool needsId = true)
    {
        try
        {
            var article =
                JsonSerializer.Deserialize<ArticleInput>(line, Json)
                ?? throw new InvalidDataException("The line holds null, not an article.");
            if (needsId && article.Id is null)
                throw new InvalidDataException("The article has no \"id\".");
            if (article.Content is null)
                throw new InvalidDataException("The article has no \"content\".");
            if (article.ContentType is not (null or "text/plain" or "text/html"))
                throw new InvalidDataException($"The contentType \"{article.ContentType}\" is not known: use text/plain or text/html.");
            if (article.Url is not null && WebAddress.Of(null, article.Url) is null)
                throw new InvalidDataException($"The url \"{article.Url}\" is no absolute address.");
            _ = article.PublishedAt;
            return article;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The line is no JSON article: {error.Message}", error);
        }
    }

    /// <summary>When it was published; a bare date is midnight UTC.</summary>
    public DateTimeOffset? PublishedAt => Published is null ? null : ParseInstant(Published);

    /// <exception cref="InvalidDataException">The text is neither a date nor an instant.</exception>
    public static DateTimeOffset ParseInstant(string text) =>
        DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new InvalidDataException($"\"{text}\" is no date: write 2026-03-05 or 2026-03-05T14:02:00Z.");

    public string MediaType => $"{ContentType ?? "text/plain"}; charset=utf-8";

    /// <summary>The raw article that it is, as fetched at <paramref name="now"/>.</summary>
    public RawArticle ToRaw(DateTimeOffset now) =>
        RawArticle.Of(Url is null ? null : new Uri(Url), Bytes, MediaType, now) with
        {
            Outlet = Outlet,
            Language = Language,
            Published = PublishedAt,
        };

    public byte[] Bytes => Encoding.UTF8.GetBytes(Content);

    public Page ToPage() =>
        new()
        {
            Content = Bytes,
            ContentType = MediaType,
            Url = Url,
            Outlet = Outlet,
            Language = Language,
            Published = PublishedAt,
        };
}
