namespace SwapPipeline.Extraction;

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
