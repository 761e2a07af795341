using System.Text.Json.Nodes;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>What the Bicep files of a folder declare: tests/bicep/model.mjs reads them with the grammar.</summary>
internal sealed class BicepModel
{
    private static readonly NodeProject Grammar = new(Path.Combine(Repository.Root, "tests", "bicep"));

    private BicepModel(string folder, JsonNode json)
    {
        Folder = folder;
        Files = json["files"]!.AsObject().ToDictionary(file => file.Key, file => file.Value!, StringComparer.Ordinal);
    }

    public string Folder { get; }

    /// <summary>By path below the folder.</summary>
    public IReadOnlyDictionary<string, JsonNode> Files { get; }

    public IEnumerable<(string File, string Name, JsonNode Module)> Modules =>
        Files.SelectMany(file => file.Value["modules"]!.AsObject().Select(module => (file.Key, module.Key, module.Value!)));

    /// <summary>All resources that the files make.</summary>
    public IEnumerable<BicepResource> Resources =>
        Files.SelectMany(file =>
            file.Value["resources"]!.AsObject().Select(resource => new BicepResource(file.Key, resource.Key, resource.Value!))
        );

    public IEnumerable<BicepResource> Made(string type) => Resources.Where(resource => !resource.IsExisting && resource.Type == type);

    public JsonNode? Variable(string file, string name) => Files[file]["variables"]![name];

    /// <summary>Reads several folders at once: the grammar takes longer to load than to read them.</summary>
    public static async Task<IReadOnlyList<BicepModel>> ReadAsync(params IReadOnlyList<string> folders)
    {
        var lines = (await Grammar.RunAsync("model.mjs", folders)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. folders.Zip(lines, (folder, line) => new BicepModel(folder, JsonNode.Parse(line)!))];
    }
}

/// <summary>A resource as it is declared.</summary>
internal sealed class BicepResource(string file, string name, JsonNode json)
{
    public string File => file;

    /// <summary>The name that the file knows it by.</summary>
    public string Name => name;

    public string Type => (string)json["type"]!;

    public string Version => (string)json["version"]!;

    public bool IsExisting => (bool)json["existing"]!;

    /// <summary>What a loop goes over; null without one.</summary>
    public string? Over => (string?)json["body"]!["over"];

    /// <summary>What is declared for each of them.</summary>
    public JsonNode Body => Over is null ? json["body"]! : json["body"]!["body"]!;

    /// <summary>A literal; null when it is none, or there is none.</summary>
    public JsonValue? Literal(params string[] path) => At(path) as JsonValue;

    /// <summary>The text of what must be evaluated.</summary>
    public string? Expression(params string[] path) => At(path) is JsonObject made ? (string?)made["expression"] : null;

    public JsonNode? At(params string[] path) =>
        path.Aggregate((JsonNode?)Body, (node, key) => node is JsonObject parent ? parent[key] : null);

    public bool Is(bool expected, params string[] path) =>
        Literal(path) is { } found
        && found.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False
        && (bool)found == expected;

    public bool Is(string expected, params string[] path) =>
        Literal(path) is { } found && found.GetValueKind() == System.Text.Json.JsonValueKind.String && (string)found! == expected;

    public override string ToString() => $"{file}: {name}";
}
