namespace SwapPipeline.Dataset.Tables;

/// <summary>The rules of the dataset contract, checked on rows: pure, so that tests and a check of stored files share them.</summary>
public static class DatasetRules
{
    /// <summary>All breaks; empty where the dataset keeps its contract. Where a file has another schema, only that is told.</summary>
    /// <param name="partitions">All years of all tables; a table without partitions has no rows.</param>
    public static IReadOnlyList<RuleBreak> Check(IReadOnlyCollection<Partition> partitions)
    {
        var breaks = SchemaRules.Check(partitions).ToList();
        if (breaks.Count > 0)
            return breaks;
        var byTable = partitions.ToLookup(partition => partition.Table, StringComparer.Ordinal);
        var rows = StarSchema.Tables.ToDictionary(
            table => table.Name,
            table => new TableRows(table, byTable[table.Name].OrderBy(partition => partition.Year)),
            StringComparer.Ordinal
        );
        return
        [
            .. KeyRules.Check(rows),
            .. ValueRules.Check(rows),
            .. ExchangeRules.Check(rows),
            .. MemberRules.Check(rows),
            .. ClaimSumRules.Check(rows),
        ];
    }
}
