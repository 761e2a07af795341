namespace SwapPipeline.Extraction;

/// <summary>What a page turned out to be: its blocks in order, each with a kind, and what is known about the article.</summary>
public sealed record ArticleText
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    /// <summary>When the article was published, in the outlet's own offset where that is known; a bare date is midnight UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    /// <summary>The language of the text: <c>en</c>, <c>uk</c>, <c>ru</c>, or another two-letter code.</summary>
    public string Language { get; init; } = "en";

    public string? Outlet { get; init; }

    public string? CanonicalUrl { get; init; }

    /// <summary>All blocks in the order of the page; nothing is thrown away, so every number can be traced to its block.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The clean text: the body blocks joined by one blank line. Evidence offsets are UTF-16 code units into it.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why the page is no article; null for an article.</summary>
    public Rejection? Rejected { get; init; }
}
