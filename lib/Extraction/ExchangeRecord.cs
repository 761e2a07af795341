namespace SwapPipeline.Extraction;

/// <summary>What one article says of one exchange. The JSON names are those of the extract contract.</summary>
public sealed record ExchangeRecord
{
    public required RecordRole Role { get; init; }

    public required RecordStatus Status { get; init; }

    /// <summary>The day of the handover; the first day of the period when only a month or a year is known.</summary>
    public DateOnly? Date { get; init; }

    public DatePrecision DatePrecision { get; init; } = DatePrecision.Unknown;

    public DateSource DateSource { get; init; } = DateSource.None;

    /// <summary>The words that tell when, as they stand in the text: "on Thursday".</summary>
    public string? DateText { get; init; }

    /// <summary>Groups of one side are disjoint; two entries of one side and category are claims that disagree.</summary>
    public IReadOnlyList<ReleasedGroup> Released { get; init; } = [];

    /// <summary>Those credited with this exchange, by their English names, sorted.</summary>
    public IReadOnlyList<string> Mediators { get; init; } = [];

    /// <summary>Where the handover took place.</summary>
    public string? Location { get; init; }

    public int? Stage { get; init; }

    public int? Stages { get; init; }

    /// <summary>People whom the agreement gives each side, over all its stages.</summary>
    public int? PlannedPerSide { get; init; }

    /// <summary>The number in the count of exchanges since 24 February 2022.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The day of the exchange before this one, where the article tells it.</summary>
    public DateOnly? PreviousDate { get; init; }

    /// <summary>0 to 1: the share of such records that are right.</summary>
    public double Confidence { get; init; }

    /// <summary>At least one entry for every field that is not null.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
