using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset.Tables;

/// <summary>One table of the star schema: what its rows are, its columns in the order of the files, its key and its year.</summary>
public abstract class Table(string name, string rowIs, IReadOnlyList<string> key, IReadOnlyList<string> order, string partitionKey)
{
    /// <summary>The table's name in paths and metadata: <c>exchanges</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What one row is, in a few words.</summary>
    public string RowIs { get; } = rowIs;

    /// <summary>The columns that name a row, together unique over all years.</summary>
    public IReadOnlyList<string> Key { get; } = key;

    /// <summary>
    /// The one or two columns in whose order the rows of a year lie: the key, or a column whose equal values lie together and within it the
    /// key.
    /// </summary>
    public IReadOnlyList<string> Order { get; } = order;

    /// <summary>Rows in a row group of its files; null for the encoder's own size.</summary>
    internal int? RowGroupRows { get; init; }

    /// <summary>The column whose value is the year of a row's file: <c>exchange_year</c>.</summary>
    public string PartitionKey { get; } = partitionKey;

    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>No rows, the full schema.</summary>
    /// <param name="year">The year of the file.</param>
    public abstract Partition Empty(int year);

    private protected Partition Partition(int year, IReadOnlyList<ParquetColumn> columns) =>
        new(
            Name,
            PartitionKey,
            year,
            new ParquetTable(columns, [new("swap.schema_version", StarSchema.Version), new("swap.table", Name)])
            {
                RowGroupRows = RowGroupRows,
            }
        );
}

/// <summary>A table whose rows are read from <typeparamref name="TRow"/>.</summary>
internal sealed class Table<TRow>(
    string name,
    string rowIs,
    IReadOnlyList<string> key,
    IReadOnlyList<string> orderedBy,
    string partitionKey,
    RowPlace<TRow> place,
    IReadOnlyList<Column<TRow>> columns
) : Table(name, rowIs, key, orderedBy, partitionKey)
{
    public override IReadOnlyList<Column> Columns => columns;

    public override Partition Empty(int year) => Of(year, []);

    /// <summary>The rows by year, each year's in the table's order.</summary>
    public IEnumerable<Partition> Partitions(IEnumerable<TRow> rows) =>
        rows.GroupBy(place.Year)
            .OrderBy(year => year.Key)
            .Select(year =>
                Of(year.Key, [.. year.OrderBy(place.First, StringComparer.Ordinal).ThenBy(place.Second, StringComparer.Ordinal)])
            );

    private Partition Of(int year, IReadOnlyList<TRow> rows) => Partition(year, [.. columns.Select(column => column.Read(rows))]);
}

/// <summary>Where a row lies: its year, and its place within the year.</summary>
/// <param name="Year">The partition.</param>
/// <param name="First">The first column of the order.</param>
/// <param name="Second">The second one; a constant where the order is one column.</param>
internal sealed record RowPlace<TRow>(Func<TRow, int> Year, Func<TRow, string> First, Func<TRow, string> Second);
