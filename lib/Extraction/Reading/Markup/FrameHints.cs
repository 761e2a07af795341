namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>Names that cannot mean what they say, because what they stand on is most of the page.</summary>
internal static class FrameHints
{
    // An element with this share of all prose is the page's frame, whatever its names say.
    private const double FrameShare = 0.4;

    /// <summary>Takes such hints from the nodes of the page.</summary>
    public static void Drop(PageOutline outline)
    {
        var prose = new int[outline.Blocks.Count + 1];
        for (var i = 0; i < outline.Blocks.Count; i++)
            prose[i + 1] = prose[i] + (outline.Blocks[i].IsProse ? outline.Blocks[i].Text.Length : 0);
        var limit = prose[^1] * FrameShare;
        DropSingle(outline, prose, limit);
        DropShared(outline, prose, limit);
    }

    private static void DropSingle(PageOutline outline, int[] prose, double limit)
    {
        var hasArticle = outline.Nodes.Exists(node =>
            node.Element.LocalName is "article" or "main" && node.End > node.First && node.Hint is null
        );
        foreach (var node in outline.Nodes)
        {
            if (node.Hint is null || prose[node.End] == prose[node.First])
                continue;
            var inside = prose[node.End] - prose[node.First];
            // Beside an article, an aside is an aside, however long.
            if (hasArticle && node.Element.LocalName is "aside" or "nav" or "footer" && !HoldsHeadline(outline, node))
                continue;
            if (inside > limit || (inside > limit / 4 && HoldsHeadline(outline, node)))
                node.Hint = null;
        }
    }

    // Sites that sell subscriptions mark the paragraphs of the article itself, each by itself ("paywall"): appeals that make up most of a
    // page are its text.
    private static void DropShared(PageOutline outline, int[] prose, double limit)
    {
        foreach (var alike in outline.Nodes.Where(node => node.Hint == BlockKind.Banner).GroupBy(node => node.Element.ClassName))
        {
            var (inside, end) = (0, 0);
            foreach (var node in alike)
            {
                if (node.First < end)
                    continue;
                inside += prose[node.End] - prose[node.First];
                end = node.End;
            }

            if (inside <= limit)
                continue;
            foreach (var node in alike)
                node.Hint = null;
        }
    }

    private static bool HoldsHeadline(PageOutline outline, PageNode node)
    {
        for (var i = node.First; i < node.End; i++)
        {
            if (outline.Blocks[i].Tag == "h1")
                return true;
        }

        return false;
    }
}
