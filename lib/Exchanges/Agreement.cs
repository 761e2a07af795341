using System.Text.Json.Serialization;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges;

/// <summary>What one or more exchanges carry out.</summary>
public sealed record Agreement
{
    /// <summary>From the id of its founding exchange, the one that was told first.</summary>
    public required string AgreementId { get; init; }

    public required int Year { get; init; }

    /// <summary>The day on which an article about it first told of it; null where none did before its first exchange.</summary>
    public DateOnly? AgreedOn { get; init; }

    public Category Category { get; init; }

    public int? PlannedPerSide { get; init; }

    public int? Stages { get; init; }

    public AgreementStatus Status { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<AgreementStatus>))]
public enum AgreementStatus
{
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>All its stages are completed, or as many people as planned are back.</summary>
    [JsonStringEnumMemberName("carried_out")]
    CarriedOut,

    /// <summary>What was left of it is called off, and nothing more is announced.</summary>
    [JsonStringEnumMemberName("abandoned")]
    Abandoned,
}
