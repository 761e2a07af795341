using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset.Tables;

/// <summary>Required values are there, words are of their list, text is within its length.</summary>
internal static class ValueRules
{
    public static IEnumerable<RuleBreak> Check(IReadOnlyDictionary<string, TableRows> rows) =>
        from table in StarSchema.Tables
        from column in table.Columns
        from found in CheckRequired(table, column, rows[table.Name]).Concat(CheckText(table, column, rows[table.Name]))
        select found;

    private static IEnumerable<RuleBreak> CheckRequired(Table table, Column column, TableRows rows)
    {
        if (column.Field.Nullable)
            yield break;
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.IsNull(row, column.Name))
                yield return new RuleBreak("required", table.Name, rows.Text(row, table.Key[0]) ?? "", $"{column.Name} is null.");
        }
    }

    private static IEnumerable<RuleBreak> CheckText(Table table, Column column, TableRows rows)
    {
        if (column.Field.Type != ParquetType.String)
            yield break;
        var longest = column.Name == "quote" ? Cut.Quote : Cut.Longest;
        for (var row = 0; row < rows.Count; row++)
        {
            var value = rows.Text(row, column.Name);
            if (value is null)
                continue;
            var key = rows.Text(row, table.Key[0]) ?? "";
            if (column.Notes.Words is { } words && !words.Contains(value))
                yield return new RuleBreak(
                    "known_word",
                    table.Name,
                    key,
                    $"{column.Name} is '{value}', not one of {string.Join(", ", words)}."
                );
            if (value.Length > longest)
                yield return new RuleBreak(
                    "text_length",
                    table.Name,
                    key,
                    $"{column.Name} has {value.Length} characters, more than {longest}."
                );
        }
    }
}
