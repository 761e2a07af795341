namespace SwapPipeline.Parquet.Compression;

/// <summary>
/// Whether compressing a page is worth the time of the writer and of every reader: guessed from a few windows of it, so that a page of
/// random ids costs no search.
/// </summary>
internal static class SnappyGain
{
    /// <summary>The most bytes that a guess puts into its scratch.</summary>
    public static readonly int ScratchBytes = SnappyEncoder.MaxEncodedLength(WindowBytes);

    private const int Windows = 4;
    private const int WindowBytes = 8 << 10;

    // Hex digits lose a tenth, for the price of decoding a copy in place of every other letter.
    private const double LeastGain = 0.125;

    /// <summary>Guesses from windows spread evenly over the page; a page too small for a guess is always tried.</summary>
    /// <param name="page">Before compression.</param>
    /// <param name="scratch">At least <see cref="ScratchBytes"/>; what it held does not matter.</param>
    /// <param name="table">As <see cref="SnappyEncoder.Encode"/> takes it.</param>
    public static bool IsLikely(ReadOnlySpan<byte> page, Span<byte> scratch, Span<ushort> table)
    {
        if (page.Length < 4 * Windows * WindowBytes)
            return true;

        var compressed = 0;
        var stride = (page.Length - WindowBytes) / (Windows - 1);
        for (var window = 0; window < Windows; window++)
            compressed += SnappyEncoder.Encode(page.Slice(window * stride, WindowBytes), scratch, table);
        return compressed <= Windows * WindowBytes * (1 - LeastGain);
    }
}
