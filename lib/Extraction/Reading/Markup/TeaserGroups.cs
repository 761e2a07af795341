namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>
/// Groups of blocks inside the article's element that point elsewhere or appeal to the reader: lists of links, cards with a headline and a
/// summary, boxes.
/// </summary>
internal static class TeaserGroups
{
    private const int LongestCard = 450;
    private const int LongestBox = 700;
    private const int LeastBeforeTail = 400;

    public static void Mark(PageOutline outline, int root, BlockKind?[] kinds)
    {
        var sizes = new GroupSizes(outline);
        var (first, end) = (outline.Nodes[root].First, outline.Nodes[root].End);
        var prose = sizes.Prose(first, end);
        for (var i = root + 1; i < outline.Nodes.Count && outline.Nodes[i].First < end; i++)
        {
            var node = outline.Nodes[i];
            if (node.End - node.First == 0 || node.End > end || node.First < first)
                continue;
            if (node.AsksForAddress)
                MarkForm(outline, i, root, sizes, kinds);
            if (sizes.IsLinkList(node) || sizes.IsCard(node, LongestCard))
                Fill(kinds, node.First, node.End, BlockKind.Teaser);
        }

        for (var i = first; i < end; i++)
        {
            if (kinds[i] is not null)
                continue;
            switch (outline.Blocks[i].Role)
            {
                case LineRole.ListHeading:
                    var list = Box(outline, i, root);
                    if (list != root && sizes.Prose(outline.Nodes[list].First, outline.Nodes[list].End) * 2 < prose)
                        Fill(kinds, i, outline.Nodes[list].End, BlockKind.Teaser);
                    else
                        FollowList(outline, i, end, kinds);
                    break;
                case LineRole.Appeal or LineRole.Letter:
                    var box = outline.Nodes[Box(outline, i, root)];
                    if (
                        box != outline.Nodes[root]
                        && sizes.Text(box.First, box.End) <= LongestBox
                        && sizes.Prose(box.First, box.End) * 3 < prose
                    )
                        Fill(kinds, box.First, box.End, BlockKind.Banner);
                    else
                        FollowAppeal(outline, i, end, kinds);
                    break;
                case LineRole.TailHeading
                    when sizes.Prose(i, end) * 2 < prose || (outline.Blocks[i].IsHeading && sizes.Prose(first, i) > LeastBeforeTail):
                    Fill(kinds, i, end, BlockKind.Boilerplate);
                    break;
            }
        }
    }

    // A field for an e-mail address and the words that advertise it share a box, seldom one with a name.
    private static void MarkForm(PageOutline outline, int form, int root, GroupSizes sizes, BlockKind?[] kinds)
    {
        var prose = sizes.Prose(outline.Nodes[root].First, outline.Nodes[root].End);
        for (var at = form; at > root; at = outline.Nodes[at].Parent)
        {
            var box = outline.Nodes[at];
            if (sizes.Text(box.First, box.End) > LongestBox || sizes.Prose(box.First, box.End) * 3 >= prose)
                return;
            Fill(kinds, box.First, box.End, BlockKind.Banner);
        }
    }

    // The innermost element that holds more than the heading itself.
    private static int Box(PageOutline outline, int block, int root)
    {
        var at = outline.Blocks[block].Node;
        while (at > root && outline.Nodes[at].End - outline.Nodes[at].First == 1)
            at = outline.Nodes[at].Parent;
        return Math.Max(at, root);
    }

    // A list that lies loose among the paragraphs: links and their summaries, up to the next paragraph that is neither.
    private static void FollowList(PageOutline outline, int heading, int end, BlockKind?[] kinds)
    {
        kinds[heading] = BlockKind.Teaser;
        for (var i = heading + 1; i < end; i++)
        {
            var block = outline.Blocks[i];
            var summary =
                block.IsProse
                && block.Text.Length < 300
                && outline.Blocks[i - 1].LinkShare > 0.8
                && (i + 1 >= end || outline.Blocks[i + 1].LinkShare > 0.8 || outline.Blocks[i + 1].IsHeading);
            if (block.LinkShare <= 0.5 && !summary && (block.IsProse || block.IsHeading))
                return;
            kinds[i] ??= BlockKind.Teaser;
        }
    }

    private static void FollowAppeal(PageOutline outline, int appeal, int end, BlockKind?[] kinds)
    {
        kinds[appeal] = BlockKind.Banner;
        for (var i = appeal + 1; i < end && kinds[i] is null; i++)
        {
            var block = outline.Blocks[i];
            if (!LineJudge.SpeaksToReader(block.Text) || block.IsHeading)
                return;
            kinds[i] = BlockKind.Banner;
        }
    }

    private static void Fill(BlockKind?[] kinds, int from, int to, BlockKind kind)
    {
        for (var i = from; i < to; i++)
            kinds[i] ??= kind;
    }
}
