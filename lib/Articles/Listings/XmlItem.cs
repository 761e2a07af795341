using System.Text;
using System.Xml;

namespace SwapPipeline.Articles.Listings;

/// <summary>One element of an item, with what it says in text and in the attributes that matter.</summary>
/// <param name="Space">Its namespace.</param>
/// <param name="Name">Its local name, after that of the element around it if that is not the item: <c>source/title</c>.</param>
internal sealed record XmlField(string Space, string Name)
{
    public string Text { get; set; } = "";

    public string? Href { get; init; }

    public string? Rel { get; init; }

    public string? Type { get; init; }

    public bool IsPermaLink { get; init; }
}

/// <summary>One item of a feed or sitemap: its elements two levels deep, each text cut to a length that no headline needs.</summary>
internal sealed class XmlItem
{
    private const int MaxText = 16 * 1024;
    private const int MaxFields = 256;

    private readonly List<XmlField> _fields = [];

    private XmlItem(Uri address, string? about) => (Address, About) = (address, about);

    /// <summary>Where its relative links count from.</summary>
    public Uri Address { get; }

    /// <summary>The address under which RDF speaks of it.</summary>
    public string? About { get; }

    public IEnumerable<XmlField> All(string name) => _fields.Where(field => field.Name == name && !XmlNames.IsOfExtension(field.Space));

    /// <summary>The text of the first element that says anything; in the item's own namespace unless another is named.</summary>
    public string Text(string name, string? space = null) =>
        (space is null ? All(name) : _fields.Where(field => field.Name == name && field.Space == space))
            .FirstOrDefault(field => field.Text.Length > 0)
            ?.Text
        ?? "";

    /// <summary>Reads the item on which the reader stands, to its end.</summary>
    public static async Task<XmlItem> ReadAsync(XmlReader reader, Uri address)
    {
        var item = new XmlItem(BaseOf(reader, address), reader.GetAttribute("about", XmlNames.Rdf));
        if (reader.IsEmptyElement)
            return item;
        var open = new List<(XmlField Field, StringBuilder Text)>();
        var chunk = new char[2048];
        for (var depth = reader.Depth; await reader.ReadAsync() && reader.Depth > depth; )
        {
            var level = reader.Depth - depth;
            // Elements that have no end of their own (<link/>) are closed by what comes next.
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                Close(open, level - 1);
            if (reader.NodeType == XmlNodeType.Element && level <= 2 && item._fields.Count < MaxFields)
                item.Open(reader, open, level);
            else if (
                reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
            )
                await AppendAsync(reader, open, chunk);
        }

        Close(open, 0);
        return item;
    }

    public static Uri BaseOf(XmlReader reader, Uri address) =>
        reader.GetAttribute("xml:base") is not { } stated ? address : WebAddress.Of(address, stated) ?? address;

    private void Open(XmlReader reader, List<(XmlField Field, StringBuilder Text)> open, int level)
    {
        var field = new XmlField(
            reader.NamespaceURI,
            level == 2 && open.Count > 0 ? $"{open[0].Field.Name}/{reader.LocalName}" : reader.LocalName
        )
        {
            Href = reader.GetAttribute("href"),
            Rel = reader.GetAttribute("rel"),
            Type = reader.GetAttribute("type"),
            IsPermaLink = reader.GetAttribute("isPermaLink") is not { } said || said.Equals("true", StringComparison.OrdinalIgnoreCase),
        };
        _fields.Add(field);
        if (!reader.IsEmptyElement)
            open.Add((field, new StringBuilder()));
    }

    private static void Close(List<(XmlField Field, StringBuilder Text)> open, int level)
    {
        for (; open.Count > level; open.RemoveAt(open.Count - 1))
            open[^1].Field.Text = open[^1].Text.ToString().Trim();
    }

    // Text within markup belongs to every element around it: the title of an Atom entry may be XHTML.
    private static async Task AppendAsync(XmlReader reader, List<(XmlField Field, StringBuilder Text)> open, char[] chunk)
    {
        if (open.Count == 0)
            return;
        for (
            int count;
            open.Exists(field => field.Text.Length < MaxText) && (count = await reader.ReadValueChunkAsync(chunk, 0, chunk.Length)) > 0;

        )
        {
            foreach (var (_, text) in open)
                text.Append(chunk, 0, Math.Min(count, Math.Max(0, MaxText - text.Length)));
        }
    }
}
