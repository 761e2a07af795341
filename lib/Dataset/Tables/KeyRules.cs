namespace SwapPipeline.Dataset.Tables;

/// <summary>Keys are unique over all years, rows lie in the file of their year and in the order of their key, and every reference resolves.</summary>
internal static class KeyRules
{
    public static IEnumerable<RuleBreak> Check(IReadOnlyDictionary<string, TableRows> rows) =>
        StarSchema.Tables.SelectMany(table => CheckKeys(table, rows[table.Name]).Concat(CheckReferences(table, rows)));

    private static IEnumerable<RuleBreak> CheckKeys(Table table, TableRows rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (lastYear, lastKey) = (int.MinValue, "");
        for (var row = 0; row < rows.Count; row++)
        {
            var key = KeyOf(table, rows, row);
            if (!seen.Add(key)) yield return new RuleBreak("unique_key", table.Name, key, "The key stands twice.");
            if (rows.Number(row, table.PartitionKey) != rows.FileYear(row))
                yield return new RuleBreak("year_of_file", table.Name, key, $"The row lies in the file of {rows.FileYear(row)}.");
            if (lastYear == rows.FileYear(row) && string.CompareOrdinal(lastKey, key) > 0)
                yield return new RuleBreak("order_by_key", table.Name, key, "The row before it has a greater key.");
            (lastYear, lastKey) = (rows.FileYear(row), key);
        }
    }

    private static IEnumerable<RuleBreak> CheckReferences(Table table, IReadOnlyDictionary<string, TableRows> tables)
    {
        var rows = tables[table.Name];
        foreach (var column in table.Columns)
        {
            if (column.Notes.References?.Split('.') is not [var target, var targetColumn]) continue;
            var known = Enumerable.Range(0, tables[target].Count).Select(row => tables[target].Text(row, targetColumn)).ToHashSet(StringComparer.Ordinal);
            for (var row = 0; row < rows.Count; row++)
            {
                if (rows.Text(row, column.Name) is { } id && !known.Contains(id))
                    yield return new RuleBreak("reference_resolves", table.Name, KeyOf(table, rows, row), $"{column.Name} {id} is no {column.Notes.References}.");
            }
        }
    }

    // A line feed sorts below every character of a key.
    private static string KeyOf(Table table, TableRows rows, int row) => string.Join('\n', table.Key.Select(column => rows.Text(row, column)));
}
