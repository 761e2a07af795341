namespace SwapPipeline.Extraction.Reading.Decoding;

/// <summary>What a content type header says: <c>text/html; charset=windows-1251</c>.</summary>
internal readonly record struct MediaType(string Name, string? Charset)
{
    public bool IsPlainText => Name is "text/plain" or "text/markdown";

    public static MediaType Parse(string header)
    {
        var parts = header.Split(';', StringSplitOptions.TrimEntries);
        string? charset = null;
        foreach (var part in parts.AsSpan(1))
        {
            if (part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
                charset = part["charset=".Length..].Trim('"', '\'', ' ');
        }

        return new MediaType(parts[0].ToLowerInvariant(), string.IsNullOrEmpty(charset) ? null : charset);
    }
}
