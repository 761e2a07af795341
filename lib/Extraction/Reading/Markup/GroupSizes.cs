namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>Characters of text, prose and links in any run of blocks, and link headlines, by running sums.</summary>
internal sealed class GroupSizes
{
    private readonly int[] _text;
    private readonly int[] _prose;
    private readonly int[] _paragraphs;
    private readonly int[] _links;
    private readonly int[] _headlines;

    public GroupSizes(PageOutline outline)
    {
        var count = outline.Blocks.Count;
        (_text, _prose, _paragraphs, _links, _headlines) = (
            new int[count + 1],
            new int[count + 1],
            new int[count + 1],
            new int[count + 1],
            new int[count + 1]
        );
        for (var i = 0; i < count; i++)
        {
            var block = outline.Blocks[i];
            _text[i + 1] = _text[i] + block.Text.Length;
            _prose[i + 1] = _prose[i] + (block.IsProse ? block.Text.Length : 0);
            _paragraphs[i + 1] = _paragraphs[i] + (block.IsProse ? 1 : 0);
            _links[i + 1] = _links[i] + Math.Min(block.LinkLength, block.Text.Length);
            _headlines[i + 1] = _headlines[i] + (block.LinkShare > 0.8 && Sentences.Words(block.Text) > 3 ? 1 : 0);
        }
    }

    public int Text(int from, int to) => _text[to] - _text[from];

    public int Prose(int from, int to) => _prose[to] - _prose[from];

    public int Paragraphs(int from, int to) => _paragraphs[to] - _paragraphs[from];

    public int Headlines(int from, int to) => _headlines[to] - _headlines[from];

    /// <summary>Most of the element's words are links to other articles, and it holds no paragraph of its own.</summary>
    public bool IsLinkList(PageNode node)
    {
        var text = Text(node.First, node.End);
        return (_links[node.End] - _links[node.First]) * 10 > text * 6
            && Headlines(node.First, node.End) > 0
            && Prose(node.First, node.End) * 3 < text;
    }

    /// <summary>A linked headline with at most a short summary beside it: two paragraphs are more than a summary.</summary>
    public bool IsCard(PageNode node, int longest) =>
        node.End - node.First <= 8
        && Headlines(node.First, node.End) > 0
        && Text(node.First, node.End) <= longest
        && Paragraphs(node.First, node.End) <= 1;
}
