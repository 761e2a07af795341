using System.Text.Json.Serialization;

namespace SwapPipeline.Articles;

/// <summary>An outlet or agency that is read.</summary>
/// <param name="Name">Short and unique: <c>moscow-times</c>.</param>
/// <param name="Outlet">As analysts see it: <c>The Moscow Times</c>; null when each page tells its own.</param>
/// <param name="Language">A two-letter code; null when the articles are in several.</param>
/// <param name="Kind">How it lists its articles.</param>
/// <param name="Address">Of the feed.</param>
public sealed record Source(string Name, string? Outlet, string? Language, SourceKind Kind, Uri Address);

/// <summary>How a source lists its articles.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>RSS 2.0.</summary>
    [JsonStringEnumMemberName("rss")] Rss,

    /// <summary>Atom 1.0.</summary>
    [JsonStringEnumMemberName("atom")] Atom,
}
