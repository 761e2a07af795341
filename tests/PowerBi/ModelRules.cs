namespace SwapPipeline.Tests.PowerBi;

/// <summary>What makes a model one: partitions, lineage tags, references, and one active path between any two tables.</summary>
internal static class ModelRules
{
    public static IEnumerable<string> Check(PowerBiProject project) =>
        CheckTables(project)
            .Concat(CheckTags(project))
            .Concat(CheckColumns(project))
            .Concat(CheckMeasures(project))
            .Concat(CheckRelationships(project))
            .Concat(CheckPaths(project));

    private static IEnumerable<string> CheckTables(PowerBiProject project)
    {
        var referenced = project
            .Objects.Single(item => item.Kind == "model")
            .All("ref")
            .Concat(project.Objects.Where(item => item.Kind == "ref"))
            .Select(item => item.Name)
            .ToList();
        foreach (var table in project.Tables)
        {
            if (!referenced.Contains(table.Name))
                yield return $"{table.Name}: model.tmdl does not refer to it.";
            if (table.Description.Length == 0)
                yield return $"{table.Name}: it has no description.";
            var partitions = table.All("partition").ToList();
            if (partitions.Count != 1)
                yield return $"{table.Name}: it has {partitions.Count} partitions.";
            foreach (var partition in partitions)
                if (partition.Property("mode") != "import" || partition.Expression.Length == 0)
                    yield return $"{table.Name}: its partition is not one of import mode with a source.";
        }

        foreach (var name in referenced.Where(name => project.Tables.All(table => table.Name != name)))
            yield return $"model.tmdl refers to {name}, which is no table.";
    }

    private static IEnumerable<string> CheckTags(PowerBiProject project)
    {
        var tagged = project
            .Objects.Where(item => item.Kind is "table" or "expression")
            .Concat(project.Tables.SelectMany(table => table.Children.Where(child => child.Kind is "column" or "measure")))
            .ToList();
        foreach (var item in tagged.Where(item => !Guid.TryParse(item.Property("lineageTag"), out _)))
            yield return $"{item.Kind} {item.Name}: it has no lineage tag.";
        foreach (var twice in tagged.GroupBy(item => item.Property("lineageTag")).Where(group => group.Count() > 1))
            yield return $"lineage tag {twice.Key} is that of {string.Join(" and ", twice.Select(item => item.Name))}.";
    }

    private static IEnumerable<string> CheckColumns(PowerBiProject project)
    {
        foreach (var table in project.Tables)
        foreach (var column in table.All("column"))
        {
            if (column.Description.Length == 0)
                yield return $"{table.Name}.{column.Name}: it has no description.";
            if (column.Expression.Length == 0 && !column.Properties.ContainsKey("sourceColumn"))
                yield return $"{table.Name}.{column.Name}: it has neither source column nor expression.";
            if (column.Property("sortByColumn") is { Length: > 0 } sort && !project.HasColumn(table.Name, sort))
                yield return $"{table.Name}.{column.Name}: it is sorted by {sort}, which is no column.";
        }
    }

    private static IEnumerable<string> CheckMeasures(PowerBiProject project)
    {
        foreach (var measure in project.Measures)
        {
            if (measure.Description.Length == 0)
                yield return $"[{measure.Name}]: it has no description.";
            foreach (var property in new[] { "formatString", "displayFolder" })
                if (measure.Property(property).Length == 0)
                    yield return $"[{measure.Name}]: it has no {property}.";
        }
    }

    private static IEnumerable<string> CheckRelationships(PowerBiProject project)
    {
        foreach (var relationship in project.Relationships)
        foreach (var end in new[] { relationship.Property("fromColumn"), relationship.Property("toColumn") })
            if (end.Split('.') is not [var table, var column] || !project.HasColumn(table, column))
                yield return $"relationship {relationship.Name}: {end} is no column.";
    }

    /// <summary>Active relationships, their direction left aside, form no ring: so no two paths lead from one table to another.</summary>
    private static IEnumerable<string> CheckPaths(PowerBiProject project)
    {
        var group = project.Tables.ToDictionary(table => table.Name, table => table.Name, StringComparer.Ordinal);
        foreach (var relationship in project.Relationships.Where(item => item.Property("isActive") != "false"))
        {
            var from = relationship.Property("fromColumn").Split('.')[0];
            var to = relationship.Property("toColumn").Split('.')[0];
            if (!group.TryGetValue(from, out var one) || !group.TryGetValue(to, out var other))
                continue;
            if (one == other)
                yield return $"relationship {relationship.Name}: a second active path between {from} and {to}.";
            foreach (var table in group.Where(entry => entry.Value == one).Select(entry => entry.Key).ToList())
                group[table] = other;
        }
    }
}
