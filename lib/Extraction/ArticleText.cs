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

/// <summary>What a block of a page is. Only <see cref="Body"/> is read for exchanges.</summary>
// Small: a page has lists of them, as long as its lines.
public enum BlockKind : byte
{
    Body,

    /// <summary>The headline, where it stands on the page.</summary>
    Title,

    /// <summary>A pointer to another article: its headline, its summary, or the words above a list of them.</summary>
    Teaser,

    /// <summary>An appeal to the reader: newsletter, subscription, donation.</summary>
    Banner,

    /// <summary>The words under a picture, with their credit.</summary>
    Caption,

    /// <summary>Who wrote it, and when.</summary>
    Byline,

    /// <summary>Everything else that is no part of the article: sharing, tags, navigation, legal notes.</summary>
    Boilerplate,
}

/// <summary>A paragraph, heading, list item, quote or caption of a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its clean text, one line.</param>
/// <param name="Start">Where a body block begins in <see cref="ArticleText.Text"/>, in UTF-16 code units; null for other kinds.</param>
/// <param name="Published">The block's own time, in a live blog.</param>
public sealed record Block(BlockKind Kind, string Text, int? Start = null, DateTimeOffset? Published = null);
