using System.Text.Json;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>What a page says of its article in JSON-LD.</summary>
internal sealed record JsonLd
{
    public string? Headline { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Body { get; init; }

    /// <summary>The page states that it is not free to read.</summary>
    public bool IsLocked { get; init; }

    /// <summary>The page calls itself a collection, a front page or a search result.</summary>
    public bool IsCollection { get; init; }

    /// <summary>How sure it is that this is the article: an article's type counts more than a page's.</summary>
    public int Rank { get; init; }

    public static readonly JsonLd None = new();

    /// <summary>Reads one object; the rank is 0 when its type is no article and no page.</summary>
    public static JsonLd Of(JsonElement node)
    {
        var types = JsonValues.Strings(node, "@type").Select(type => type[(type.LastIndexOf('/') + 1)..]).ToList();
        var rank =
            types.Any(IsArticle) ? 3
            : types.Contains("WebPage") || types.Contains("VideoObject") ? 1
            : 0;
        return new JsonLd
        {
            Rank = rank,
            IsCollection = types.Any(type => type is "CollectionPage" or "SearchResultsPage" or "ItemList"),
            Headline = JsonValues.Text(node, "headline") ?? (rank == 3 ? JsonValues.Text(node, "name") : null),
            Published =
                JsonValues.Text(node, "datePublished")
                ?? (rank == 3 ? JsonValues.Text(node, "dateCreated") : JsonValues.Text(node, "uploadDate")),
            Modified = JsonValues.Text(node, "dateModified"),
            Author = JsonValues.Names(node, "author"),
            Publisher = JsonValues.Names(node, "publisher"),
            Language = JsonValues.Text(node, "inLanguage"),
            Url = JsonValues.Text(node, "url") ?? JsonValues.Text(node, "mainEntityOfPage"),
            Body = JsonValues.Text(node, "articleBody"),
            IsLocked = JsonValues.Text(node, "isAccessibleForFree") is { } free && free.Equals("false", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report";
}
