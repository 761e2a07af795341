using SwapPipeline.Parquet.Schema;
using SwapPipeline.Parquet.Thrift;

namespace SwapPipeline.Parquet.Reading;

/// <summary>Reads one row group of the footer. Source: parquet.thrift, RowGroup, ColumnChunk and ColumnMetaData.</summary>
internal static class RowGroupReader
{
    public static ParquetRowGroup Read(ref CompactProtocolReader reader, IReadOnlyList<ParquetField> schema, int pagesEnd)
    {
        var columns = new List<ParquetColumnChunk>();
        long? rowCount = null;
        var outer = reader.BeginStruct();
        while (reader.NextField(out var field))
        {
            switch (field)
            {
                case 1:
                    var count = reader.BeginList(CompactType.Struct);
                    if (count != schema.Count || columns.Count > 0)
                        throw ParquetFormatException.Corrupt($"A row group has {count} columns, the schema {schema.Count}.");
                    foreach (var column in schema)
                        columns.Add(ReadChunk(ref reader, column, pagesEnd));
                    break;
                case 3:
                    rowCount = reader.ReadI64();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.EndStruct(outer);
        if (rowCount is null or < 0 || columns.Count == 0 || columns.Any(column => column.ValueCount != rowCount))
            throw ParquetFormatException.Corrupt("The columns of a row group do not have as many values as it has rows.");
        return new ParquetRowGroup(rowCount.Value, columns);
    }

    private static ParquetColumnChunk ReadChunk(ref CompactProtocolReader reader, ParquetField column, int pagesEnd)
    {
        ParquetColumnChunk? chunk = null;
        var outer = reader.BeginStruct();
        while (reader.NextField(out var field))
        {
            switch (field)
            {
                case 1:
                    throw ParquetFormatException.OutsideProfile($"Column \"{column.Name}\" lies in another file.");
                case 3:
                    chunk = ReadMetaData(ref reader, column, pagesEnd);
                    break;
                case 8 or 9:
                    throw ParquetFormatException.OutsideProfile($"Column \"{column.Name}\" is encrypted.");
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.EndStruct(outer);
        return chunk ?? throw ParquetFormatException.Corrupt($"Column \"{column.Name}\" has no metadata in a row group.");
    }

    private static ParquetColumnChunk ReadMetaData(ref CompactProtocolReader reader, ParquetField column, int pagesEnd)
    {
        int? physical = null;
        int? codec = null;
        int? dataPages = null;
        long? values = null;
        long? uncompressed = null;
        long? compressed = null;
        long? dataPage = null;
        long? dictionaryPage = null;
        string? path = null;
        var encodings = new List<ParquetEncoding>();
        ParquetStatistics? statistics = null;

        var outer = reader.BeginStructField();
        while (reader.NextField(out var field))
        {
            switch (field)
            {
                case 1:
                    physical = reader.ReadI32();
                    break;
                case 2:
                    var count = reader.BeginList(CompactType.I32);
                    for (var i = 0; i < count; i++)
                        encodings.Add(Encoding(reader.ReadI32Element(), column));
                    break;
                case 3:
                    var depth = reader.BeginList(CompactType.Binary);
                    for (var i = 0; i < depth; i++)
                        path =
                            i == 0
                                ? reader.ReadStringElement()
                                : throw ParquetFormatException.OutsideProfile($"Column \"{column.Name}\" is nested.");
                    break;
                case 4:
                    codec = reader.ReadI32();
                    break;
                case 5:
                    values = reader.ReadI64();
                    break;
                case 6:
                    uncompressed = reader.ReadI64();
                    break;
                case 7:
                    compressed = reader.ReadI64();
                    break;
                case 9:
                    dataPage = reader.ReadI64();
                    break;
                case 11:
                    dictionaryPage = reader.ReadI64();
                    break;
                case 12:
                    statistics = ReadStatistics(ref reader);
                    break;
                case 13:
                    dataPages = CountDataPages(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.EndStruct(outer);
        if (physical != SchemaTypes.Physical(column.Type) || path != column.Name)
            throw ParquetFormatException.Corrupt($"A row group holds something else where column \"{column.Name}\" belongs.");
        if (codec is not ((int)ParquetCodec.Uncompressed or (int)ParquetCodec.Snappy))
            throw ParquetFormatException.OutsideProfile($"Column \"{column.Name}\" is compressed by codec {codec}.");
        if (values is null || uncompressed is null or < 0 || compressed is null or < 0 || dataPage is null)
            throw ParquetFormatException.Corrupt($"Column \"{column.Name}\" lacks a size or a place in a row group.");

        // Some writers put 0 where there is no dictionary.
        var chunk = new ParquetColumnChunk(
            (ParquetCodec)codec,
            encodings,
            values.Value,
            uncompressed.Value,
            compressed.Value,
            dictionaryPage is 0 ? null : dictionaryPage,
            dataPage.Value,
            dataPages,
            statistics
        );
        if (
            chunk.Offset < ParquetFile.Magic.Length
            || chunk.Offset > pagesEnd
            || compressed > pagesEnd - chunk.Offset
            || dataPage < chunk.Offset
            || dataPage > chunk.Offset + compressed
        )
            throw ParquetFormatException.Corrupt($"The pages of column \"{column.Name}\" lie outside the file.");
        return chunk;
    }

    private static ParquetEncoding Encoding(int number, ParquetField column) =>
        number switch
        {
            (int)ParquetEncoding.Plain => ParquetEncoding.Plain,
            (int)ParquetEncoding.Rle => ParquetEncoding.Rle,
            (int)ParquetEncoding.RleDictionary => ParquetEncoding.RleDictionary,
            _ => throw ParquetFormatException.OutsideProfile($"Column \"{column.Name}\" has encoding {number}."),
        };

    private static ParquetStatistics ReadStatistics(ref CompactProtocolReader reader)
    {
        long? nullCount = null;
        byte[]? min = null;
        byte[]? max = null;
        var minIsExact = false;
        var maxIsExact = false;
        var outer = reader.BeginStructField();
        while (reader.NextField(out var field))
        {
            switch (field)
            {
                case 3:
                    nullCount = reader.ReadI64();
                    break;
                case 5:
                    max = reader.ReadBinary().ToArray();
                    break;
                case 6:
                    min = reader.ReadBinary().ToArray();
                    break;
                case 7:
                    maxIsExact = reader.ReadBool();
                    break;
                case 8:
                    minIsExact = reader.ReadBool();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.EndStruct(outer);
        return new ParquetStatistics(nullCount, min, max, minIsExact, maxIsExact);
    }

    private static int CountDataPages(ref CompactProtocolReader reader)
    {
        long pages = 0;
        var count = reader.BeginList(CompactType.Struct);
        for (var i = 0; i < count; i++)
        {
            var kind = 0;
            var number = 0;
            var outer = reader.BeginStruct();
            while (reader.NextField(out var field))
            {
                if (field == 1)
                    kind = reader.ReadI32();
                else if (field == 3)
                    number = reader.ReadI32();
                else
                    reader.Skip();
            }

            reader.EndStruct(outer);
            pages += kind == PageTypes.Data ? number : 0;
        }

        return pages is >= 0 and <= int.MaxValue ? (int)pages : throw ParquetFormatException.Corrupt("A count of pages is out of range.");
    }
}
