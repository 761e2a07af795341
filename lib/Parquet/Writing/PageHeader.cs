using SwapPipeline.Parquet.Schema;
using SwapPipeline.Parquet.Thrift;

namespace SwapPipeline.Parquet.Writing;

/// <summary>The structure before each page. Source: parquet.thrift, PageHeader.</summary>
internal static class PageHeader
{
    public static void Write(
        CompactProtocolWriter writer,
        int uncompressedBytes,
        int compressedBytes,
        int valueCount,
        bool isDictionary,
        ParquetEncoding encoding
    )
    {
        writer.BeginStruct();
        writer.WriteI32(1, isDictionary ? PageTypes.Dictionary : PageTypes.Data);
        writer.WriteI32(2, uncompressedBytes);
        writer.WriteI32(3, compressedBytes);
        writer.BeginStruct(isDictionary ? 7 : 5);
        writer.WriteI32(1, valueCount);
        writer.WriteI32(2, (int)encoding);
        if (!isDictionary)
        {
            writer.WriteI32(3, (int)ParquetEncoding.Rle);
            writer.WriteI32(4, (int)ParquetEncoding.Rle);
        }

        writer.EndStruct();
        writer.EndStruct();
    }
}
