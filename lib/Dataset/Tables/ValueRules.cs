using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset.Tables;

/// <summary>Required values are there, words are of their list, text is within its length.</summary>
internal static class ValueRules
{
    public static IEnumerable<RuleBreak> Check(IReadOnlyDictionary<string, TableRows> rows) =>
        from table in StarSchema.Tables
        from column in table.Columns
        where column.Field.Type == ParquetType.String
        from found in CheckText(table, column, rows[table.Name])
        select found;

    private static IEnumerable<RuleBreak> CheckText(Table table, Column column, TableRows rows)
    {
        var longest = column.Name == "quote" ? Cut.Quote : Cut.Longest;
        for (var row = 0; row < rows.Count; row++)
        {
            var value = rows.Text(row, column.Name);
            var key = rows.Text(row, table.Key[0]) ?? "";
            if (value is null)
            {
                if (!column.Field.Nullable) yield return new RuleBreak("required", table.Name, key, $"{column.Name} is null.");
                continue;
            }

            if (column.Notes.Words is { } words && !words.Contains(value))
                yield return new RuleBreak("known_word", table.Name, key, $"{column.Name} is '{value}', not one of {string.Join(", ", words)}.");
            if (value.Length > longest) yield return new RuleBreak("text_length", table.Name, key, $"{column.Name} has {value.Length} characters, more than {longest}.");
        }
    }
}
