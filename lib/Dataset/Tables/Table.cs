using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset.Tables;

/// <summary>One table of the star schema: what its rows are, its columns in the order of the files, its key and its year.</summary>
public abstract class Table(string name, string rowIs, IReadOnlyList<string> key, string partitionKey)
{
    /// <summary>The table's name in paths and metadata: <c>exchanges</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What one row is, in a few words.</summary>
    public string RowIs { get; } = rowIs;

    /// <summary>The columns that name a row, together unique over all years; rows lie in their order.</summary>
    public IReadOnlyList<string> Key { get; } = key;

    /// <summary>The column whose value is the year of a row's file: <c>exchange_year</c>.</summary>
    public string PartitionKey { get; } = partitionKey;

    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>No rows, the full schema.</summary>
    /// <param name="year">The year of the file.</param>
    public abstract Partition Empty(int year);

    private protected Partition Partition(int year, IReadOnlyList<ParquetColumn> columns) =>
        new(Name, PartitionKey, year, new ParquetTable(columns, [new("swap.schema_version", StarSchema.Version), new("swap.table", Name)]));
}

/// <summary>A table whose rows are read from <typeparamref name="TRow"/>.</summary>
internal sealed class Table<TRow>(string name, string rowIs, IReadOnlyList<string> key, string partitionKey, TableKey<TRow> order, IReadOnlyList<Column<TRow>> columns)
    : Table(name, rowIs, key, partitionKey)
{
    public override IReadOnlyList<Column> Columns => columns;

    public override Partition Empty(int year) => Of(year, []);

    /// <summary>The rows by year, each year's in the order of the key.</summary>
    public IEnumerable<Partition> Partitions(IEnumerable<TRow> rows) => rows
        .GroupBy(order.Year)
        .OrderBy(year => year.Key)
        .Select(year => Of(year.Key, [.. year.OrderBy(order.First, StringComparer.Ordinal).ThenBy(order.Second, StringComparer.Ordinal)]));

    private Partition Of(int year, IReadOnlyList<TRow> rows) => Partition(year, [.. columns.Select(column => column.Read(rows))]);
}

/// <summary>Where a row lies: its year, and its place within the year.</summary>
/// <param name="Year">The partition.</param>
/// <param name="First">The first key column.</param>
/// <param name="Second">The second one; a constant where the key is one column.</param>
internal sealed record TableKey<TRow>(Func<TRow, int> Year, Func<TRow, string> First, Func<TRow, string> Second);
