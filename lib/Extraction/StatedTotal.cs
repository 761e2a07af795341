namespace SwapPipeline.Extraction;

/// <summary>A cumulative total that an article states ("4,000 since 2022"): no exchange.</summary>
public sealed record StatedTotal
{
    /// <summary>Null: both sides together.</summary>
    public Side? ReturnedTo { get; init; }

    public required Category Category { get; init; }

    public required int Count { get; init; }

    public CountPrecision Precision { get; init; }

    public TotalScope Scope { get; init; }

    public string? Mediator { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? AsOf { get; init; }

    public string? ClaimedBy { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
