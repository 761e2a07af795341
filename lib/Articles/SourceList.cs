using System.Text.Json;

namespace SwapPipeline.Articles;

/// <summary>The sources that are read, from a file of the form <c>{"sources": [{"name", "outlet", "language", "kind", "address"}]}</c>.</summary>
public sealed record SourceList(IReadOnlyList<Source> Sources)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <exception cref="InvalidDataException">The file is no list of sources; the text names it and the fault.</exception>
    public static SourceList Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var list = JsonSerializer.Deserialize<SourceList>(file, Options) ?? throw new JsonException("It holds null.");
            if (list.Sources.CountBy(source => source.Name, StringComparer.Ordinal).FirstOrDefault(count => count.Value > 1).Key is { } twice)
                throw new JsonException($"The source \"{twice}\" stands in it twice.");
            return list;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The list of sources {path} cannot be read: {error.Message}", error);
        }
    }
}
