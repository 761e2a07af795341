namespace SwapPipeline.Dataset.Tables;

/// <summary>Writes a table down column by column. A column with a <c>nullWhen</c> may be null; every other is required.</summary>
internal sealed class TableBuilder<TRow>(string name, string rowIs)
{
    private readonly List<Column<TRow>> _columns = [];

    public TableBuilder<TRow> String(
        string name,
        Func<TRow, string?> value,
        string meaning,
        string example,
        string? unit = null,
        string? nullWhen = null,
        IReadOnlyList<string>? words = null,
        string? references = null
    )
    {
        _columns.Add(new StringValues<TRow>(name, value, new ColumnNotes(meaning, example, unit, nullWhen, words, references)));
        return this;
    }

    public TableBuilder<TRow> Int32(
        string name,
        Func<TRow, int?> value,
        string meaning,
        string example,
        string? unit = null,
        string? nullWhen = null
    )
    {
        _columns.Add(new Int32Values<TRow>(name, value, new ColumnNotes(meaning, example, unit, nullWhen)));
        return this;
    }

    public TableBuilder<TRow> Double(
        string name,
        Func<TRow, double?> value,
        string meaning,
        string example,
        string? unit = null,
        string? nullWhen = null
    )
    {
        _columns.Add(new DoubleValues<TRow>(name, value, new ColumnNotes(meaning, example, unit, nullWhen)));
        return this;
    }

    public TableBuilder<TRow> Boolean(string name, Func<TRow, bool?> value, string meaning, string example, string? nullWhen = null)
    {
        _columns.Add(new BooleanValues<TRow>(name, value, new ColumnNotes(meaning, example, NullWhen: nullWhen)));
        return this;
    }

    public TableBuilder<TRow> Date(string name, Func<TRow, DateOnly?> value, string meaning, string example, string? nullWhen = null)
    {
        _columns.Add(new DateValues<TRow>(name, value, new ColumnNotes(meaning, example, "day", nullWhen)));
        return this;
    }

    public TableBuilder<TRow> Timestamp(
        string name,
        Func<TRow, DateTimeOffset?> value,
        string meaning,
        string example,
        string? nullWhen = null
    )
    {
        _columns.Add(new TimestampValues<TRow>(name, value, new ColumnNotes(meaning, example, "UTC, microseconds", nullWhen)));
        return this;
    }

    /// <summary>A table named by one id.</summary>
    public Table<TRow> KeyedBy(string key, Func<TRow, string> id, string partitionKey, Func<TRow, int> year) =>
        new(name, rowIs, [key], [key], partitionKey, new RowPlace<TRow>(year, id, _ => ""), _columns);

    /// <summary>A table named by two columns together.</summary>
    public Table<TRow> KeyedBy(
        string first,
        Func<TRow, string> firstOf,
        string second,
        Func<TRow, string> secondOf,
        string partitionKey,
        Func<TRow, int> year
    ) => new(name, rowIs, [first, second], [first, second], partitionKey, new RowPlace<TRow>(year, firstOf, secondOf), _columns);

    /// <summary>
    /// A table named by one id, of which readers want the rows that share another column: they lie together, and in row groups small enough
    /// that few are read for them.
    /// </summary>
    public Table<TRow> KeyedBy(
        string key,
        Func<TRow, string> id,
        string partitionKey,
        Func<TRow, int> year,
        string together,
        Func<TRow, string> togetherOf,
        int rowGroupRows
    ) =>
        new(name, rowIs, [key], [together, key], partitionKey, new RowPlace<TRow>(year, togetherOf, id), _columns)
        {
            RowGroupRows = rowGroupRows,
        };
}
