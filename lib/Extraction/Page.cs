namespace SwapPipeline.Extraction;

/// <summary>One page as it came in: its bytes, and what is known of it from outside (a feed, a command line, a header).</summary>
public sealed record Page
{
    /// <summary>The body, not decoded: HTML or plain text.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The media type, with its charset where the server named one: <c>text/html; charset=windows-1251</c>.</summary>
    public required string ContentType { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The declared language, a two-letter code; the text itself decides when it disagrees.</summary>
    public string? Language { get; init; }

    /// <summary>When the article was published, in the outlet's own offset where that is known; a bare date is midnight UTC.</summary>
    public DateTimeOffset? Published { get; init; }
}
