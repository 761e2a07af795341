using SwapPipeline.Dataset;
using SwapPipeline.Dataset.Tables;
using SwapPipeline.Parquet;

namespace SwapPipeline.Tests.PowerBi;

/// <summary>The tables of the model are those of the star schema: names, types, row types in M, descriptions, hidden keys.</summary>
internal static class SchemaRules
{
    public static IEnumerable<string> Check(PowerBiProject project) => StarSchema.Tables.SelectMany(table => CheckTable(project, table));

    /// <summary>What the model says of a column, from the data dictionary.</summary>
    public static string DescriptionOf(Column column)
    {
        var notes = column.Notes;
        var text =
            notes.Meaning
            + (notes.Words is { } words ? $" One of {string.Join(", ", words)}." : "")
            + (notes.Unit is { } unit ? $" Unit: {unit}." : "")
            + (notes.NullWhen is { } nullWhen ? $" Empty when {nullWhen}." : "");
        return text.Replace("`", "", StringComparison.Ordinal);
    }

    private static IEnumerable<string> CheckTable(PowerBiProject project, Table table)
    {
        if (project.Tables.SingleOrDefault(item => item.Name == table.Name) is not { } model)
        {
            yield return $"{table.Name}: the model lacks this table.";
            yield break;
        }

        if (model.Description != $"A row is {table.RowIs}.")
            yield return $"{table.Name}: its description should be: A row is {table.RowIs}.";
        var loaded = model.All("column").Where(column => column.Properties.ContainsKey("sourceColumn")).ToList();
        var expected = table.Columns.Select(column => column.Name).ToList();
        if (!loaded.Select(column => column.Property("sourceColumn")).SequenceEqual(expected))
            yield return $"{table.Name}: its source columns should be {string.Join(", ", expected)}.";
        foreach (var column in table.Columns)
        {
            var found = loaded.Find(item => item.Property("sourceColumn") == column.Name);
            if (found is null)
                yield return $"{table.Name}.{column.Name}: no column of the model has this source column.";
            else
                foreach (var problem in CheckColumn(table, column, found))
                    yield return problem;
        }

        if (string.Concat(model.All("partition").Single().Expression.Where(letter => !char.IsWhiteSpace(letter))) != ReadOf(table))
            yield return $"{table.Name}: its partition should read {ReadOf(table)}";
    }

    private static IEnumerable<string> CheckColumn(Table table, Column column, TmdlObject found)
    {
        var name = $"{table.Name}.{column.Name}";
        if (found.Name != column.Name)
            yield return $"{name}: it is named {found.Name} in the model.";
        if (found.Property("dataType") != TypeOf(column.Field.Type))
            yield return $"{name}: its type should be {TypeOf(column.Field.Type)}.";
        if (found.Description != DescriptionOf(column))
            yield return $"{name}: its description should be: {DescriptionOf(column)}";
        if (found.Property("summarizeBy") != "none")
            yield return $"{name}: only measures add up; it should have summarizeBy: none.";
        if (column.Field.Type is not (ParquetType.String or ParquetType.Boolean) && found.Property("formatString").Length == 0)
            yield return $"{name}: it has no formatString.";
        var isKey = table.Key.Contains(column.Name) || column.Notes.References is not null || table.PartitionKey == column.Name;
        if (isKey && !found.IsHidden)
            yield return $"{name}: a key should be hidden.";
    }

    private static string ReadOf(Table table)
    {
        var rows = table.Columns.Select(column => $"{column.Name}={(column.Field.Nullable ? "nullable" : "")}{TypeInM(column.Field.Type)}");
        return $"ReadTable(\"{table.Name}\",typetable[{string.Join(",", rows)}])";
    }

    private static string TypeOf(ParquetType type) =>
        type switch
        {
            ParquetType.String => "string",
            ParquetType.Int32 => "int64",
            ParquetType.Double => "double",
            ParquetType.Boolean => "boolean",
            ParquetType.Date or ParquetType.Timestamp => "dateTime",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of the profile."),
        };

    private static string TypeInM(ParquetType type) =>
        type switch
        {
            ParquetType.String => "text",
            ParquetType.Int32 => "Int64.Type",
            ParquetType.Double => "number",
            ParquetType.Boolean => "logical",
            ParquetType.Date => "date",
            ParquetType.Timestamp => "datetime",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of the profile."),
        };
}
