using System.Text.Json.Serialization;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges;

/// <summary>One number that somebody states of an exchange.</summary>
public sealed record Claim
{
    /// <summary>From the exchange, side, category, people and claimant.</summary>
    public required string ClaimId { get; init; }

    public required Side ReturnedTo { get; init; }

    public required Category Category { get; init; }

    /// <summary>Null where the number is withheld.</summary>
    public int? People { get; init; }

    public CountPrecision Precision { get; init; }

    /// <summary>The English name of the body or office; null for an outlet's own words.</summary>
    public string? ClaimedBy { get; init; }

    public ClaimantSide ClaimantSide { get; init; }

    /// <summary>Accepted claims of one side are disjoint and sum to the exchange's numbers.</summary>
    public bool Accepted { get; init; }

    /// <summary>Why it is accepted; null for a claim that is not.</summary>
    public ClaimRule? Rule { get; init; }

    public DateTimeOffset? FirstStatedAt { get; init; }

    /// <summary>The claim that took its place when the article was corrected.</summary>
    public string? SupersededBy { get; init; }

    public int ArticleCount { get; init; }
}

/// <summary>Why a number is accepted. docs/exchanges.md explains the words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimRule>))]
public enum ClaimRule
{
    /// <summary>Both governments state it.</summary>
    [JsonStringEnumMemberName("both_sides_agree")]
    BothSidesAgree,

    /// <summary>The side that gets these people back states it.</summary>
    [JsonStringEnumMemberName("receiving_side")]
    ReceivingSide,

    /// <summary>More outlets carry it than any other number, and at least two do.</summary>
    [JsonStringEnumMemberName("several_outlets")]
    SeveralOutlets,

    /// <summary>The article that stated another number has been corrected to this one.</summary>
    [JsonStringEnumMemberName("correction")]
    Correction,

    /// <summary>Nobody states another number.</summary>
    [JsonStringEnumMemberName("only_claim")]
    OnlyClaim,

    /// <summary>Numbers of equal standing: the one in articles about the event, most precise, last told.</summary>
    [JsonStringEnumMemberName("latest_stated")]
    LatestStated,
}

/// <summary>Whose voice a claimant is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimantSide>))]
public enum ClaimantSide
{
    [JsonStringEnumMemberName("ukraine")]
    Ukraine,

    [JsonStringEnumMemberName("russia")]
    Russia,

    [JsonStringEnumMemberName("mediator")]
    Mediator,

    [JsonStringEnumMemberName("outlet")]
    Outlet,

    [JsonStringEnumMemberName("other")]
    Other,
}
