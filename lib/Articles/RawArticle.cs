using SwapPipeline.Extraction;

namespace SwapPipeline.Articles;

/// <summary>One version of an article as it was fetched: never changed afterwards, so everything can be made again from it.</summary>
public sealed record RawArticle
{
    /// <summary>A hash of <see cref="Url"/>, whichever of a site's hosts it names: <see cref="CanonicalUrl.ArticleId"/>.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The canonical address; <c>urn:sha256:…</c> of the content for a text that has none.</summary>
    public required string Url { get; init; }

    /// <summary>As the source names it; null when only the page can tell.</summary>
    public string? Outlet { get; init; }

    /// <summary>As the source declares it.</summary>
    public string? Language { get; init; }

    /// <summary>As the source tells it.</summary>
    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The media type, with its charset where the server named one.</summary>
    public required string ContentType { get; init; }

    public required string ContentSha256 { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>A raw article under its canonical address, or under a name made of its content.</summary>
    public static RawArticle Of(Uri? address, ReadOnlySpan<byte> content, string contentType, DateTimeOffset fetchedAt)
    {
        var hash = ContentId.Sha256(content);
        var url = address is null ? $"urn:sha256:{hash}" : CanonicalUrl.Of(address);
        return new RawArticle
        {
            ArticleId = address is null ? ContentId.Of(url) : CanonicalUrl.ArticleId(address),
            Url = url,
            FetchedAt = fetchedAt,
            ContentType = contentType,
            ContentSha256 = hash,
            Content = content.ToArray(),
        };
    }

    /// <summary>The page that is read for exchanges.</summary>
    public Page ToPage() =>
        new()
        {
            Content = Content,
            ContentType = ContentType,
            Url = Url.StartsWith("urn:", StringComparison.Ordinal) ? null : Url,
            Outlet = Outlet,
            Language = Language,
            Published = Published,
        };
}
