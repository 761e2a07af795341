using System.Text;
using SwapPipeline.Parquet.Schema;
using SwapPipeline.Parquet.Thrift;

namespace SwapPipeline.Parquet.Writing;

/// <summary>The structure at the end of a file. Source: parquet.thrift, FileMetaData.</summary>
internal static class FooterWriter
{
    // Readers that take only the first version of the format take all files of the profile.
    private const int FormatVersion = 1;

    public static void Write(CompactProtocolWriter writer, ParquetFooter footer)
    {
        writer.BeginStruct();
        writer.WriteI32(1, FormatVersion);
        WriteSchema(writer, footer.Schema);
        writer.WriteI64(3, footer.RowCount);
        writer.BeginList(4, CompactType.Struct, footer.RowGroups.Count);
        for (var ordinal = 0; ordinal < footer.RowGroups.Count; ordinal++)
            WriteRowGroup(writer, footer, ordinal);

        writer.BeginList(5, CompactType.Struct, footer.Metadata.Count);
        foreach (var (key, value) in footer.Metadata)
        {
            writer.BeginStruct();
            writer.WriteString(1, key);
            writer.WriteString(2, value);
            writer.EndStruct();
        }

        if (footer.CreatedBy is not null)
            writer.WriteString(6, footer.CreatedBy);

        // Without these, readers ignore the bounds of strings. 1: TYPE_ORDER.
        writer.BeginList(7, CompactType.Struct, footer.Schema.Count);
        foreach (var _ in footer.Schema)
        {
            writer.BeginStruct();
            writer.WriteEmptyStruct(1);
            writer.EndStruct();
        }

        writer.EndStruct();
    }

    private static void WriteSchema(CompactProtocolWriter writer, IReadOnlyList<ParquetField> schema)
    {
        writer.BeginList(2, CompactType.Struct, schema.Count + 1);
        writer.BeginStruct();
        writer.WriteString(4, "schema");
        writer.WriteI32(5, schema.Count);
        writer.EndStruct();
        foreach (var field in schema)
        {
            writer.BeginStruct();
            writer.WriteI32(1, SchemaTypes.Physical(field.Type));
            writer.WriteI32(3, field.Nullable ? SchemaTypes.Optional : SchemaTypes.Required);
            writer.WriteString(4, field.Name);
            WriteAnnotation(writer, field.Type);
            writer.EndStruct();
        }
    }

    // The older annotation stands beside the newer one: some readers know only one of them.
    private static void WriteAnnotation(CompactProtocolWriter writer, ParquetType type)
    {
        switch (type)
        {
            case ParquetType.String:
                writer.WriteI32(6, SchemaTypes.ConvertedUtf8);
                writer.BeginStruct(10);
                writer.WriteEmptyStruct(SchemaTypes.LogicalString);
                writer.EndStruct();
                break;
            case ParquetType.Date:
                writer.WriteI32(6, SchemaTypes.ConvertedDate);
                writer.BeginStruct(10);
                writer.WriteEmptyStruct(SchemaTypes.LogicalDate);
                writer.EndStruct();
                break;
            case ParquetType.Timestamp:
                writer.WriteI32(6, SchemaTypes.ConvertedTimestampMicros);
                writer.BeginStruct(10);
                writer.BeginStruct(SchemaTypes.LogicalTimestamp);
                writer.WriteBool(1, true);
                writer.BeginStruct(2);
                writer.WriteEmptyStruct(SchemaTypes.UnitMicros);
                writer.EndStruct();
                writer.EndStruct();
                writer.EndStruct();
                break;
            default:
                break;
        }
    }

    private static void WriteRowGroup(CompactProtocolWriter writer, ParquetFooter footer, int ordinal)
    {
        var group = footer.RowGroups[ordinal];
        writer.BeginStruct();
        writer.BeginList(1, CompactType.Struct, group.Columns.Count);
        for (var i = 0; i < group.Columns.Count; i++)
        {
            writer.BeginStruct();
            writer.WriteI64(2, 0);
            writer.BeginStruct(3);
            WriteColumn(writer, footer.Schema[i], group.Columns[i]);
            writer.EndStruct();
            writer.EndStruct();
        }

        writer.WriteI64(2, group.Columns.Sum(column => column.UncompressedBytes));
        writer.WriteI64(3, group.RowCount);
        writer.WriteI64(5, group.Columns[0].Offset);
        writer.WriteI64(6, group.Columns.Sum(column => column.CompressedBytes));
        if (ordinal <= short.MaxValue)
            writer.WriteI16(7, (short)ordinal);
        writer.EndStruct();
    }

    private static void WriteColumn(CompactProtocolWriter writer, ParquetField field, ParquetColumnChunk column)
    {
        writer.WriteI32(1, SchemaTypes.Physical(field.Type));
        writer.BeginList(2, CompactType.I32, column.Encodings.Count);
        foreach (var encoding in column.Encodings)
            writer.WriteElement((int)encoding);
        writer.BeginList(3, CompactType.Binary, 1);
        writer.WriteElement(Encoding.UTF8.GetBytes(field.Name));
        writer.WriteI32(4, (int)column.Codec);
        writer.WriteI64(5, column.ValueCount);
        writer.WriteI64(6, column.UncompressedBytes);
        writer.WriteI64(7, column.CompressedBytes);
        writer.WriteI64(9, column.DataPageOffset);
        if (column.DictionaryPageOffset is { } dictionary)
            writer.WriteI64(11, dictionary);
        if (column.Statistics is not null)
            WriteStatistics(writer, field.Type, column.Statistics);

        writer.BeginList(13, CompactType.Struct, column.DictionaryPageOffset is null ? 1 : 2);
        if (column.DictionaryPageOffset is not null)
            WriteEncodingStatistics(writer, PageTypes.Dictionary, ParquetEncoding.Plain, 1);
        WriteEncodingStatistics(
            writer,
            PageTypes.Data,
            column.DictionaryPageOffset is null ? ParquetEncoding.Plain : ParquetEncoding.RleDictionary,
            column.DataPages ?? 0
        );
    }

    private static void WriteStatistics(CompactProtocolWriter writer, ParquetType type, ParquetStatistics statistics)
    {
        writer.BeginStruct(12);
        if (statistics.NullCount is { } nullCount)
            writer.WriteI64(3, nullCount);
        if (statistics.Max is not null)
            writer.WriteBinary(5, statistics.Max);
        if (statistics.Min is not null)
            writer.WriteBinary(6, statistics.Min);
        if (statistics.Max is not null)
            writer.WriteBool(7, statistics.MaxIsExact);
        if (statistics.Min is not null)
            writer.WriteBool(8, statistics.MinIsExact);

        // The gate lets no NaN through; without the count readers would have to expect some.
        if (type == ParquetType.Double)
            writer.WriteI64(9, 0);
        writer.EndStruct();
    }

    private static void WriteEncodingStatistics(CompactProtocolWriter writer, int pageType, ParquetEncoding encoding, int count)
    {
        writer.BeginStruct();
        writer.WriteI32(1, pageType);
        writer.WriteI32(2, (int)encoding);
        writer.WriteI32(3, count);
        writer.EndStruct();
    }
}
