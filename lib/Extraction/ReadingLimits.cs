namespace SwapPipeline.Extraction;

/// <summary>How much of a page is read before it is rejected as too large. All are checked before a tree is built.</summary>
public sealed record ReadingLimits
{
    /// <summary>Bytes of the page. Default: 8 MiB.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>
    /// Elements of the page, with those that unclosed formatting adds, or lines of plain text. Default: 25,000; of two thousand pages of
    /// all kinds the longest had 10,106.
    /// </summary>
    public int MaxElements { get; init; } = 25_000;

    /// <summary>Nesting of elements. Default: 512.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Attributes of all elements together. Default: 400,000.</summary>
    public int MaxAttributes { get; init; } = 400_000;

    /// <summary>Attributes of one element. Default: 256.</summary>
    public int MaxElementAttributes { get; init; } = 256;

    /// <summary>UTF-16 code units of one text node, or of one line of plain text. Scripts and styles do not count. Default: 1 Mi.</summary>
    public int MaxTextNode { get; init; } = 1024 * 1024;

    public static ReadingLimits Default { get; } = new();
}
