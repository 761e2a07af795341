using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges;

/// <summary>One place in one article that supports one field of an exchange.</summary>
public sealed record SupportingEvidence
{
    /// <summary>Made from the record, the article version, the field and the place; what <see cref="EvidenceId"/> tells as text.</summary>
    public required UInt128 Id { get; init; }

    public string EvidenceId => ContentId.Text(Id);

    /// <summary>The member record; every member of an exchange has at least one row.</summary>
    public required string RecordId { get; init; }

    /// <summary>The claim that these words state; null for other fields.</summary>
    public string? ClaimId { get; init; }

    public required string ArticleId { get; init; }

    /// <summary>
    /// A path in the article's record: <c>released[0].count</c>; <c>record</c> where a record carries no evidence of its own.
    /// </summary>
    public required string Field { get; init; }

    public RecordRole Role { get; init; }

    public RecordStatus Status { get; init; }

    public required string Quote { get; init; }

    /// <summary>UTF-16 code units in the clean text of the article version that says it.</summary>
    public int Start { get; init; }

    public int End { get; init; }

    public double Confidence { get; init; }
}
