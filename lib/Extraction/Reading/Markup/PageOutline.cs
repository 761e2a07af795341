using System.Text;
using AngleSharp.Dom;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>A page as a flat list of blocks, and the elements around them as runs of that list, in the order of the page.</summary>
internal sealed class PageOutline
{
    private readonly StringBuilder _line = new();
    private readonly NameHints _names = new();
    private int _links;
    private int _linkLength;

    private PageOutline() { }

    public List<PageNode> Nodes { get; } = [];

    public List<RawBlock> Blocks { get; } = [];

    public static PageOutline Of(IElement root)
    {
        var outline = new PageOutline();
        outline.Enter(root, -1, 0);
        return outline;
    }

    /// <summary>The node and the nodes around it, from the inside out.</summary>
    public IEnumerable<PageNode> Around(int node)
    {
        for (var at = node; at >= 0; at = Nodes[at].Parent)
            yield return Nodes[at];
    }

    private void Enter(IElement element, int parent, int depth)
    {
        Flush(parent);
        var index = Nodes.Count;
        var promise = _names.Of(element);
        var node = new PageNode(element, parent, depth, Blocks.Count)
        {
            NamesArticle = promise.Article,
            Hint = Tags.Hint(element.LocalName) ?? (Tags.IsFrame(element.LocalName) ? null : promise.Kind),
        };
        Nodes.Add(node);
        Walk(element, index, depth);
        Flush(index);
        node.End = Blocks.Count;
    }

    private void Walk(IElement element, int node, int depth)
    {
        // By index: finding the next sibling costs a walk over all of them.
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var child = children[i];
            if (child is IText text)
                Append(text.Data);
            else if (child is IElement inner)
                Visit(inner, node, depth);
        }
    }

    private void Visit(IElement element, int node, int depth)
    {
        var tag = element.LocalName;
        if (tag == "br")
        {
            Flush(node);
        }
        else if (Tags.Unread.Contains(tag) || IsHidden(element))
        {
            if (tag == "input" && IsAddressField(element))
                Nodes[node].AsksForAddress = true;
            _line.Append(' ');
        }
        else if (Tags.Block.Contains(tag) || tag.Contains('-'))
        {
            Enter(element, node, depth + 1);
        }
        else
        {
            var isLink = tag == "a" && element.HasAttribute("href");
            _links += isLink ? 1 : 0;
            Walk(element, node, depth);
            _links -= isLink ? 1 : 0;
        }
    }

    private void Append(string text)
    {
        _line.Append(text);
        if (_links == 0)
            return;
        foreach (var c in text)
            _linkLength += char.IsWhiteSpace(c) ? 0 : 1;
        foreach (var word in text.AsSpan().Trim().Split(' '))
            _linkLength += word.End.Value > word.Start.Value ? 1 : 0;
    }

    private void Flush(int node)
    {
        if (_line.Length > 0 && node >= 0 && CleanText.Of(_line.ToString()) is { Length: > 0 } text)
        {
            Blocks.Add(new RawBlock(text, Math.Min(_linkLength, text.Length), node, Nodes[node].Element.LocalName, LineJudge.Judge(text)));
        }

        _line.Clear();
        _linkLength = 0;
    }

    private static bool IsAddressField(IElement input) =>
        input.GetAttribute("type") == "email" || (input.GetAttribute("name") ?? "").Contains("email", StringComparison.OrdinalIgnoreCase);

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        var style = element.GetAttribute("style");
        return style is not null
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
