namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>
/// Groups of blocks inside the article's element that point elsewhere or appeal to the reader: lists of links, cards with a headline and a
/// summary, boxes.
/// </summary>
internal sealed class TeaserGroups
{
    private const int LongestCard = 450;
    private const int LongestBox = 700;
    private const int LeastBeforeTail = 400;
    private const int LongestSummary = 300;

    /// <summary>A block with a greater share of its text in links is a link.</summary>
    private const double Link = 0.8;

    private readonly PageOutline outline;
    private readonly int root;
    private readonly BlockKind?[] kinds;
    private readonly GroupSizes sizes;

    // Of the article's element: its blocks, and the prose in them.
    private readonly int first,
        end,
        prose;

    private TeaserGroups(PageOutline outline, int root, BlockKind?[] kinds)
    {
        (this.outline, this.root, this.kinds) = (outline, root, kinds);
        sizes = new GroupSizes(outline);
        (first, end) = (outline.Nodes[root].First, outline.Nodes[root].End);
        prose = sizes.Prose(first, end);
    }

    public static void Mark(PageOutline outline, int root, BlockKind?[] kinds)
    {
        var groups = new TeaserGroups(outline, root, kinds);
        groups.MarkElements();
        groups.MarkBelowLines();
    }

    // Elements that are known by what they hold.
    private void MarkElements()
    {
        for (var i = root + 1; i < outline.Nodes.Count && outline.Nodes[i].First < end; i++)
        {
            var node = outline.Nodes[i];
            if (node.End - node.First == 0 || node.End > end || node.First < first)
                continue;
            if (node.AsksForAddress)
                MarkForm(i);
            if (sizes.IsLinkList(node) || sizes.IsCard(node, LongestCard))
                Fill(node.First, node.End, BlockKind.Teaser);
        }
    }

    // Groups that are known by the line above them.
    private void MarkBelowLines()
    {
        for (var i = first; i < end; i++)
        {
            if (kinds[i] is not null)
                continue;
            switch (outline.Blocks[i].Role)
            {
                case LineRole.ListHeading:
                    MarkList(i);
                    break;
                case LineRole.Appeal or LineRole.Letter:
                    MarkAppeal(i);
                    break;
                case LineRole.TailHeading when OpensTail(i):
                    Fill(i, end, BlockKind.Boilerplate);
                    break;
            }
        }
    }

    private void MarkList(int heading)
    {
        var list = Box(heading);
        if (list != root && sizes.Prose(outline.Nodes[list].First, outline.Nodes[list].End) * 2 < prose)
            Fill(heading, outline.Nodes[list].End, BlockKind.Teaser);
        else
            FollowList(heading);
    }

    private void MarkAppeal(int appeal)
    {
        var box = Box(appeal);
        if (box != root && IsBox(outline.Nodes[box]))
            Fill(outline.Nodes[box].First, outline.Nodes[box].End, BlockKind.Banner);
        else
            FollowAppeal(appeal);
    }

    private bool OpensTail(int heading) =>
        sizes.Prose(heading, end) * 2 < prose || (outline.Blocks[heading].IsHeading && sizes.Prose(first, heading) > LeastBeforeTail);

    // A field for an e-mail address and the words that advertise it share a box, seldom one with a name.
    private void MarkForm(int form)
    {
        for (var at = form; at > root && IsBox(outline.Nodes[at]); at = outline.Nodes[at].Parent)
            Fill(outline.Nodes[at].First, outline.Nodes[at].End, BlockKind.Banner);
    }

    private bool IsBox(PageNode node) => sizes.Text(node.First, node.End) <= LongestBox && sizes.Prose(node.First, node.End) * 3 < prose;

    // The innermost element that holds more than the heading itself.
    private int Box(int block)
    {
        var at = outline.Blocks[block].Node;
        while (at > root && outline.Nodes[at].End - outline.Nodes[at].First == 1)
            at = outline.Nodes[at].Parent;
        return Math.Max(at, root);
    }

    // A list that lies loose among the paragraphs: links and their summaries, up to the next paragraph that is neither.
    private void FollowList(int heading)
    {
        kinds[heading] = BlockKind.Teaser;
        for (var i = heading + 1; i < end; i++)
        {
            var block = outline.Blocks[i];
            if (block.LinkShare <= 0.5 && (block.IsProse || block.IsHeading) && !IsSummary(i))
                return;
            kinds[i] ??= BlockKind.Teaser;
        }
    }

    // A short paragraph below a link, and above another one or a heading.
    private bool IsSummary(int i) =>
        outline.Blocks[i].IsProse
        && outline.Blocks[i].Text.Length < LongestSummary
        && outline.Blocks[i - 1].LinkShare > Link
        && EndsEntry(i + 1);

    private bool EndsEntry(int next) => next >= end || outline.Blocks[next].LinkShare > Link || outline.Blocks[next].IsHeading;

    private void FollowAppeal(int appeal)
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

    private void Fill(int from, int to, BlockKind kind)
    {
        for (var i = from; i < to; i++)
            kinds[i] ??= kind;
    }
}
