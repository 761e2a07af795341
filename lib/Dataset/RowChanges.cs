using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Neighbourhoods;
using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset;

/// <summary>The rows of a neighbourhood as they are, which take the place of those that were published of it.</summary>
public sealed class RowChanges
{
    private readonly Dictionary<(string Table, int Year), Partition> _rows;
    private readonly Dictionary<string, HashSet<string>> _replaced;

    public RowChanges(NeighbourhoodChange change)
    {
        var before = StarSchema.Partitions(change.Before, [.. change.Articles.Select(article => article.Before).OfType<ArticleRecord>()]);
        var after = StarSchema.Partitions(change.After, [.. change.Articles.Select(article => article.After)]);
        _rows = after.ToDictionary(partition => (partition.Table, partition.Year));
        Years =
        [
            .. before
                .Concat(after)
                .Select(partition => (partition.Table, partition.Year))
                .Distinct()
                .OrderBy(year => year.Table, StringComparer.Ordinal)
                .ThenBy(year => year.Year),
        ];

        // Its rows lie in the neighbourhood by the first of these columns that a table has.
        _replaced = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal)
        {
            ["exchange_id"] = Ids(change, merged => merged.Exchanges.Select(exchange => exchange.ExchangeId)),
            ["agreement_id"] = Ids(change, merged => merged.Agreements.Select(agreement => agreement.AgreementId)),
            ["article_id"] = [.. change.Articles.Select(article => article.After.ArticleId)],
        };
    }

    /// <summary>The years of tables in which the neighbourhood had or has rows.</summary>
    public IReadOnlyList<(string Table, int Year)> Years { get; }

    /// <summary>The whole year as it is now.</summary>
    /// <param name="table">The table.</param>
    /// <param name="year">One of <see cref="Years"/>.</param>
    /// <param name="published">The year as it was published; null where it had no file.</param>
    /// <returns>Null where no row changes.</returns>
    public Partition? Apply(string table, int year, Partition? published)
    {
        var empty = StarSchema.Empty(table, year);
        var (before, added) = (published ?? empty, _rows.GetValueOrDefault((table, year)) ?? empty);
        var own = _replaced.First(column => before.Content.Columns.Any(field => field.Field.Name == column.Key));
        var ids = Texts(before, own.Key);
        var order = RowOrder.Merge(StarSchema.PlacesOf(before), row => !own.Value.Contains(ids.Span[row]!), StarSchema.PlacesOf(added));
        var columns = before.Content.Columns.Zip(added.Content.Columns, (kept, more) => order.Take(kept, more)).ToList();
        return published is not null && SameRows(columns, before.Content.Columns)
            ? null
            : empty with
            {
                Content = empty.Content with { Columns = columns },
            };
    }

    private static HashSet<string> Ids(NeighbourhoodChange change, Func<MergedExchanges, IEnumerable<string>> ids) =>
        ids(change.Before).Concat(ids(change.After)).ToHashSet(StringComparer.Ordinal);

    private static ReadOnlyMemory<string?> Texts(Partition partition, string column) =>
        ((StringColumn)partition.Content.Columns.First(field => field.Field.Name == column)).Values;

    internal static bool SameRows(IReadOnlyList<ParquetColumn> columns, IReadOnlyList<ParquetColumn> others) =>
        columns
            .Zip(others)
            .All(pair =>
                (pair.First, pair.Second) switch
                {
                    (StringColumn a, StringColumn b) => a.Values.Span.SequenceEqual(b.Values.Span),
                    (Int32Column a, Int32Column b) => a.Values.Span.SequenceEqual(b.Values.Span),
                    (DoubleColumn a, DoubleColumn b) => a.Values.Span.SequenceEqual(b.Values.Span),
                    (BooleanColumn a, BooleanColumn b) => a.Values.Span.SequenceEqual(b.Values.Span),
                    (DateColumn a, DateColumn b) => a.Values.Span.SequenceEqual(b.Values.Span),

                    // A file holds microseconds; finer parts of new rows may differ and yet give the same bytes, which the publisher finds
                    // out.
                    (TimestampColumn a, TimestampColumn b) => a.Values.Span.SequenceEqual(b.Values.Span),
                    _ => false,
                }
            );
}
