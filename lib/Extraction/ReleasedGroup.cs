namespace SwapPipeline.Extraction;

/// <summary>How many people of which category returned to which side, how precisely it is said, and by whom.</summary>
public sealed record ReleasedGroup
{
    public required Side ReturnedTo { get; init; }

    public required Category Category { get; init; }

    /// <summary>Null with <see cref="CountPrecision.Withheld"/>.</summary>
    public int? Count { get; init; }

    public CountPrecision Precision { get; init; }

    /// <summary>The English name of the body or office that says it; null for the outlet's own words.</summary>
    public string? ClaimedBy { get; init; }
}
