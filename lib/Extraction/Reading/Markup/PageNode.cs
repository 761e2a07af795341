using AngleSharp.Dom;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>A block-level element that holds text: its place in the tree and the run of blocks inside it.</summary>
internal sealed class PageNode(IElement element, int parent, int depth, int first)
{
    public IElement Element { get; } = element;

    /// <summary>The index of the node around it; -1 for the root.</summary>
    public int Parent { get; } = parent;

    public int Depth { get; } = depth;

    /// <summary>The first block inside.</summary>
    public int First { get; } = first;

    /// <summary>The block after the last one inside.</summary>
    public int End { get; set; }

    /// <summary>Its class, id or itemprop say that it is the article's text.</summary>
    public required bool NamesArticle { get; init; }

    /// <summary>It asks for an e-mail address.</summary>
    public bool AsksForAddress { get; set; }

    /// <summary>What its tag, class and id say that it holds.</summary>
    public BlockKind? Hint { get; set; }
}
