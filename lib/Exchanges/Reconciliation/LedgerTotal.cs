using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Reconciliation;

/// <summary>A cumulative total as an article states it.</summary>
public sealed record LedgerTotal
{
    public required Counted Counted { get; init; }

    public required int People { get; init; }

    public CountPrecision Precision { get; init; }

    public TotalScope Scope { get; init; }

    public string? Mediator { get; init; }

    public DateOnly? Since { get; init; }

    /// <summary>The last day that it counts; where the text names none, the day of publication.</summary>
    public DateOnly? AsOf { get; init; }

    public string? ClaimedBy { get; init; }

    public string Quote { get; init; } = "";
}
