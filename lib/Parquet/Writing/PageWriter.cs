using System.Buffers.Binary;
using SwapPipeline.Parquet.Compression;
using SwapPipeline.Parquet.Encodings;
using SwapPipeline.Parquet.Thrift;

namespace SwapPipeline.Parquet.Writing;

/// <summary>Cuts the pages of a column chunk, compresses them and puts them into the file.</summary>
internal sealed class PageWriter(FileBuffer file, ParquetEncoderOptions options) : IDisposable
{
    private const int MaxHeaderBytes = 64;

    private readonly PooledBuffer<byte> body = new();
    private readonly PooledBuffer<byte> header = new();
    private readonly ushort[] snappyTable = new ushort[SnappyEncoder.TableSize];
    private readonly byte[] scratch = new byte[SnappyGain.ScratchBytes];
    private long uncompressedBytes;

    /// <summary>Writes the dictionary page, if there is one, and the data pages.</summary>
    public ParquetColumnChunk Write(ChunkValues chunk, ParquetField field)
    {
        var start = file.Position;
        uncompressedBytes = 0;
        if (chunk.IsDictionary)
            WritePage(chunk.Dictionary.Written, chunk.DictionaryCount, isDictionary: true, ParquetEncoding.Plain);

        var dataStart = file.Position;
        var encoding = chunk.IsDictionary ? ParquetEncoding.RleDictionary : ParquetEncoding.Plain;
        var pages = 0;
        for (int row = 0, value = 0; row < chunk.RowCount; pages++)
        {
            var (rows, values) = NextPage(chunk, row, value);
            WritePage(Body(chunk, field, row, rows, value, values), rows, isDictionary: false, encoding);
            row += rows;
            value += values;
        }

        ParquetEncoding[] encodings = chunk.IsDictionary
            ? [ParquetEncoding.Plain, ParquetEncoding.Rle, ParquetEncoding.RleDictionary]
            : [ParquetEncoding.Plain, ParquetEncoding.Rle];
        return new ParquetColumnChunk(
            ParquetCodec.Snappy,
            encodings,
            chunk.RowCount,
            uncompressedBytes,
            file.Position - start,
            chunk.IsDictionary ? start : null,
            dataStart,
            pages,
            chunk.Statistics
        );
    }

    public void Dispose()
    {
        body.Dispose();
        header.Dispose();
    }

    /// <summary>How many rows and values the next page takes: at least one row.</summary>
    private (int Rows, int Values) NextPage(ChunkValues chunk, int row, int value)
    {
        var restRows = chunk.RowCount - row;
        if (chunk.NullCount == 0)
        {
            var fitting = Math.Min(restRows, FittingValues(chunk, value));
            return (fitting, fitting);
        }

        var maxValues = chunk.ValueCount == value ? 0 : FittingValues(chunk, value);
        var maxRows = (int)Math.Min(restRows, 8L * options.PageBytes);
        var present = chunk.Present.Written.Slice(row, maxRows);
        if (chunk.ValueCount - value <= maxValues && maxRows == restRows)
            return (restRows, chunk.ValueCount - value);

        var rows = 0;
        var values = 0;
        for (; rows < maxRows && values + present[rows] <= maxValues; rows++)
            values += present[rows];
        return (rows, values);
    }

    private int FittingValues(ChunkValues chunk, int value)
    {
        if (chunk.IsDictionary)
            return (int)Math.Min(int.MaxValue, 8L * options.PageBytes / Math.Max(1, HybridRleEncoder.BitWidth(chunk.DictionaryCount)));
        if (chunk.IsBoolean)
            return (int)Math.Min(int.MaxValue, 8L * options.PageBytes);
        if (chunk.PlainWidth > 0)
            return options.PageBytes / chunk.PlainWidth;

        var ends = chunk.PlainEnds.Written[value..];
        var start = value == 0 ? 0 : chunk.PlainEnds.Written[value - 1];
        var found = ends.BinarySearch(start + options.PageBytes);
        return Math.Max(1, found < 0 ? ~found : found + 1);
    }

