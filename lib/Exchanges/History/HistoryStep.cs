using System.Text.Json.Serialization;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.History;

/// <summary>One article version that told of an exchange, and what it changed.</summary>
public sealed record HistoryStep
{
    /// <summary>When it was told: published, or, for a later version of the article, fetched.</summary>
    public required DateTimeOffset At { get; init; }

    public required HistoryStepKind Kind { get; init; }

    public required string ArticleId { get; init; }

    public required string Outlet { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>What this version says of the exchange; nothing where it tells of it no longer.</summary>
    public IReadOnlyList<ExchangeRecord> Said { get; init; } = [];

    /// <summary>What became of the exchange by it, column by column; empty where it only adds its voice.</summary>
    public IReadOnlyList<HistoryChange> Changes { get; init; } = [];
}

/// <summary>A column of the exchange that changed; null stands for unknown.</summary>
public sealed record HistoryChange(string Column, string? From, string? To);

[JsonConverter(typeof(JsonStringEnumConverter<HistoryStepKind>))]
public enum HistoryStepKind
{
    /// <summary>An article tells of it for the first time.</summary>
    [JsonStringEnumMemberName("told")]
    Told,

    /// <summary>A later version says something else.</summary>
    [JsonStringEnumMemberName("corrected")]
    Corrected,

    /// <summary>A later version says the same.</summary>
    [JsonStringEnumMemberName("kept")]
    Kept,

    /// <summary>A later version tells of it no longer.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
