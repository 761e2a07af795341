namespace SwapPipeline.Parquet.Reading;

/// <summary>One page of a column chunk: what its header says, and where its bytes lie in the file.</summary>
internal readonly record struct Page(
    bool IsDictionary,
    int ValueCount,
    ParquetEncoding Encoding,
    int Start,
    int CompressedBytes,
    int UncompressedBytes
);
