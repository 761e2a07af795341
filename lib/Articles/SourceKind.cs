using System.Text.Json.Serialization;

namespace SwapPipeline.Articles;

/// <summary>How a source lists its articles.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>RSS 0.9x, 1.0 or 2.0.</summary>
    [JsonStringEnumMemberName("rss")]
    Rss,

    /// <summary>Atom 1.0 or 0.3.</summary>
    [JsonStringEnumMemberName("atom")]
    Atom,

    /// <summary>JSON Feed 1.0 or 1.1.</summary>
    [JsonStringEnumMemberName("json-feed")]
    JsonFeed,

    /// <summary>A sitemap, with or without the news extension, or an index of sitemaps.</summary>
    [JsonStringEnumMemberName("news-sitemap")]
    NewsSitemap,

    /// <summary>An HTML page of links; <see cref="Source.Selector"/> finds them.</summary>
    [JsonStringEnumMemberName("listing-page")]
    ListingPage,

    /// <summary>The article list of the GDELT DOC 2.0 API, as JSON.</summary>
    [JsonStringEnumMemberName("gdelt")]
    Gdelt,
}
