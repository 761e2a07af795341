namespace SwapPipeline.Extraction;

/// <summary>How much of a page is read before it is rejected as too large.</summary>
public sealed record ReadingLimits
{
    /// <summary>Bytes of the page. Default: 8 MiB.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Elements of the page. Default: 100,000.</summary>
    public int MaxElements { get; init; } = 100_000;

    /// <summary>Nesting of elements. Default: 512.</summary>
    public int MaxDepth { get; init; } = 512;

    public static ReadingLimits Default { get; } = new();
}
