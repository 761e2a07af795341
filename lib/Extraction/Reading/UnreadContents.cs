using System.Buffers;

namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// Comments and the contents of scripts and style sheets, which nothing here reads: on many pages they are most of the text, and a parser
/// would copy them
/// letter by letter. They are found while the tags of a page are counted, and left out of what is parsed.
/// </summary>
internal sealed class UnreadContents
{
    // Shorter ones are not worth the copy.
    private const int Shortest = 64;

    // A comment in a script can hide its end; the other marks end what a tag may only stand in as text: there a parser sees no script.
    private static readonly SearchValues<string> Doubts = SearchValues.Create(
        ["<!--", "</title", "</textarea", "</noscript", "</iframe", "</noembed", "</noframes", "</xmp", "</svg", "</math"],
        StringComparison.OrdinalIgnoreCase
    );

    private readonly List<(int Start, int End)> _ranges = [];
    private int _length;

    /// <summary>Notes the content of one element.</summary>
    /// <param name="text">The page.</param>
    /// <param name="name">Of the element: script or style.</param>
    /// <param name="attributes">The rest of its start tag. A script may be JSON-LD, which is read.</param>
    /// <param name="start">Where the content begins.</param>
    /// <param name="end">Where its end tag begins; the end of the page without one.</param>
    public void Note(ReadOnlySpan<char> text, ReadOnlySpan<char> name, ReadOnlySpan<char> attributes, int start, int end)
    {
        var after = end + name.Length + 2;
        if (end - start < Shortest || after >= text.Length || !(char.IsWhiteSpace(text[after]) || text[after] is '>' or '/'))
            return;
        if (attributes.Contains("ld", StringComparison.OrdinalIgnoreCase))
            return;
        var first = text[start..end].IndexOf('<');
        if (first >= 0 && text[(start + first)..end].ContainsAny(Doubts))
            return;
        Note(start, end);
    }

    /// <summary>Notes a comment, its marks included; or what else nobody reads.</summary>
    public void Note(int start, int end)
    {
        _ranges.Add((start, end));
        _length += end - start;
    }

    /// <summary>The page without them; the elements of scripts and style sheets stay, empty.</summary>
    public string LeaveOut(ReadOnlySpan<char> text) =>
        string.Create(
            text.Length - _length,
            new Source(text, _ranges),
            static (kept, page) =>
            {
                var from = 0;
                foreach (var (start, end) in page.LeftOut)
                {
                    page.Text[from..start].CopyTo(kept);
                    kept = kept[(start - from)..];
                    from = end;
                }

                page.Text[from..].CopyTo(kept);
            }
        );

    private readonly ref struct Source(ReadOnlySpan<char> text, List<(int Start, int End)> leftOut)
    {
        public ReadOnlySpan<char> Text { get; } = text;

        public List<(int Start, int End)> LeftOut { get; } = leftOut;
    }
}
