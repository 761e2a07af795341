namespace SwapPipeline.Dataset.Tables;

/// <summary>Every file of a table has the same columns, in the same order, with the same types; a table has one file a year.</summary>
internal static class SchemaRules
{
    public static IEnumerable<RuleBreak> Check(IReadOnlyCollection<Partition> partitions)
    {
        var years = new HashSet<(string, int)>();
        foreach (var partition in partitions)
        {
            var file = $"{partition.Key}={partition.Year}";
            var table = StarSchema.Tables.FirstOrDefault(known => known.Name == partition.Table);
            if (table is null)
            {
                yield return new RuleBreak("known_table", partition.Table, file, "The contract knows no such table.");
                continue;
            }

            if (!years.Add((partition.Table, partition.Year)))
                yield return new RuleBreak("one_file_a_year", table.Name, file, "The year has two files.");
            if (partition.Key != table.PartitionKey)
                yield return new RuleBreak("partition_key", table.Name, file, $"The partition key is {table.PartitionKey}.");
            var fields = partition.Content.Columns.Select(column => column.Field);
            if (!fields.SequenceEqual(table.Columns.Select(column => column.Field)))
                yield return new RuleBreak(
                    "columns",
                    table.Name,
                    file,
                    $"The columns are not {string.Join(", ", table.Columns.Select(column => column.Name))} with their types."
                );
            if (partition.Content.Columns.Select(column => column.RowCount).Distinct().Count() > 1)
                yield return new RuleBreak("columns", table.Name, file, "Its columns have different numbers of rows.");
        }
    }
}
