using System.Text.Json.Serialization;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Reconciliation;

/// <summary>One running total, as its statements follow one another.</summary>
/// <param name="Counted">Whom it counts.</param>
/// <param name="Scope">What it counts.</param>
/// <param name="Mediator">Whose mediations; null for other scopes.</param>
/// <param name="ClaimedBy">Everybody who states it; empty for outlets alone.</param>
/// <param name="Entries">By day.</param>
public sealed record LedgerAccount(
    Counted Counted,
    TotalScope Scope,
    string? Mediator,
    IReadOnlyList<string> ClaimedBy,
    IReadOnlyList<LedgerEntry> Entries
);

/// <summary>One statement of a running total beside the sum of our exchanges since the statement before.</summary>
public sealed record LedgerEntry
{
    /// <summary>The first day that the difference counts.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last one.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The whole total, as stated.</summary>
    public required int Total { get; init; }

    public CountPrecision Precision { get; init; }

    /// <summary>What it grew by since the statement before; for the first one the total itself.</summary>
    public required int Stated { get; init; }

    /// <summary>The sum of our exchanges of these days.</summary>
    public required int Ours { get; init; }

    /// <summary>The exchanges that are in the sum.</summary>
    public IReadOnlyList<string> ExchangeIds { get; init; } = [];

    /// <summary>Positive: the officials count more than we do.</summary>
    public int Gap => Stated - Ours;

    /// <summary>What may be missing, or counted too much; the likeliest first.</summary>
    public IReadOnlyList<LedgerDoubt> Doubts { get; init; } = [];

    public string Quote { get; init; } = "";
}

/// <summary>One thing that may explain a gap.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="ExchangeId">The exchange that it is about; null where we know none.</param>
/// <param name="Date">Its day.</param>
/// <param name="People">By how much it would change our sum; null where nobody tells.</param>
/// <param name="Closes">With the others that are so marked it closes the gap to the last person.</param>
public sealed record LedgerDoubt(LedgerDoubtKind Kind, string? ExchangeId, DateOnly? Date, int? People, bool Closes = false);

[JsonConverter(typeof(JsonStringEnumConverter<LedgerDoubtKind>))]
public enum LedgerDoubtKind
{
    /// <summary>An exchange of these days that our articles do not credit to the mediator.</summary>
    [JsonStringEnumMemberName("not_credited")]
    NotCredited,

    /// <summary>No number is known for a side that the total counts.</summary>
    [JsonStringEnumMemberName("no_number")]
    NoNumber,

    /// <summary>Others state another number.</summary>
    [JsonStringEnumMemberName("disputed")]
    Disputed,

    /// <summary>Told as planned; nobody told that it took place.</summary>
    [JsonStringEnumMemberName("not_completed")]
    NotCompleted,

    /// <summary>Its day is not known; it may be of these.</summary>
    [JsonStringEnumMemberName("no_day")]
    NoDay,

    /// <summary>It took place on the first or the last day, and may be of the neighbouring statement.</summary>
    [JsonStringEnumMemberName("on_the_edge")]
    OnTheEdge,

    /// <summary>The total counts returns that are no exchanges as well.</summary>
    [JsonStringEnumMemberName("other_returns")]
    OtherReturns,

    /// <summary>The total is not exact.</summary>
    [JsonStringEnumMemberName("round_total")]
    RoundTotal,

    /// <summary>An exchange that none of our articles tells of.</summary>
    [JsonStringEnumMemberName("unknown_exchange")]
    UnknownExchange,
}
