using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SwapPipeline.Storage;

/// <summary>How the pipeline's own files are written: camelCase, nulls left out, indented for the person who opens one.</summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same value gives the same bytes.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <exception cref="InvalidDataException">The bytes are not such a value; the text names the blob.</exception>
    public static T Read<T>(BlobName name, BlobContent content)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content.Bytes.Span, Options) ?? throw new JsonException("it holds null.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{name} cannot be read: {error.Message}", error);
        }
    }
}
