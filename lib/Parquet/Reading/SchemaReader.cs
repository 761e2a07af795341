using SwapPipeline.Parquet.Schema;
using SwapPipeline.Parquet.Thrift;

namespace SwapPipeline.Parquet.Reading;

/// <summary>Reads the list of schema elements: a root, then flat columns of the profile's types.</summary>
internal static class SchemaReader
{
    public static IReadOnlyList<ParquetField> Read(ref CompactProtocolReader reader)
    {
        var count = reader.BeginList(CompactType.Struct);
        if (count < 2)
            throw ParquetFormatException.OutsideProfile("The file has no column.");

        var root = ReadElement(ref reader);
        if (root.Children != count - 1 || root.Physical is not null)
            throw ParquetFormatException.OutsideProfile("The schema is not a flat list of columns.");

        var names = new HashSet<string>(StringComparer.Ordinal);
        var fields = new List<ParquetField>();
        for (var i = 1; i < count; i++)
        {
            var element = ReadElement(ref reader);
            if (element.Name is null)
                throw ParquetFormatException.Corrupt($"Column {i} has no name.");
            if (!names.Add(element.Name))
                throw ParquetFormatException.OutsideProfile($"Column \"{element.Name}\" stands twice in the file.");
            fields.Add(ToField(element, element.Name));
        }

        return fields;
    }

    private static ParquetField ToField(Element element, string name)
    {
        if (element.Children is > 0 || element.Repetition is not (SchemaTypes.Required or SchemaTypes.Optional))
            throw ParquetFormatException.OutsideProfile($"Column \"{name}\" is nested or repeated.");

        ParquetType type = element switch
        {
            { Physical: SchemaTypes.ByteArray, Logical: SchemaTypes.LogicalString } => ParquetType.String,
            { Physical: SchemaTypes.ByteArray, Logical: null, Converted: SchemaTypes.ConvertedUtf8 } => ParquetType.String,
            { Physical: SchemaTypes.Int32, Logical: SchemaTypes.LogicalDate } => ParquetType.Date,
            { Physical: SchemaTypes.Int32, Logical: null, Converted: SchemaTypes.ConvertedDate } => ParquetType.Date,
            { Physical: SchemaTypes.Int64, Logical: SchemaTypes.LogicalTimestamp, IsUtcMicros: true } => ParquetType.Timestamp,
            { Physical: SchemaTypes.Int64, Logical: null, Converted: SchemaTypes.ConvertedTimestampMicros } => ParquetType.Timestamp,
            { Physical: SchemaTypes.Int32, Logical: SchemaTypes.LogicalInteger, Converted: SchemaTypes.ConvertedInt32 } =>
                ParquetType.Int32,
            { Physical: SchemaTypes.Int32, Logical: null, Converted: null or SchemaTypes.ConvertedInt32 } => ParquetType.Int32,
            { Physical: SchemaTypes.Double, Logical: null, Converted: null } => ParquetType.Double,
            { Physical: SchemaTypes.Boolean, Logical: null, Converted: null } => ParquetType.Boolean,
            _ => throw ParquetFormatException.OutsideProfile(
                $"Column \"{name}\" has a type outside the profile (physical {element.Physical}, converted {element.Converted}, logical {element.Logical})."
            ),
        };
        return new ParquetField(name, type, element.Repetition == SchemaTypes.Optional);
    }

    private static Element ReadElement(ref CompactProtocolReader reader)
    {
        var element = default(Element);
        var outer = reader.BeginStruct();
        while (reader.NextField(out var field))
        {
            switch (field)
            {
                case 1:
                    element.Physical = reader.ReadI32();
                    break;
                case 3:
                    element.Repetition = reader.ReadI32();
                    break;
                case 4:
                    element.Name = reader.ReadString();
                    break;
                case 5:
                    element.Children = reader.ReadI32();
                    break;
                case 6:
                    element.Converted = reader.ReadI32();
                    break;
                case 10:
                    ReadLogicalType(ref reader, ref element);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.EndStruct(outer);
        return element;
    }

    private static void ReadLogicalType(ref CompactProtocolReader reader, ref Element element)
    {
        var outer = reader.BeginStructField();
        while (reader.NextField(out var kind))
        {
            element.Logical = kind;
            if (kind == SchemaTypes.LogicalTimestamp)
                element.IsUtcMicros = ReadIsUtcMicros(ref reader);
            else
                reader.Skip();
        }

        reader.EndStruct(outer);
    }

    private static bool ReadIsUtcMicros(ref CompactProtocolReader reader)
    {
        var isUtc = false;
        var isMicros = false;
        var outer = reader.BeginStructField();
        while (reader.NextField(out var field))
        {
            if (field == 1)
            {
                isUtc = reader.ReadBool();
            }
            else if (field == 2)
            {
                var unit = reader.BeginStructField();
                while (reader.NextField(out var kind))
                {
                    isMicros = kind == SchemaTypes.UnitMicros;
                    reader.Skip();
                }

                reader.EndStruct(unit);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.EndStruct(outer);
        return isUtc && isMicros;
    }

    private struct Element
    {
        public int? Physical { get; set; }

        public int? Repetition { get; set; }

        public string? Name { get; set; }

        public int? Children { get; set; }

        public int? Converted { get; set; }

        public int? Logical { get; set; }

        public bool IsUtcMicros { get; set; }
    }
}
