namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>
/// Some pages state their article's text as data (articleBody in JSON-LD): then it is known where that text lies in the page.
/// </summary>
internal static class StatedText
{
    private const int Shortest = 200;
    private const int ProbeLength = 40;

    /// <summary>The innermost node around the blocks of <paramref name="stated"/>; null when most of it is not on the page.</summary>
    public static int? Frame(PageOutline outline, string? stated)
    {
        if (stated is null || stated.Length < Shortest)
            return null;
        var text = CleanText.Of(stated.Length > 200_000 ? stated.AsSpan(0, 200_000) : stated);
        var probes = Probes(text);
        int first = -1,
            last = -1,
            found = 0;
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            var block = outline.Blocks[i].Text;
            if (
                block.Length < ProbeLength
                || outline.Blocks[i].LinkShare > 0.5
                || !probes.Contains(string.GetHashCode(block.AsSpan(0, ProbeLength)))
            )
                continue;
            found += block.Length;
            first = first < 0 ? i : first;
            last = i;
        }

        if (found * 10 < text.Length * 7)
            return null;
        var at = outline.Blocks[first].Node;
        while (at > 0 && outline.Nodes[at].End <= last)
            at = outline.Nodes[at].Parent;
        return at;
    }

    // Every place in the text where a block could begin: after a space or a stop.
    private static HashSet<int> Probes(string text)
    {
        var probes = new HashSet<int>();
        for (var i = 0; i + ProbeLength <= text.Length; i++)
        {
            if (i == 0 || text[i - 1] is ' ' or '.' or '”' or '"' or '»')
                probes.Add(string.GetHashCode(text.AsSpan(i, ProbeLength)));
        }

        return probes;
    }
}
