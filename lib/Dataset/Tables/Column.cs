using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset.Tables;

/// <summary>
/// One column of a table, with all that a reader may ask of it. The file's field and the data dictionary both come from here.
/// </summary>
public abstract class Column(string name, ParquetType type, ColumnNotes notes)
{
    public ParquetField Field { get; } = new(name, type, notes.NullWhen is not null);

    public string Name => Field.Name;

    public ColumnNotes Notes { get; } = notes;
}

/// <summary>What the data dictionary says of a column.</summary>
/// <param name="Meaning">One sentence.</param>
/// <param name="Example">A value as a reader sees it.</param>
/// <param name="Unit">What is counted or measured; null where the value is its own unit.</param>
/// <param name="NullWhen">Why a value may be missing; null for a required column.</param>
/// <param name="Words">All values that may stand here; null for an open set.</param>
/// <param name="References">The column whose values this one takes, as <c>table.column</c>; null where it refers to none.</param>
public sealed record ColumnNotes(
    string Meaning,
    string Example,
    string? Unit = null,
    string? NullWhen = null,
    IReadOnlyList<string>? Words = null,
    string? References = null
);

/// <summary>A column that reads its values from rows of one type, by type, without boxing.</summary>
internal abstract class Column<TRow>(string name, ParquetType type, ColumnNotes notes) : Column(name, type, notes)
{
    public abstract ParquetColumn Read(IReadOnlyList<TRow> rows);

    protected static T[] Values<T>(IReadOnlyList<TRow> rows, Func<TRow, T> value)
    {
        var values = new T[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(rows[i]);
        return values;
    }
}

internal sealed class StringValues<TRow>(string name, Func<TRow, string?> value, ColumnNotes notes)
    : Column<TRow>(name, ParquetType.String, notes)
{
    public override ParquetColumn Read(IReadOnlyList<TRow> rows) => new StringColumn(Field, Values(rows, row => Cut.ToProfile(value(row))));
}

internal sealed class Int32Values<TRow>(string name, Func<TRow, int?> value, ColumnNotes notes)
    : Column<TRow>(name, ParquetType.Int32, notes)
{
    public override ParquetColumn Read(IReadOnlyList<TRow> rows) => new Int32Column(Field, Values(rows, value));
}

internal sealed class DoubleValues<TRow>(string name, Func<TRow, double?> value, ColumnNotes notes)
    : Column<TRow>(name, ParquetType.Double, notes)
{
    public override ParquetColumn Read(IReadOnlyList<TRow> rows) => new DoubleColumn(Field, Values(rows, value));
}

internal sealed class BooleanValues<TRow>(string name, Func<TRow, bool?> value, ColumnNotes notes)
    : Column<TRow>(name, ParquetType.Boolean, notes)
{
    public override ParquetColumn Read(IReadOnlyList<TRow> rows) => new BooleanColumn(Field, Values(rows, value));
}

internal sealed class DateValues<TRow>(string name, Func<TRow, DateOnly?> value, ColumnNotes notes)
    : Column<TRow>(name, ParquetType.Date, notes)
{
    public override ParquetColumn Read(IReadOnlyList<TRow> rows) => new DateColumn(Field, Values(rows, value));
}

internal sealed class TimestampValues<TRow>(string name, Func<TRow, DateTimeOffset?> value, ColumnNotes notes)
    : Column<TRow>(name, ParquetType.Timestamp, notes)
{
    public override ParquetColumn Read(IReadOnlyList<TRow> rows) => new TimestampColumn(Field, Values(rows, value));
}
