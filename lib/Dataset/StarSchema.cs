using SwapPipeline.Dataset.Tables;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset;

/// <summary>The star schema: its tables, and how exchanges and articles become their rows.</summary>
public static class StarSchema
{
    /// <summary>Stands in each file's metadata and each snapshot; goes up when a column changes.</summary>
    public const string Version = "1";

    /// <summary>All tables: the one source of the files' schema, the data dictionary and the checks.</summary>
    public static IReadOnlyList<Table> Tables { get; } =
    [
        ExchangesTable.Table,
        AgreementsTable.Table,
        ClaimsTable.Table,
        ExchangeMediatorsTable.Table,
        EvidenceTable.Table,
        TotalsTable.Table,
        ArticlesTable.Table,
    ];

    /// <summary>
    /// All rows, by table and year; a year without a row has no partition. The same merge gives the same rows in the same order.
    /// </summary>
    /// <param name="merged">The exchanges.</param>
    /// <param name="articles">The articles that they were merged from.</param>
    public static IReadOnlyList<Partition> Partitions(MergedExchanges merged, IReadOnlyCollection<ArticleRecord> articles)
    {
        var rows = ArticleHistory.Unite(articles).Select(article => new ArticleRow(article)).ToList();
        var totals = rows.SelectMany(row => row.Version.Totals.Select(total => new TotalRow(row, total))).DistinctBy(row => row.TotalId);
        return
        [
            .. ExchangesTable.Table.Partitions(merged.Exchanges),
            .. AgreementsTable.Table.Partitions(merged.Agreements),
            .. ClaimsTable.Table.Partitions(
                merged.Exchanges.SelectMany(exchange => exchange.Claims.Select(claim => new ClaimRow(exchange, claim)))
            ),
            .. ExchangeMediatorsTable.Table.Partitions(
                merged.Exchanges.SelectMany(exchange => exchange.Mediators.Select(mediator => new MediatorRow(exchange, mediator)))
            ),
            .. EvidenceTable.Table.Partitions(
                merged.Exchanges.SelectMany(exchange => exchange.Evidence.Select(evidence => new EvidenceRow(exchange, evidence)))
            ),
            .. TotalsTable.Table.Partitions(totals),
            .. ArticlesTable.Table.Partitions(rows),
        ];
    }

    /// <summary>The table of canonical exchanges.</summary>
    public static string Exchanges => ExchangesTable.Table.Name;

    /// <summary>The table of articles.</summary>
    public static string Articles => ArticlesTable.Table.Name;

    /// <summary>The exchanges of a published year whose day is known.</summary>
    public static IEnumerable<DatedExchange> DatedExchanges(Partition exchanges)
    {
        var rows = new TableRows(ExchangesTable.Table, [exchanges]);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Text(row, "date_precision") != WireName.Of(DatePrecision.Day))
                continue;
            var onlyBodies = DatedExchange.IsOnlyBodies(
                rows.Number(row, "people_to_ukraine"),
                rows.Number(row, "people_to_russia"),
                rows.Number(row, "bodies_to_ukraine"),
                rows.Number(row, "bodies_to_russia")
            );
            yield return new DatedExchange(rows.Text(row, "exchange_id")!, rows.Date(row, "exchange_date")!.Value, onlyBodies);
        }
    }

    /// <summary>What each row is ordered by; the second part is empty where that is one column.</summary>
    internal static IReadOnlyList<(string, string)> PlacesOf(Partition partition)
    {
        var table = Tables.First(known => known.Name == partition.Table);
        var order = table
            .Order.Select(name => ((StringColumn)partition.Content.Columns.First(column => column.Field.Name == name)).Values)
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, partition.Content.RowCount)
                .Select(row => (order[0].Span[row]!, order.Count > 1 ? order[1].Span[row]! : "")),
        ];
    }

    /// <summary>A year that lost its last row: no rows, the full schema.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No table has that name.</exception>
    public static Partition Empty(string table, int year) =>
        Tables.FirstOrDefault(known => known.Name == table)?.Empty(year)
        ?? throw new ArgumentOutOfRangeException(nameof(table), table, "No such table.");
}
