namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>The kind that the outermost hinted element around a block gives it.</summary>
internal sealed class Zones
{
    private readonly PageOutline _outline;
    private readonly BlockKind?[] _kinds;

    /// <summary>Looks at the elements inside <paramref name="root"/>, not at it.</summary>
    public Zones(PageOutline outline, int root)
    {
        _outline = outline;
        _kinds = new BlockKind?[outline.Nodes.Count];
        for (var i = root + 1; i < _kinds.Length; i++)
        {
            var node = outline.Nodes[i];
            var around = node.Parent > root ? _kinds[node.Parent] : null;
            // A quoted post is part of the article, though its box is named "social".
            if (node.Element.LocalName == "blockquote" && around == BlockKind.Boilerplate)
                around = null;
            _kinds[i] = around ?? node.Hint;
        }
    }

    public BlockKind? Of(int block) => _kinds[_outline.Blocks[block].Node];
}
