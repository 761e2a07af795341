using System.Text.Json;
using System.Text.Json.Nodes;

namespace SwapPipeline.Articles;

/// <summary>The sources that are read, from a file that <c>functions/sources.schema.json</c> describes.</summary>
public sealed record SourceList(IReadOnlyList<Source> Sources)
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
    };
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new SecondsConverter() } };

    /// <exception cref="InvalidDataException">The file is no list of sources; the text names it and each fault with its source and
    /// field.</exception>
    public static SourceList Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"The list of sources {path} cannot be read: {error.Message}", error);
        }
    }

    /// <inheritdoc cref="Load"/>
    internal static SourceList Parse(string text, string path)
    {
        try
        {
            return Parse(JsonNode.Parse(text, documentOptions: Lenient), path);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter is how text that is no Unicode ("\ud800") comes out.
            throw new InvalidDataException($"The list of sources {path} cannot be read: {error.Message}", error);
        }
    }

    private static SourceList Parse(JsonNode? node, string path)
    {
        var faults = SourceRules.Faults(node);
        return faults.Count == 0
            ? node.Deserialize<SourceList>(Options)!
            : throw new InvalidDataException(
                $"The list of sources {path} has {(faults.Count == 1 ? "a fault" : $"{faults.Count} faults")}:\n{string.Join('\n', faults.Select(fault => $"  {fault}"))}"
            );
    }
}
