using AngleSharp.Dom;
using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>The entries of a live blog: elements side by side, each with one time of its own.</summary>
internal static class LiveEntries
{
    private const int FewestEntries = 3;

    /// <summary>A time for every body block that lies in an entry; null on a page that is no live blog.</summary>
    /// <param name="outline">The page.</param>
    /// <param name="root">The node that holds the article.</param>
    /// <param name="kinds">Of its blocks.</param>
    /// <param name="published">When the page was published: the day for entries that show a clock time alone; null when it is not
    /// known.</param>
    public static DateTimeOffset?[]? Times(PageOutline outline, int root, BlockKind[] kinds, DateTimeOffset? published)
    {
        var marks = outline.Nodes[root].Element.GetElementsByTagName("time");
        if (marks.Length < FewestEntries)
            return null;
        var entries = Entries(marks, Counts(marks, outline.Nodes[root].Element.ParentElement), published is not null);
        var found = outline.Nodes.Where(node => entries.ContainsKey(node.Element) && HasBody(kinds, node)).ToList();
        if (found.Count < FewestEntries)
            return null;
        var times = new DateTimeOffset?[kinds.Length];
        var clocks = found.Select(node => entries[node.Element].Clock).OfType<TimeOfDay>().ToList();
        var days = new Queue<DateTimeOffset>(clocks.Count == 0 ? [] : EntryTimes.Of(clocks, published!.Value));
        foreach (var node in found)
        {
            var at = entries[node.Element].Stated ?? days.Dequeue();
            for (var i = node.First; i < node.End; i++)
                times[i] = kinds[i] == BlockKind.Body ? at : null;
        }

        return times;
    }

    // How many times lie in each element up to the one that holds the article.
    private static Dictionary<IElement, int> Counts(IHtmlCollection<IElement> marks, IElement? outside)
    {
        var counts = new Dictionary<IElement, int>();
        foreach (var mark in marks)
        {
            for (var at = mark.ParentElement; at is not null && at != outside; at = at.ParentElement)
                counts[at] = counts.GetValueOrDefault(at) + 1;
        }

        return counts;
    }

    private static Dictionary<IElement, (DateTimeOffset? Stated, TimeOfDay? Clock)> Entries(
        IHtmlCollection<IElement> marks,
        Dictionary<IElement, int> counts,
        bool readsClocks
    )
    {
        var entries = new Dictionary<IElement, (DateTimeOffset? Stated, TimeOfDay? Clock)>();
        foreach (var mark in marks)
        {
            var stated = DateText.Parse(mark.GetAttribute("datetime")) is { HasTime: true } full ? full.Value : (DateTimeOffset?)null;
            var clock = stated is null && readsClocks ? EntryTimes.Clock(mark.TextContent) : null;
            if ((stated is not null || clock is not null) && Entry(mark, counts) is { } entry)
                entries[entry] = (stated, clock);
        }

        return entries;
    }

    // The largest element around a time that has no other.
    private static IElement? Entry(IElement mark, Dictionary<IElement, int> counts)
    {
        var entry = mark.ParentElement;
        while (entry?.ParentElement is { } outer && counts.GetValueOrDefault(outer) == 1)
            entry = outer;
        return entry is not null && counts.GetValueOrDefault(entry) == 1 ? entry : null;
    }

    private static bool HasBody(BlockKind[] kinds, PageNode node) =>
        kinds.AsSpan(node.First, node.End - node.First).Contains(BlockKind.Body);
}
