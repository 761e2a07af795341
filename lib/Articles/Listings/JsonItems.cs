using System.Buffers;
using System.Text.Json;

namespace SwapPipeline.Articles.Listings;

/// <summary>
/// Finds the items of a JSON listing while its bytes come in: the elements of a top-level <c>items</c> or <c>articles</c>, or of a bare
/// array.
/// </summary>
internal sealed class JsonItems
{
    private JsonReaderState _state = new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    private bool _inItems;
    private bool _hasOtherProperties;

    /// <summary>All items were read, or there are none.</summary>
    public bool AtEnd { get; private set; }

    /// <param name="bytes">What has come in and was not consumed.</param>
    /// <param name="isLast">No more will come.</param>
    /// <param name="found">Takes the items that are there as a whole.</param>
    /// <returns>Up to where the bytes are done with.</returns>
    /// <exception cref="JsonException">The bytes are no JSON, or end too early, or hold no list.</exception>
    public SequencePosition Read(ReadOnlySequence<byte> bytes, bool isLast, List<JsonElement> found)
    {
        try
        {
            return Walk(bytes, isLast, found);
        }
        catch (InvalidOperationException error)
        {
            // A name that escapes a half of a surrogate pair ("\ud800") can be compared with nothing.
            throw new JsonException("It holds text that is no Unicode.", error);
        }
    }

    private SequencePosition Walk(ReadOnlySequence<byte> bytes, bool isLast, List<JsonElement> found)
    {
        var reader = new Utf8JsonReader(bytes, isLast, _state);
        var whole = reader;
        while (!AtEnd && (_inItems ? Item(ref reader, bytes, found) : Head(ref reader)))
            whole = reader;
        // What began and is not there as a whole is read again when more has come.
        _state = AtEnd ? default : whole.CurrentState;
        return AtEnd ? bytes.End : whole.Position;
    }

    // False asks for more bytes.
    private bool Head(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        if (reader is { TokenType: JsonTokenType.StartArray, CurrentDepth: 0 })
            return _inItems = true;
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            // GDELT answers {} when it knows of nothing.
            if (_hasOtherProperties)
                throw new JsonException("It is JSON without a list of \"items\" or \"articles\".");
            return AtEnd = true;
        }

        if (reader.TokenType == JsonTokenType.StartObject)
            return true;
        var isList = reader.ValueTextEquals("items"u8) || reader.ValueTextEquals("articles"u8);
        if (!reader.Read())
            return false;
        if (isList && reader.TokenType == JsonTokenType.StartArray)
            return _inItems = true;
        if (!reader.TrySkip())
            return false;
        return _hasOtherProperties = true;
    }

    private bool Item(ref Utf8JsonReader reader, ReadOnlySequence<byte> bytes, List<JsonElement> found)
    {
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.EndArray)
            return AtEnd = true;
        var start = bytes.GetPosition(reader.TokenStartIndex);
        if (!reader.TrySkip())
            return false;
        using var item = JsonDocument.Parse(bytes.Slice(start, reader.Position));
        found.Add(item.RootElement.Clone());
        return true;
    }
}
