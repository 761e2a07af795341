using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Reading;

/// <summary>Walks over the tags of a page without building anything.</summary>
/// <param name="text">The page.</param>
/// <param name="limits">The walk ends where the page exceeds them; null walks over all of it.</param>
/// <param name="unread">Takes note of what a parser need not see; null when nobody asks.</param>
internal ref struct TagScanner(ReadOnlySpan<char> text, ReadingLimits? limits, UnreadContents? unread)
{
    private static readonly TagName Html = TagName.Of("html");
    private static readonly TagName Body = TagName.Of("body");
    private static readonly TagName Script = TagName.Of("script");
    private static readonly TagName Style = TagName.Of("style");

    // In these a parser takes for text what looks like a comment.
    private static readonly FrozenSet<TagName> TextOnly = new[]
    {
        "title",
        "textarea",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "plaintext",
    }
        .Select(name => TagName.Of(name))
        .ToFrozenSet();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly OpenElements _open = new();
    private int _at;
    private int _elements;
    private int _attributes;
    private int _rootAttributes;
    private int _most;
    private int _longestText;
    private bool _isDocument;
    private TagName? _textOnly;
    private bool _hasCharacterData;

    private readonly PageSize Size =>
        new(_elements + _open.Added, _open.Deepest, _attributes, Math.Max(_most, _rootAttributes), _longestText, _isDocument);

    public PageSize Scan()
    {
        while (_at < _text.Length && (limits is null || !Size.Exceeds(limits)))
        {
            var next = _text[_at..].IndexOf('<');
            var end = next < 0 ? _text.Length : _at + next;
            _longestText = Math.Max(_longestText, end - _at);
            _at = end + 1;
            if (next >= 0)
                Tag();
        }

        return Size;
    }

    private void Tag()
    {
        var rest = _text[Math.Min(_at, _text.Length)..];
        if (rest.StartsWith("!--"))
        {
            Comment();
        }
        else if (rest.Length > 0 && rest[0] is '!' or '?')
        {
            _hasCharacterData |= rest.StartsWith("![CDATA[");
            _isDocument |= rest.StartsWith("!doctype", StringComparison.OrdinalIgnoreCase);
            SkipPast(">");
        }
        else if (rest.Length > 1 && rest[0] == '/' && char.IsAsciiLetter(rest[1]))
        {
            var tag = TagName.Of(Name(rest[1..]));
            if (tag == _textOnly)
                _textOnly = null;
            _open.Close(tag);
            SkipPast(">");
        }
        else if (rest.Length > 0 && char.IsAsciiLetter(rest[0]))
        {
            Element(rest);
        }
    }

    private void Comment()
    {
        var start = _at - 1;
        SkipPast("-->");
        // A parser also ends a comment at this mark: where both stand, it is left to the parser.
        if (_textOnly is null && !_hasCharacterData && !_text[start.._at].Contains("--!>", StringComparison.Ordinal))
            unread?.Note(start, _at);
    }

    private void Element(ReadOnlySpan<char> rest)
    {
        var name = Name(rest);
        _elements++;
        _at += name.Length;
        var start = _at;
        var count = Attributes();
        _attributes += count;
        // The attributes of a second html or body go to the first.
        var tag = TagName.Of(name);
        var isRoot = tag == Html || tag == Body;
        _isDocument |= isRoot;
        if (isRoot)
            _rootAttributes += count;
        else
            _most = Math.Max(_most, count);
        _open.Open(tag, _text[start..Math.Min(_at, _text.Length)]);
        var content = Math.Min(_at, _text.Length);
        if (tag == Script)
            SkipTo("</script");
        else if (tag == Style)
            SkipTo("</style");
        else if (TextOnly.Contains(tag))
            _textOnly ??= tag;
        if (_at > content)
            unread?.Note(_text, name, _text[start..content], content, _at);
    }

    // Names of attributes up to the end of the tag; quoted values are stepped over.
    private int Attributes()
    {
        var count = 0;
        var inName = false;
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == '>')
                break;
            if (c is '"' or '\'' && _text[_at - 2] is '=' or ' ' or '\n' or '\t' && PrecededByEquals(_at - 2))
            {
                var close = _text[_at..].IndexOf(c);
                _at = close < 0 ? _text.Length : _at + close + 1;
                inName = false;
            }
            else if (char.IsWhiteSpace(c) || c == '/')
            {
                inName = false;
            }
            else if (!inName)
            {
                if (!PrecededByEquals(_at - 2))
                    count++;
                inName = true;
            }
        }

        return count;
    }

    private readonly bool PrecededByEquals(int at)
    {
        // A run of blanks before a value is short on any page that means well; the bound keeps the scan linear.
        for (var steps = 0; at >= 0 && steps < 8; at--, steps++)
        {
            if (!char.IsWhiteSpace(_text[at]))
                return _text[at] == '=';
        }

        return false;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && rest[length] is not ('>' or '/'))
            length++;
        return rest[..length];
    }

    private void SkipPast(string mark)
    {
        var found = _text[_at..].IndexOf(mark);
        _at = found < 0 ? _text.Length : _at + found + mark.Length;
    }

    private void SkipTo(string mark)
    {
        while (_at < _text.Length)
        {
            // By its first two signs, which have no case: a search that minds the case of all is several times slower.
            var found = _text[_at..].IndexOf(mark.AsSpan(0, 2));
            if (found < 0)
                break;
            _at += found;
            if (_text[_at..].StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                return;
            _at += 2;
        }

        _at = _text.Length;
    }
}
