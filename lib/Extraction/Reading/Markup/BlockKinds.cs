namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>
/// Gives every block of a page its kind: first by the element that holds it, then by its words and links, last by its place.
/// </summary>
internal sealed class BlockKinds
{
    private readonly PageOutline _outline;
    private readonly int _root;
    private readonly BlockKind?[] _kinds;

    private BlockKinds(PageOutline outline, int root)
    {
        _outline = outline;
        _root = root;
        _kinds = new BlockKind?[outline.Blocks.Count];
    }

    /// <summary>One kind a block. <paramref name="root"/> is the node of <see cref="MainText.Find"/>.</summary>
    public static BlockKind[] Of(PageOutline outline, int root, string? title)
    {
        var kinds = new BlockKinds(outline, root);
        kinds.MarkOutside();
        kinds.MarkTitle(title);
        kinds.MarkHinted();
        TeaserGroups.Mark(outline, root, kinds._kinds);
        kinds.MarkSingles();
        kinds.TrimEdges();
        return [.. kinds._kinds.Select(kind => kind ?? BlockKind.Body)];
    }

    private int First => _outline.Nodes[_root].First;

    private int End => _outline.Nodes[_root].End;

    private void MarkOutside()
    {
        var zones = new Zones(_outline, 0);
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (i >= First && i < End)
                continue;
            var block = _outline.Blocks[i];
            _kinds[i] =
                zones.Of(i)
                ?? (
                    block.Role != LineRole.None ? block.Role.Kind()
                    : block.LinkShare > 0.5 && Sentences.Words(block.Text) > 3 ? BlockKind.Teaser
                    : BlockKind.Boilerplate
                );
        }
    }

    private void MarkTitle(string? title)
    {
        if (title is null)
            return;
        for (var i = 0; i < _kinds.Length && i < End; i++)
        {
            var block = _outline.Blocks[i];
            if (block.Text == title || (block.IsHeading && Titles.Alike(block.Text, title)))
                _kinds[i] = BlockKind.Title;
        }
    }

    private void MarkHinted()
    {
        var zones = new Zones(_outline, _root);
        for (var i = First; i < End; i++)
            _kinds[i] ??= zones.Of(i);
    }

    private void MarkSingles()
    {
        for (var i = First; i < End; i++)
        {
            var block = _outline.Blocks[i];
            if (_kinds[i] is not null)
                continue;
            if (block.Role == LineRole.ReadingTime || block.Role.Kind() != BlockKind.Body)
                _kinds[i] = block.Role.Kind();
            else if (block.Tag == "h1")
                _kinds[i] = BlockKind.Title;
            else if (IsLinkLine(block))
                _kinds[i] = Sentences.Words(block.Text) > 3 ? BlockKind.Teaser : BlockKind.Boilerplate;
        }
    }

    private static bool IsLinkLine(RawBlock block) => block.LinkShare >= 0.8 || (block.LinkShare > 0.5 && !Sentences.Ends(block.Text));

    // Short lines above the first paragraph (section, place, counters) and below the last one are no part of the text; so are headings over
    // nothing.
    private void TrimEdges()
    {
        int first = -1,
            last = -1;
        for (var i = First; i < End; i++)
        {
            if (_kinds[i] is not null || !_outline.Blocks[i].IsProse)
                continue;
            first = first < 0 ? i : first;
            last = i;
        }

        if (first < 0)
            return;
        for (var i = First; i < first; i++)
        {
            if (_kinds[i] is null && !Sentences.Ends(_outline.Blocks[i].Text))
                _kinds[i] = BlockKind.Boilerplate;
        }

        for (var i = End - 1; i > last; i--)
        {
            if (_kinds[i] is null && !IsLastLine(i))
                _kinds[i] = BlockKind.Boilerplate;
        }

        var over = false;
        for (var i = End - 1; i >= First; i--)
        {
            if (_kinds[i] is not null)
                continue;
            if (_outline.Blocks[i].IsHeading && !over)
                _kinds[i] = BlockKind.Boilerplate;
            over |= !_outline.Blocks[i].IsHeading;
        }
    }

    private bool IsLastLine(int i)
    {
        var block = _outline.Blocks[i];
        return (Sentences.Ends(block.Text) && Sentences.Words(block.Text) > 2)
            || (block.Tag is "p" or "li" or "td" or "pre" or "dd" or "blockquote" && block.LinkShare < 0.3);
    }
}
