using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>The entries of a live blog: elements side by side, each with one time of its own.</summary>
internal static class LiveEntries
{
    private const int FewestEntries = 3;

    /// <summary>A time for every body block that lies in an entry; all null on a page that is no live blog.</summary>
    public static DateTimeOffset?[] Times(PageOutline outline, int root, BlockKind[] kinds)
    {
        var times = new DateTimeOffset?[kinds.Length];
        var marks = outline.Nodes[root].Element.GetElementsByTagName("time");
        if (marks.Length < FewestEntries) return times;

        var entries = new Dictionary<AngleSharp.Dom.IElement, DateTimeOffset>();
        var counts = new Dictionary<AngleSharp.Dom.IElement, int>();
        foreach (var mark in marks)
        {
            for (var at = mark.ParentElement; at is not null && at != outline.Nodes[root].Element.ParentElement; at = at.ParentElement) counts[at] = counts.GetValueOrDefault(at) + 1;
        }

        foreach (var mark in marks)
        {
            if (DateText.Parse(mark.GetAttribute("datetime")) is not { HasTime: true } stated) continue;
            var entry = mark.ParentElement;
            while (entry?.ParentElement is { } outer && counts.GetValueOrDefault(outer) == 1) entry = outer;
            if (entry is not null && counts.GetValueOrDefault(entry) == 1) entries[entry] = stated.Value;
        }

        var found = new List<(int First, int End, DateTimeOffset At)>();
        foreach (var node in outline.Nodes)
        {
            if (entries.TryGetValue(node.Element, out var at) && HasBody(kinds, node)) found.Add((node.First, node.End, at));
        }

        if (found.Count < FewestEntries) return times;
        foreach (var (first, end, at) in found)
        {
            for (var i = first; i < end; i++) times[i] = kinds[i] == BlockKind.Body ? at : null;
        }

        return times;
    }

    private static bool HasBody(BlockKind[] kinds, PageNode node) => kinds.AsSpan(node.First, node.End - node.First).Contains(BlockKind.Body);
}
