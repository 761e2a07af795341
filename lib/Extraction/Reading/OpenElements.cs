using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// The open elements while tags pass by: how deep a parser's stack would become, and how much unclosed formatting it would carry along.
/// </summary>
internal sealed class OpenElements
{
    // A formatting element that is left open is opened again in each later block: three alike at most, without limit when attributes
    // differ.
    private const int AlikeFormatting = 3;

    private static readonly FrozenSet<TagName> Void = Names(
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "!doctype",
        "keygen",
        "frame",
        "bgsound",
        "basefont"
    );

    // Closed by the next of their kind, so that pages rarely write their end.
    private static readonly FrozenSet<TagName> SelfEnding = Names(
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "rt",
        "rp",
        "html",
        "head",
        "body"
    );

    private static readonly FrozenSet<TagName> Formatting = Names(
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u"
    );

    // Each with how many elements that end by themselves were open before it.
    private readonly List<(TagName Name, int SelfEnding)> _stack = [];
    private readonly Dictionary<TagName, int> _open = [];
    private readonly Dictionary<int, int> _alike = [];
    private int _leftOpen;
    private int _selfEnding;

    public int Deepest { get; private set; }

    /// <summary>
    /// Elements that a parser adds of its own: what was opened inside formatting and still is when that ends gets the formatting again.
    /// </summary>
    public int Added { get; private set; }

    public void Open(TagName name, ReadOnlySpan<char> attributes)
    {
        if (Void.Contains(name))
            return;
        if (SelfEnding.Contains(name))
        {
            _selfEnding++;
            return;
        }

        _stack.Add((name, _selfEnding));
        CollectionsMarshal.GetValueRefOrAddDefault(_open, name, out _)++;
        if (Formatting.Contains(name))
        {
            ref var alike = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _alike,
                HashCode.Combine(name, string.GetHashCode(attributes)),
                out _
            );
            if (++alike <= AlikeFormatting)
                _leftOpen++;
        }

        Deepest = Math.Max(Deepest, Math.Max(_stack.Count, _leftOpen));
    }

    public void Close(TagName name)
    {
        if (SelfEnding.Contains(name))
            _selfEnding = Math.Max(0, _selfEnding - 1);
        if (_open.GetValueOrDefault(name) == 0)
        {
            if (Formatting.Contains(name))
                Forget();
            return;
        }

        // What was opened inside and not closed ends here as well.
        var isFormatting = Formatting.Contains(name);
        while (_stack.Count > 0)
        {
            var (top, before) = _stack[^1];
            _stack.RemoveAt(_stack.Count - 1);
            _open[top]--;
            if (isFormatting && (top != name || _selfEnding > before))
                Added++;
            if (top == name)
                break;
        }

        if (isFormatting)
            Forget();
    }

    private void Forget()
    {
        _leftOpen = Math.Max(0, _leftOpen - 1);
        if (_leftOpen == 0)
            _alike.Clear();
    }

    private static FrozenSet<TagName> Names(params string[] names) => names.Select(name => TagName.Of(name)).ToFrozenSet();
}
