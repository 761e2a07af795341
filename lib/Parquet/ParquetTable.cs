namespace SwapPipeline.Parquet;

/// <summary>The value types of the dataset profile, each with one physical form in the file.</summary>
public enum ParquetType
{
    /// <summary>BYTE_ARRAY with UTF8/STRING.</summary>
    String,

    /// <summary>INT32.</summary>
    Int32,

    /// <summary>DOUBLE; NaN is refused.</summary>
    Double,

    /// <summary>BOOLEAN.</summary>
    Boolean,

    /// <summary>INT32 DATE: days since 1970-01-01.</summary>
    Date,

    /// <summary>INT64 TIMESTAMP(MICROS, isAdjustedToUTC=true).</summary>
    Timestamp,
}

/// <summary>One column of a file: its name in lower_snake, its type, and whether it may be null.</summary>
public sealed record ParquetField(string Name, ParquetType Type, bool Nullable);

/// <summary>One column with its values, all rows in order.</summary>
public abstract record ParquetColumn(ParquetField Field)
{
    public abstract int RowCount { get; }

    /// <summary>The value of one row, boxed: for those who show or copy rows, not for those who encode them.</summary>
    public abstract object? ValueAt(int row);
}

/// <summary>A column of one value type.</summary>
public abstract record ParquetColumn<T>(ParquetField Field, ReadOnlyMemory<T> Values) : ParquetColumn(Field)
{
    public override int RowCount => Values.Length;

    public override object? ValueAt(int row) => Values.Span[row];
}

public sealed record StringColumn(ParquetField Field, ReadOnlyMemory<string?> Values) : ParquetColumn<string?>(Field, Values);

public sealed record Int32Column(ParquetField Field, ReadOnlyMemory<int?> Values) : ParquetColumn<int?>(Field, Values);

public sealed record DoubleColumn(ParquetField Field, ReadOnlyMemory<double?> Values) : ParquetColumn<double?>(Field, Values);

public sealed record BooleanColumn(ParquetField Field, ReadOnlyMemory<bool?> Values) : ParquetColumn<bool?>(Field, Values);

public sealed record DateColumn(ParquetField Field, ReadOnlyMemory<DateOnly?> Values) : ParquetColumn<DateOnly?>(Field, Values);

/// <summary>Instants; written in microseconds of UTC, finer parts cut.</summary>
public sealed record TimestampColumn(ParquetField Field, ReadOnlyMemory<DateTimeOffset?> Values)
    : ParquetColumn<DateTimeOffset?>(Field, Values);

/// <summary>A table in memory, column by column: what an encoder turns into one Parquet file.</summary>
/// <param name="Columns">In the order of the file; all of the same length.</param>
/// <param name="Metadata">Key and value pairs of the file's footer, in this order.</param>
public sealed record ParquetTable(IReadOnlyList<ParquetColumn> Columns, IReadOnlyList<KeyValuePair<string, string>> Metadata)
{
    /// <summary>
    /// Rows in a row group, at least 1, where readers look for few rows of many; null leaves it to the encoder's options, which are never
    /// exceeded.
    /// </summary>
    public int? RowGroupRows { get; init; }

    public int RowCount => Columns.Count == 0 ? 0 : Columns[0].RowCount;
}
