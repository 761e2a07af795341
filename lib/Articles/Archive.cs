using System.Text.Json.Serialization;

namespace SwapPipeline.Articles;

/// <summary>A listing of older articles, whose address holds the period that it covers.</summary>
/// <param name="Kind">How it lists them.</param>
/// <param name="Address">
/// The address with its period in braces, each a .NET date format: <c>https://news.example/archive/{yyyy}/{MM}/{dd}</c>;
/// <c>{end:yyyyMMdd}</c> is the day after its last. Without any, one listing covers all.
/// </param>
/// <param name="Every">How long a period is.</param>
public sealed record Archive(SourceKind Kind, string Address, ArchivePeriod Every)
{
    /// <summary>Of a listing page, as for a source.</summary>
    public string? Selector { get; init; }

    /// <summary>The first day of which it lists anything; null when it reaches back to any.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>How long a period of an archive is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArchivePeriod>))]
public enum ArchivePeriod
{
    [JsonStringEnumMemberName("day")]
    Day,

    [JsonStringEnumMemberName("week")]
    Week,

    [JsonStringEnumMemberName("month")]
    Month,

    [JsonStringEnumMemberName("year")]
    Year,

    /// <summary>One listing covers all.</summary>
    [JsonStringEnumMemberName("once")]
    Once,
}
