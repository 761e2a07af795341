namespace SwapPipeline.Parquet;

/// <summary>How values stand in a page; numbers as in the format's <c>Encoding</c>.</summary>
public enum ParquetEncoding
{
    Plain = 0,
    Rle = 3,
    RleDictionary = 8,
}

/// <summary>How pages are compressed; numbers as in the format's <c>CompressionCodec</c>.</summary>
public enum ParquetCodec
{
    Uncompressed = 0,
    Snappy = 1,
}

/// <summary>What a file says of itself after its pages.</summary>
/// <param name="Schema">The columns in order.</param>
/// <param name="RowCount">Rows of the file.</param>
/// <param name="RowGroups">The row groups in order; none in a file without rows.</param>
/// <param name="Metadata">Key and value pairs in order.</param>
/// <param name="CreatedBy">The program that wrote the file.</param>
public sealed record ParquetFooter(
    IReadOnlyList<ParquetField> Schema,
    long RowCount,
    IReadOnlyList<ParquetRowGroup> RowGroups,
    IReadOnlyList<KeyValuePair<string, string>> Metadata,
    string? CreatedBy
);

/// <summary>Some successive rows of a file, stored column by column.</summary>
public sealed record ParquetRowGroup(long RowCount, IReadOnlyList<ParquetColumnChunk> Columns);

/// <summary>One column of one row group.</summary>
/// <param name="Codec">The compression of its pages.</param>
/// <param name="Encodings">All encodings in it, RLE of the definition levels included.</param>
/// <param name="ValueCount">Values with nulls.</param>
/// <param name="UncompressedBytes">Pages with their headers, before compression.</param>
/// <param name="CompressedBytes">Pages with their headers, as they stand in the file.</param>
/// <param name="DictionaryPageOffset">Where the dictionary page begins in the file; null without one.</param>
/// <param name="DataPageOffset">Where the first data page begins in the file.</param>
/// <param name="DataPages">How many data pages there are; null when the file does not say.</param>
/// <param name="Statistics">Bounds and null count; null when the file has none.</param>
public sealed record ParquetColumnChunk(
    ParquetCodec Codec,
    IReadOnlyList<ParquetEncoding> Encodings,
    long ValueCount,
    long UncompressedBytes,
    long CompressedBytes,
    long? DictionaryPageOffset,
    long DataPageOffset,
    int? DataPages,
    ParquetStatistics? Statistics
)
{
    /// <summary>Where the chunk begins in the file.</summary>
    public long Offset => DictionaryPageOffset ?? DataPageOffset;
}

/// <summary>Bounds of a column chunk in the PLAIN form of its type, strings without their length.</summary>
/// <param name="NullCount">Nulls in the chunk.</param>
/// <param name="Min">No value is lower; null when there is no value, or no bound that could be written.</param>
/// <param name="Max">No value is higher; null as for <paramref name="Min"/>.</param>
/// <param name="MinIsExact">Whether <paramref name="Min"/> is itself a value.</param>
/// <param name="MaxIsExact">Whether <paramref name="Max"/> is itself a value.</param>
public sealed record ParquetStatistics(long? NullCount, byte[]? Min, byte[]? Max, bool MinIsExact, bool MaxIsExact);
