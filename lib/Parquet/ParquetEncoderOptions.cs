namespace SwapPipeline.Parquet;

/// <summary>How the built-in encoder divides a table. The same options and the same table give the same bytes.</summary>
public sealed record ParquetEncoderOptions
{
    /// <summary>Rows in a row group, at least 1. Default 122,880: what DuckDB reads as one unit.</summary>
    /// <remarks>A group is made smaller when one of its columns would take more than 256 MiB.</remarks>
    public int RowGroupRows { get; init; } = 122_880;

    /// <summary>Bytes of a data page before compression, at least 64. Default 1 MiB; a page holds at least one value.</summary>
    public int PageBytes { get; init; } = 1 << 20;

    /// <summary>Bytes that a dictionary may take before its column chunk is written plain. Default 8 MiB.</summary>
    public int DictionaryBytes { get; init; } = 8 << 20;

    /// <summary>
    /// UTF-8 bytes of a string that statistics keep, at least 4; a longer one becomes a bound that is not exact. Default 64.
    /// </summary>
    public int StatisticsBytes { get; init; } = 64;

    /// <summary>Bytes that one column may take in one row group.</summary>
    internal int ChunkBytes { get; init; } = 256 << 20;

    /// <summary>Rows in a row group of a table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table asks for less than one.</exception>
    internal int RowGroupRowsOf(ParquetTable table)
    {
        if (table.RowGroupRows is not { } asked)
            return RowGroupRows;
        ArgumentOutOfRangeException.ThrowIfLessThan(asked, 1, nameof(table));
        return Math.Min(asked, RowGroupRows);
    }

    /// <exception cref="ArgumentOutOfRangeException">An option is too small.</exception>
    internal ParquetEncoderOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(RowGroupRows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(PageBytes, 64);
        ArgumentOutOfRangeException.ThrowIfNegative(DictionaryBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(StatisticsBytes, 4);
        return this;
    }
}
