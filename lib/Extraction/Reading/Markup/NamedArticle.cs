namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>An element that calls itself the article leaves what lies beside it to other articles, comments and legal notes.</summary>
internal static class NamedArticle
{
    private const int LeastProse = 200;

    // Tenths of the frame's prose.
    private const int LeastTight = 6;

    /// <summary>
    /// The outermost such element inside <paramref name="frame"/> that holds most of the prose, or the headline and a good part of it; null
    /// without one.
    /// </summary>
    public static int? Within(PageOutline outline, int frame, bool[] hinted, string? title)
    {
        var prose = Prose(outline, hinted);
        int Inside(PageNode node) => prose[node.End] - prose[node.First];
        var headline = Headline(outline, title);
        // The headline may stand beside the element with the most prose, when other articles' summaries outweigh a short one.
        var whole = headline < 0 ? Inside(outline.Nodes[frame]) : prose[^1];
        for (var i = 1; i < outline.Nodes.Count; i++)
        {
            var node = outline.Nodes[i];
            if (!(node.NamesArticle || node.Element.LocalName is "article") || node.Hint is not null)
                continue;
            var inside = Inside(node);
            if (inside < LeastProse)
                continue;
            var holdsHeadline = headline >= node.First && headline < node.End;
            if (holdsHeadline && inside * 5 >= whole)
                return i;
            var within = node.First >= outline.Nodes[frame].First && node.End <= outline.Nodes[frame].End && i != frame;
            if (within && inside * 10 >= Inside(outline.Nodes[frame]) * 6 && !HasTwin(outline, i, prose))
                return i;
        }

        return Tight(outline, frame, headline, prose);
    }

    // An element without a name that holds the headline and most of the frame's prose: what lies beside it is a column of its own.
    private static int? Tight(PageOutline outline, int frame, int headline, int[] prose)
    {
        var (first, end) = (outline.Nodes[frame].First, outline.Nodes[frame].End);
        var whole = prose[end] - prose[first];
        if (whole == 0 || headline < first || headline >= end)
            return null;
        var tight = outline.Blocks[headline].Node;
        while (tight > frame && (prose[outline.Nodes[tight].End] - prose[outline.Nodes[tight].First]) * 10 < whole * LeastTight)
            tight = outline.Nodes[tight].Parent;
        return tight > frame ? tight : null;
    }

    // A text that is cut into several boxes of one name is all of them.
    private static bool HasTwin(PageOutline outline, int at, int[] prose)
    {
        var node = outline.Nodes[at];
        for (var i = 0; i < outline.Nodes.Count; i++)
        {
            var other = outline.Nodes[i];
            if (i == at || other.Element.LocalName != node.Element.LocalName || other.Element.ClassName != node.Element.ClassName)
                continue;
            var apart = other.First >= node.End || other.End <= node.First;
            if (apart && (prose[other.End] - prose[other.First]) * 20 > prose[node.End] - prose[node.First])
                return true;
        }

        return false;
    }

    private static int Headline(PageOutline outline, string? title) =>
        title is null ? -1 : outline.Blocks.FindIndex(block => block.Tag is "h1" or "h2" && Titles.Alike(block.Text, title));

    private static int[] Prose(PageOutline outline, bool[] hinted)
    {
        var prose = new int[outline.Blocks.Count + 1];
        for (var i = 0; i < outline.Blocks.Count; i++)
            prose[i + 1] = prose[i] + (!hinted[i] && outline.Blocks[i].IsProse ? outline.Blocks[i].Text.Length : 0);
        return prose;
    }
}
