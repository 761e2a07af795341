namespace SwapPipeline.Parquet.Schema;

/// <summary>How the profile's types stand in a schema. Source: parquet.thrift, Type, ConvertedType and LogicalType.</summary>
internal static class SchemaTypes
{
    public const int Boolean = 0;
    public const int Int32 = 1;
    public const int Int64 = 2;
    public const int Double = 5;
    public const int ByteArray = 6;

    public const int ConvertedUtf8 = 0;
    public const int ConvertedDate = 6;
    public const int ConvertedTimestampMicros = 10;
    public const int ConvertedInt32 = 17;

    public const int LogicalString = 1;
    public const int LogicalDate = 6;
    public const int LogicalTimestamp = 8;
    public const int LogicalInteger = 10;
    public const int UnitMicros = 2;

    public const int Required = 0;
    public const int Optional = 1;

    public static int Physical(ParquetType type) =>
        type switch
        {
            ParquetType.String => ByteArray,
            ParquetType.Int32 or ParquetType.Date => Int32,
            ParquetType.Double => Double,
            ParquetType.Boolean => Boolean,
            ParquetType.Timestamp => Int64,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of the profile."),
        };
}
