namespace Parquet;

/// <summary>How a file is written.</summary>
internal class ParquetOptions
{
    public CompressionMethod CompressionMethod { get; set; } = CompressionMethod.Snappy;
}

/// <summary>How pages are compressed; numbers as in the format's <c>CompressionCodec</c>.</summary>
internal enum CompressionMethod
{
    None = 0,
    Snappy = 1,
    Gzip = 2,
    Lzo = 3,
    Brotli = 4,
    LZ4 = 5,
    Zstd = 6,
    Lz4Raw = 7,
}
