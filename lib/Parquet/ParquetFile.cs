namespace SwapPipeline.Parquet;

public static class ParquetFile
{
    /// <summary>The four bytes at both ends of a file.</summary>
    internal static ReadOnlySpan<byte> Magic => "PAR1"u8;
}
