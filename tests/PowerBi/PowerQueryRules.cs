using System.Text.Json;
using System.Text.RegularExpressions;
using SwapPipeline.Tests.Parquet;

namespace SwapPipeline.Tests.PowerBi;

/// <summary>The M of the model: it parses, and the service can tell the data sources before it runs.</summary>
internal static partial class PowerQueryRules
{
    public static IEnumerable<(string Name, string Text)> Expressions(PowerBiProject project) =>
        project
            .Objects.Where(item => item.Kind == "expression")
            .Select(item => (item.Name, item.Expression))
            .Concat(
                project.Tables.SelectMany(table =>
                    table
                        .All("partition")
                        .Where(partition => partition.Property("=") == "m")
                        .Select(partition => (table.Name, partition.Expression))
                )
            );

    /// <summary>What Microsoft's parser refuses.</summary>
    public static async Task<IReadOnlyList<string>> ParseAsync(PowerBiProject project)
    {
        var list = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                list,
                JsonSerializer.Serialize(Expressions(project).Select(item => new { name = item.Name, text = item.Text }))
            );
            return (await IndependentReaders.RunScriptAsync("parse-m.mjs", list)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(list);
        }
    }

    /// <summary>
    /// A connector is called in a step of its own, with parameters and constants: an address made from data cannot be refreshed on a
    /// schedule.
    /// </summary>
    public static IEnumerable<string> CheckConnectors(PowerBiProject project)
    {
        var calls = Expressions(project)
            .SelectMany(item =>
                Connectors()
                    .Matches(item.Text)
                    .Select(call =>
                        (item.Name, Line: item.Text.Split('\n').Single(line => line.Contains(call.Value, StringComparison.Ordinal)).Trim())
                    )
            )
            .ToList();
        if (calls.Count != 2)
            yield return $"{calls.Count} connector calls, not one for storage and one for a folder.";
        foreach (var (name, line) in calls)
            if (!StaticStep().IsMatch(line))
                yield return $"{name}: not a step that the service can tell beforehand: {line}";
    }

    [GeneratedRegex(@"\b(?:AzureStorage|Folder|File|Web|Lakehouse)\.[A-Z]\w+\(")]
    private static partial Regex Connectors();

    [GeneratedRegex(@"^\w+ = [A-Za-z.]+\((?:StorageAccountUrl & ""/dataset""|LocalFolder)(?:, \[[^\]]*\])?\),$")]
    private static partial Regex StaticStep();
}