    private ReadOnlySpan<byte> Body(ChunkValues chunk, ParquetField field, int row, int rows, int value, int values)
    {
        // Without levels a plain page stands ready.
        if (!field.Nullable && !chunk.IsDictionary && !chunk.IsBoolean)
            return PlainValues(chunk, value, values);

        body.Count = 0;
        if (field.Nullable)
        {
            var room = body.Reserve(sizeof(int) + DefinitionLevels.MaxEncodedLength(rows));
            var length =
                values == rows
                    ? DefinitionLevels.EncodeAllPresent(rows, room[sizeof(int)..])
                    : DefinitionLevels.Encode(chunk.Present.Written.Slice(row, rows), room[sizeof(int)..]);
            BinaryPrimitives.WriteInt32LittleEndian(room, length);
            body.Count = sizeof(int) + length;
        }

        if (chunk.IsDictionary)
        {
            var bitWidth = HybridRleEncoder.BitWidth(chunk.DictionaryCount);
            body.Append((byte)bitWidth);
            var room = body.Reserve(body.Count + HybridRleEncoder.MaxEncodedLength(values, bitWidth))[body.Count..];
            body.Count += HybridRleEncoder.Encode(chunk.Indices.Written.Slice(value, values), bitWidth, room);
        }
        else if (chunk.IsBoolean)
        {
            AppendBits(chunk.Plain.Written.Slice(value, values));
        }
        else
        {
            body.Append(PlainValues(chunk, value, values));
        }

        return body.Written;
    }

    private static ReadOnlySpan<byte> PlainValues(ChunkValues chunk, int value, int values)
    {
        var start = chunk.PlainWidth > 0 ? value * chunk.PlainWidth : End(chunk, value);
        var end = chunk.PlainWidth > 0 ? (value + values) * chunk.PlainWidth : End(chunk, value + values);
        return chunk.Plain.Written[start..end];
    }

    private static int End(ChunkValues chunk, int values) => values == 0 ? 0 : chunk.PlainEnds.Written[values - 1];

    private void AppendBits(ReadOnlySpan<byte> flags)
    {
        for (; flags.Length >= 8; flags = flags[8..])
            body.Append(DefinitionLevels.Pack(flags));
        if (flags.IsEmpty)
            return;

        Span<byte> last = stackalloc byte[8];
        last.Clear();
        flags.CopyTo(last);
        body.Append(DefinitionLevels.Pack(last));
    }

    private void WritePage(ReadOnlySpan<byte> content, int valueCount, bool isDictionary, ParquetEncoding encoding)
    {
        if (SnappyGain.IsLikely(content, scratch, snappyTable))
            WriteCompressed(content, valueCount, isDictionary, encoding);
        else
            WriteLiteral(content, valueCount, isDictionary, encoding);
        uncompressedBytes += header.Count + content.Length;
    }

    private void WriteCompressed(ReadOnlySpan<byte> content, int valueCount, bool isDictionary, ParquetEncoding encoding)
    {
        var room = file.GetSpan(MaxHeaderBytes + SnappyEncoder.MaxEncodedLength(content.Length));
        var compressed = SnappyEncoder.Encode(content, room[MaxHeaderBytes..], snappyTable);
        WriteHeader(content.Length, compressed, valueCount, isDictionary, encoding);

        // The header holds the compressed size, so it is known last but stands first.
        room.Slice(MaxHeaderBytes, compressed).CopyTo(room[header.Count..]);
        header.Written.CopyTo(room);
        file.Advance(header.Count + compressed);
    }

    private void WriteLiteral(ReadOnlySpan<byte> content, int valueCount, bool isDictionary, ParquetEncoding encoding)
    {
        Span<byte> literalHeader = stackalloc byte[SnappyEncoder.MaxLiteralHeader];
        literalHeader = literalHeader[..SnappyEncoder.WriteLiteralHeader(content.Length, literalHeader)];
        WriteHeader(content.Length, literalHeader.Length + content.Length, valueCount, isDictionary, encoding);
        file.Append(header.Written);
        file.Append(literalHeader);
        file.Append(content);
    }

    private void WriteHeader(int uncompressed, int compressed, int valueCount, bool isDictionary, ParquetEncoding encoding)
    {
        header.Count = 0;
        PageHeader.Write(new CompactProtocolWriter(header), uncompressed, compressed, valueCount, isDictionary, encoding);
    }
}
