namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>Where on a page the article's text is: the element whose paragraphs outweigh its links the most.</summary>
internal static class MainText
{
    private const double NamedWorth = 1.5;
    private const int LinkBlockCost = 15;

    /// <summary>The node that holds the article.</summary>
    /// <param name="outline">The page; hints of elements that turn out to be frames are dropped.</param>
    /// <param name="stated">The article's text as the page's own data states it, where it does.</param>
    /// <param name="title">The headline, where it is known.</param>
    public static int Find(PageOutline outline, string? stated, string? title)
    {
        FrameHints.Drop(outline);
        var hinted = Hinted(outline);
        var best = Heaviest(outline, Sums(outline, hinted));
        // What a page states may be no more than its first paragraphs.
        if (StatedText.Frame(outline, stated) is { } known && ProseIn(outline, known) * 2 >= ProseIn(outline, best))
            return known;
        return NamedArticle.Within(outline, best, hinted, title) ?? best;
    }

    private static int Heaviest(PageOutline outline, double[] sums)
    {
        var (best, bestSum) = (0, double.MinValue);
        for (var i = 0; i < outline.Nodes.Count; i++)
        {
            var node = outline.Nodes[i];
            var sum = sums[node.End] - sums[node.First];
            // Of two elements with the same worth the inner one is the tighter frame.
            if (sum < bestSum || (sum == bestSum && node.Depth <= outline.Nodes[best].Depth))
                continue;
            (best, bestSum) = (i, sum);
        }

        // A single paragraph is never the frame: its neighbours are the short lines of a short article.
        while (best > 0 && outline.Nodes[best].Element.LocalName is "p" or "blockquote" or "li")
            best = outline.Nodes[best].Parent;
        return best;
    }

    private static int ProseIn(PageOutline outline, int node)
    {
        var length = 0;
        for (var i = outline.Nodes[node].First; i < outline.Nodes[node].End; i++)
            length += outline.Blocks[i].IsProse ? outline.Blocks[i].Text.Length : 0;
        return length;
    }

    // Blocks in elements whose names say that they are something else.
    private static bool[] Hinted(PageOutline outline)
    {
        var hinted = new bool[outline.Blocks.Count];
        foreach (var node in outline.Nodes)
        {
            if (node.Hint is null)
                continue;
            // Inner nodes lie inside outer runs: each run is filled once.
            for (var i = node.First; i < node.End && !hinted[i]; i++)
                hinted[i] = true;
        }

        return hinted;
    }

    private static double[] Sums(PageOutline outline, bool[] hinted)
    {
        var named = new bool[outline.Blocks.Count];
        foreach (var node in outline.Nodes)
        {
            if (!node.NamesArticle)
                continue;
            for (var i = node.First; i < node.End && !named[i]; i++)
                named[i] = true;
        }

        var sums = new double[outline.Blocks.Count + 1];
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            var worth = hinted[i] ? 0 : Worth(outline.Blocks[i]);
            if (named[i] && !hinted[i])
                worth = worth > 0 ? worth * NamedWorth : NamedLine(outline.Blocks[i], worth);
            sums[i + 1] = sums[i] + worth;
        }

        return sums;
    }

    // A list of dates or results has no sentences: in an element that is named the article its lines count all the same.
    private static double NamedLine(RawBlock block, double worth) =>
        block.Role == LineRole.None && block.LinkShare < 0.2 && Sentences.Words(block.Text) > 2 ? block.Text.Length * 0.3 : worth;

    private static double Worth(RawBlock block)
    {
        if (block.Role is not (LineRole.None or LineRole.Caption))
            return -LinkBlockCost;
        if (block.IsProse && block.LinkShare < 0.5)
            return block.Text.Length - 2.0 * block.LinkLength;
        if (block.LinkShare > 0.5)
            return -LinkBlockCost - block.LinkLength * 0.2;
        return Sentences.Ends(block.Text) ? block.Text.Length * 0.5
            : block.IsHeading ? 0
            : -2;
    }
}
