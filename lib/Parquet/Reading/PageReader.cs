using SwapPipeline.Parquet.Compression;
using SwapPipeline.Parquet.Schema;
using SwapPipeline.Parquet.Thrift;

namespace SwapPipeline.Parquet.Reading;

/// <summary>Walks the pages of a column chunk and decompresses them.</summary>
internal static class PageReader
{
    /// <summary>Reads the headers of all pages of a chunk, and checks that they make up the chunk.</summary>
    public static List<Page> ReadHeaders(ReadOnlySpan<byte> file, ParquetField column, ParquetColumnChunk chunk)
    {
        var pages = new List<Page>();
        var at = (int)chunk.Offset;
        var end = at + (int)chunk.CompressedBytes;
        long values = 0;
        while (at < end)
        {
            var reader = new CompactProtocolReader(file[at..end]);
            var page = ReadHeader(ref reader, column, at);
            if (page.CompressedBytes > end - page.Start)
                throw ParquetFormatException.Corrupt($"A page of column \"{column.Name}\" reaches beyond its column chunk.");
            if (page.IsDictionary && pages.Count > 0)
                throw ParquetFormatException.Corrupt($"Column \"{column.Name}\" has a dictionary page that is not its first.");
            if (page.Encoding == ParquetEncoding.RleDictionary && !(pages.Count > 0 && pages[0].IsDictionary))
                throw ParquetFormatException.Corrupt($"Column \"{column.Name}\" has indices but no dictionary.");
            values += page.IsDictionary ? 0 : page.ValueCount;
            pages.Add(page);
            at = page.Start + page.CompressedBytes;
        }

        if (values != chunk.ValueCount)
            throw ParquetFormatException.Corrupt(
                $"The pages of column \"{column.Name}\" hold {values} values, the footer says {chunk.ValueCount}."
            );
        return pages;
    }

    /// <summary>The content of a page, in <paramref name="scratch"/> if it is compressed.</summary>
    public static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> file, Page page, ParquetCodec codec, string column, ref byte[] scratch)
    {
        var stored = file.Slice(page.Start, page.CompressedBytes);
        if (codec == ParquetCodec.Uncompressed)
        {
            return stored.Length == page.UncompressedBytes
                ? stored
                : throw ParquetFormatException.Corrupt($"A page of column \"{column}\" has two sizes but no compression.");
        }

        if (!SnappyDecoder.TryReadLength(stored, out var length, out _) || length != page.UncompressedBytes)
            throw BadSnappy(column);
        if (scratch.Length < length)
            scratch = new byte[length];
        return SnappyDecoder.TryDecode(stored, scratch.AsSpan(0, length)) ? scratch.AsSpan(0, length) : throw BadSnappy(column);
    }

    private static Page ReadHeader(ref CompactProtocolReader reader, ParquetField column, int at)
    {
        int? kind = null;
        int? uncompressed = null;
        int? compressed = null;
        int? dataValues = null;
        int? dictionaryValues = null;
        var encoding = ParquetEncoding.Plain;
        reader.BeginStruct();
        while (reader.NextField(out var field))
        {
            switch (field)
            {
                case 1:
                    kind = reader.ReadI32();
                    break;
                case 2:
                    uncompressed = reader.ReadI32();
                    break;
                case 3:
                    compressed = reader.ReadI32();
                    break;
                case 5:
                    dataValues = ReadPageKind(ref reader, column, isDictionary: false, out encoding);
                    break;
                case 7:
                    dictionaryValues = ReadPageKind(ref reader, column, isDictionary: true, out encoding);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (kind is not (PageTypes.Data or PageTypes.Dictionary))
            throw ParquetFormatException.OutsideProfile($"Column \"{column.Name}\" has a page of kind {kind}.");
        var values = kind == PageTypes.Data ? dataValues : dictionaryValues;
        if (values is null or < 0 || uncompressed is null or < 0 || compressed is null or < 0)
            throw ParquetFormatException.Corrupt($"A page of column \"{column.Name}\" does not say what it holds.");
        return new Page(kind == PageTypes.Dictionary, values.Value, encoding, at + reader.Position, compressed.Value, uncompressed.Value);
    }

    private static int ReadPageKind(ref CompactProtocolReader reader, ParquetField column, bool isDictionary, out ParquetEncoding encoding)
    {
        int? values = null;
        int? number = null;
        var levels = (int)ParquetEncoding.Rle;
        var outer = reader.BeginStructField();
        while (reader.NextField(out var field))
        {
            if (field == 1)
                values = reader.ReadI32();
            else if (field == 2)
                number = reader.ReadI32();
            else if (field == 3 && !isDictionary)
                levels = reader.ReadI32();
            else
                reader.Skip();
        }

        reader.EndStruct(outer);
        var allowed = isDictionary
            ? number == (int)ParquetEncoding.Plain
            : number is (int)ParquetEncoding.Plain or (int)ParquetEncoding.RleDictionary;
        if (!allowed || (column.Nullable && levels != (int)ParquetEncoding.Rle))
            throw ParquetFormatException.OutsideProfile($"A page of column \"{column.Name}\" has encoding {number}, levels {levels}.");
        encoding = (ParquetEncoding)number!.Value;
        return values ?? throw ParquetFormatException.Corrupt($"A page of column \"{column.Name}\" does not say how many values it holds.");
    }

    private static ParquetFormatException BadSnappy(string column) =>
        ParquetFormatException.Corrupt($"A page of column \"{column}\" does not decompress.");
}
