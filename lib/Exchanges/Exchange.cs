using System.Text.Json.Serialization;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges;

/// <summary>One handover, merged from all records that speak of it. Columns and their rules: docs/data-dictionary.md.</summary>
public sealed record Exchange
{
    /// <summary>The record id of the founding record: the earliest by (published, article, place), undated last.</summary>
    public required string ExchangeId { get; init; }

    /// <summary>The first day of the period when only a month or a year is known; null when nothing is.</summary>
    public DateOnly? Date { get; init; }

    public DatePrecision DatePrecision { get; init; } = DatePrecision.Unknown;

    /// <summary>The year of the date; without one, of the earliest publication (else fetch) among its articles.</summary>
    public required int Year { get; init; }

    public ExchangeStatus Status { get; init; }

    public string? AgreementId { get; init; }

    public int? Stage { get; init; }

    public int? Stages { get; init; }

    public int? Ordinal { get; init; }

    public string? Location { get; init; }

    /// <summary>The sum of the accepted claims of living people; null when no number is known.</summary>
    public int? PeopleToUkraine { get; init; }

    /// <inheritdoc cref="PeopleToUkraine"/>
    public int? PeopleToRussia { get; init; }

    /// <summary>The accepted claim of bodies; null when no number is known.</summary>
    public int? BodiesToUkraine { get; init; }

    /// <inheritdoc cref="BodiesToUkraine"/>
    public int? BodiesToRussia { get; init; }

    /// <summary>Somebody says that a number is not given, and nobody has given it since.</summary>
    public bool CountsWithheld { get; init; }

    /// <summary>Voices of equal standing state numbers that cannot both be right.</summary>
    public bool Disputed { get; init; }

    /// <summary>The exchange before it, where its articles tell the day of that one and an exchange is known for it.</summary>
    public string? PreviousExchangeId { get; init; }

    /// <summary>The day of the exchange before it, as most articles tell.</summary>
    public DateOnly? PreviousDate { get; init; }

    /// <summary>Sorted.</summary>
    public IReadOnlyList<string> Mediators { get; init; } = [];

    /// <summary>0 to 1: how sure it is that at least one record is right.</summary>
    public double Confidence { get; init; }

    public int ArticleCount { get; init; }

    public int OutletCount { get; init; }

    public DateTimeOffset? FirstReportedAt { get; init; }

    /// <summary>The latest fetch among the article versions that this exchange rests on.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>By id.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>By id.</summary>
    public IReadOnlyList<SupportingEvidence> Evidence { get; init; } = [];
}

/// <summary>What has become of an exchange, by all that is told of it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExchangeStatus>))]
public enum ExchangeStatus
{
    [JsonStringEnumMemberName("completed")]
    Completed,

    [JsonStringEnumMemberName("announced")]
    Announced,

    [JsonStringEnumMemberName("proposed")]
    Proposed,

    /// <summary>Planned, then called off.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>Reported as done, then denied or withdrawn.</summary>
    [JsonStringEnumMemberName("retracted")]
    Retracted,
}
