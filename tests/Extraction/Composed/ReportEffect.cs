namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>What sentences of a report tell besides its people: nothing where a member is empty.</summary>
internal sealed record ReportEffect
{
    public IReadOnlyList<string> Mediators { get; init; } = [];

    public int? Ordinal { get; init; }

    public int? Stage { get; init; }

    public int? PlannedPerSide { get; init; }

    /// <summary>A place of the handover is named.</summary>
    public bool HasPlace { get; init; }
}
