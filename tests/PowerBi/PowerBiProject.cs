using System.Text.Json;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.PowerBi;

/// <summary>A Power BI project as text: the semantic model, and the files of the report.</summary>
public sealed class PowerBiProject
{
    private PowerBiProject(string folder)
    {
        var definition = Path.Combine(folder, "SwapPipeline.SemanticModel", "definition");
        Objects =
        [
            .. Directory
                .EnumerateFiles(definition, "*.tmdl", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .SelectMany(TmdlFile.Read),
        ];
        Json = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path =>
                Path.GetExtension(path) is ".json" or ".pbip" or ".pbir" or ".pbism" or ".platform"
                && !path.Contains("StaticResources", StringComparison.Ordinal)
            )
            .ToDictionary(
                path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
                path => JsonDocument.Parse(File.ReadAllText(path)).RootElement,
                StringComparer.Ordinal
            );
        Folder = folder;
    }

    public static string Home { get; } = Path.Combine(Repository.Root, "powerbi");

    public string Folder { get; }

    public IReadOnlyList<TmdlObject> Objects { get; }

    /// <summary>Every JSON file but the theme, by its path in the project.</summary>
    public IReadOnlyDictionary<string, JsonElement> Json { get; }

    public IEnumerable<TmdlObject> Tables => Objects.Where(item => item.Kind == "table");

    public IEnumerable<TmdlObject> Relationships => Objects.Where(item => item.Kind == "relationship");

    public IEnumerable<TmdlObject> Measures => Tables.SelectMany(table => table.All("measure"));

    public IEnumerable<KeyValuePair<string, JsonElement>> Visuals =>
        Json.Where(file => file.Key.EndsWith("/visual.json", StringComparison.Ordinal));

    public IEnumerable<KeyValuePair<string, JsonElement>> Pages =>
        Json.Where(file => file.Key.EndsWith("/page.json", StringComparison.Ordinal));

    /// <exception cref="FormatException">A TMDL file does not read.</exception>
    /// <exception cref="JsonException">A JSON file does not read.</exception>
    public static PowerBiProject Load(string folder) => new(folder);

    public bool HasColumn(string table, string column) =>
        Tables.Any(item => item.Name == table && item.All("column").Any(child => child.Name == column));
}
