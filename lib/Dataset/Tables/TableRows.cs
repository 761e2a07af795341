using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset.Tables;

/// <summary>
/// All rows of one table over all its years, read by column name. Only for columns that <see cref="SchemaRules"/> has found in place.
/// </summary>
internal sealed class TableRows
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<(ParquetTable Content, int Year, int Row)> _rows = [];

    public TableRows(Table table, IEnumerable<Partition> partitions)
    {
        _columns = table
            .Columns.Select((column, index) => (column.Name, index))
            .ToDictionary(column => column.Name, column => column.index, StringComparer.Ordinal);
        foreach (var partition in partitions)
        {
            for (var row = 0; row < partition.Content.RowCount; row++)
                _rows.Add((partition.Content, partition.Year, row));
        }
    }

    public int Count => _rows.Count;

    /// <summary>The year of the file that the row lies in.</summary>
    public int FileYear(int row) => _rows[row].Year;

    public bool IsNull(int row, string column) => _rows[row].Content.Columns[_columns[column]].ValueAt(_rows[row].Row) is null;

    public string? Text(int row, string column) => Column<StringColumn>(row, column).Values.Span[_rows[row].Row];

    public int? Number(int row, string column) => Column<Int32Column>(row, column).Values.Span[_rows[row].Row];

    public bool Flag(int row, string column) => Column<BooleanColumn>(row, column).Values.Span[_rows[row].Row] ?? false;

    public DateOnly? Date(int row, string column) => Column<DateColumn>(row, column).Values.Span[_rows[row].Row];

    public DateTimeOffset? Instant(int row, string column) => Column<TimestampColumn>(row, column).Values.Span[_rows[row].Row];

    private T Column<T>(int row, string column)
        where T : ParquetColumn => (T)_rows[row].Content.Columns[_columns[column]];
}
