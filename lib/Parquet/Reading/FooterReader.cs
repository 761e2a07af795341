using System.Buffers.Binary;
using SwapPipeline.Parquet.Thrift;

namespace SwapPipeline.Parquet.Reading;

/// <summary>Reads the structure at the end of a file and checks that it agrees with itself. Source: parquet.thrift, FileMetaData.</summary>
internal static class FooterReader
{
    private const int TailBytes = 8;

    public static ParquetFooter Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < ParquetFile.Magic.Length + TailBytes || !file.StartsWith(ParquetFile.Magic) || !file.EndsWith(ParquetFile.Magic))
            throw new ParquetFormatException(new ParquetProblem(ParquetFault.NotParquet, "The bytes do not begin and end with PAR1."));

        var length = BinaryPrimitives.ReadInt32LittleEndian(file[^TailBytes..]);
        var end = file.Length - TailBytes;
        if (length < 0 || length > end - ParquetFile.Magic.Length)
            throw ParquetFormatException.Corrupt($"A footer of {length} bytes does not fit into a file of {file.Length}.");

        var footer = ReadFileMetaData(file.Slice(end - length, length), end - length);
        if (footer.RowGroups.Sum(group => (decimal)group.RowCount) != footer.RowCount)
            throw ParquetFormatException.Corrupt($"The file says to have {footer.RowCount} rows, its row groups say otherwise.");
        return footer;
    }

    private static ParquetFooter ReadFileMetaData(ReadOnlySpan<byte> bytes, int pagesEnd)
    {
        IReadOnlyList<ParquetField>? schema = null;
        long? rowCount = null;
        string? createdBy = null;
        List<ParquetRowGroup>? groups = null;
        var metadata = new List<KeyValuePair<string, string>>();

        var reader = new CompactProtocolReader(bytes);
        reader.BeginStruct();
        while (reader.NextField(out var field))
        {
            switch (field)
            {
                case 2:
                    schema = SchemaReader.Read(ref reader);
                    break;
                case 3:
                    rowCount = reader.ReadI64();
                    break;
                case 4:
                    groups = [];
                    var count = reader.BeginList(CompactType.Struct);
                    for (var i = 0; i < count; i++)
                        groups.Add(
                            RowGroupReader.Read(
                                ref reader,
                                schema ?? throw ParquetFormatException.Corrupt("The schema does not come before the row groups."),
                                pagesEnd
                            )
                        );
                    break;
                case 5:
                    ReadMetadata(ref reader, metadata);
                    break;
                case 6:
                    createdBy = reader.ReadString();
                    break;
                case 8:
                    throw ParquetFormatException.OutsideProfile("The file is encrypted.");
                default:
                    reader.Skip();
                    break;
            }
        }

        if (schema is null || rowCount is null or < 0 || groups is null)
            throw ParquetFormatException.Corrupt("The footer lacks its schema, its row count or its row groups.");
        return new ParquetFooter(schema, rowCount.Value, groups, metadata, createdBy);
    }

    private static void ReadMetadata(ref CompactProtocolReader reader, List<KeyValuePair<string, string>> metadata)
    {
        var count = reader.BeginList(CompactType.Struct);
        for (var i = 0; i < count; i++)
        {
            string? key = null;
            var value = "";
            var outer = reader.BeginStruct();
            while (reader.NextField(out var field))
            {
                if (field == 1)
                    key = reader.ReadString();
                else if (field == 2)
                    value = reader.ReadString();
                else
                    reader.Skip();
            }

            reader.EndStruct(outer);
            metadata.Add(new(key ?? throw ParquetFormatException.Corrupt("A value of the file's metadata has no key."), value));
        }
    }
}
