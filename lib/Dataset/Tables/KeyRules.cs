namespace SwapPipeline.Dataset.Tables;

/// <summary>
/// Keys are unique over all years, rows lie in the file of their year and in the order of their table, and every reference resolves.
/// </summary>
internal static class KeyRules
{
    public static IEnumerable<RuleBreak> Check(IReadOnlyDictionary<string, TableRows> rows) =>
        StarSchema.Tables.SelectMany(table => CheckKeys(table, rows[table.Name]).Concat(CheckReferences(table, rows)));

    private static IEnumerable<RuleBreak> CheckKeys(Table table, TableRows rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (lastYear, lastPlace) = (int.MinValue, "");
        for (var row = 0; row < rows.Count; row++)
        {
            var (key, place) = (Joined(table.Key, rows, row), Joined(table.Order, rows, row));
            if (!seen.Add(key))
                yield return new RuleBreak("unique_key", table.Name, key, "The key stands twice.");
            if (rows.Number(row, table.PartitionKey) != rows.FileYear(row))
                yield return new RuleBreak("year_of_file", table.Name, key, $"The row lies in the file of {rows.FileYear(row)}.");
            if (lastYear == rows.FileYear(row) && string.CompareOrdinal(lastPlace, place) > 0)
                yield return new RuleBreak(
                    "order_of_rows",
                    table.Name,
                    key,
                    $"The row before it has a greater {string.Join(", ", table.Order)}."
                );
            (lastYear, lastPlace) = (rows.FileYear(row), place);
        }
    }

    private static IEnumerable<RuleBreak> CheckReferences(Table table, IReadOnlyDictionary<string, TableRows> tables)
    {
        var rows = tables[table.Name];
        foreach (var column in table.Columns)
        {
            if (column.Notes.References?.Split('.') is not [var target, var targetColumn])
                continue;
            var known = Enumerable
                .Range(0, tables[target].Count)
                .Select(row => tables[target].Text(row, targetColumn))
                .ToHashSet(StringComparer.Ordinal);
            for (var row = 0; row < rows.Count; row++)
            {
                if (rows.Text(row, column.Name) is { } id && !known.Contains(id))
                    yield return new RuleBreak(
                        "reference_resolves",
                        table.Name,
                        Joined(table.Key, rows, row),
                        $"{column.Name} {id} is no {column.Notes.References}."
                    );
            }
        }
    }

    // A line feed sorts below every character of a key.
    private static string Joined(IReadOnlyList<string> columns, TableRows rows, int row) =>
        string.Join('\n', columns.Select(column => rows.Text(row, column)));
}
