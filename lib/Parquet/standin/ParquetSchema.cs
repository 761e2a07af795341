namespace Parquet.Schema;

/// <summary>The columns of a file in order.</summary>
internal class ParquetSchema
{
    public ParquetSchema(IEnumerable<Field> fields) => Fields = [.. fields];

    public IReadOnlyList<Field> Fields { get; }
}

/// <summary>What every element of a schema is.</summary>
internal abstract class Field
{
    private protected Field(string name) => Name = name;

    public string Name { get; private set; }
}

/// <summary>A column.</summary>
internal class DataField : Field
{
    public DataField(string name, Type clrType, bool? isNullable = null, bool? isArray = null, string? propertyName = null)
        : base(name) => ClrType = clrType;

    public Type ClrType { get; }
}

/// <summary>A column of instants.</summary>
internal class DateTimeDataField : DataField
{
    public DateTimeDataField(
        string name,
        DateTimeFormat format,
        bool isAdjustedToUTC = true,
        DateTimeTimeUnit? unit = null,
        bool? isNullable = null,
        bool? isArray = null,
        string? propertyName = null
    )
        : base(name, typeof(DateTime), isNullable, isArray, propertyName)
    {
        DateTimeFormat = format;
        IsAdjustedToUTC = isAdjustedToUTC;
        Unit = unit ?? DateTimeTimeUnit.Millis;
    }

    public DateTimeFormat DateTimeFormat { get; }

    public bool IsAdjustedToUTC { get; }

    public DateTimeTimeUnit Unit { get; }
}

/// <summary>The forms of an instant.</summary>
internal enum DateTimeFormat
{
    Impala,
    DateAndTime,
    DateAndTimeMicros,
    Date,
    Timestamp,
}

/// <summary>The units of an instant.</summary>
internal enum DateTimeTimeUnit
{
    Millis,
    Micros,
    Nanos,
}
