using System.Net;
using System.Text;
using System.Xml;

namespace SwapPipeline.Articles.Listings;

/// <summary>
/// Mends the faults of XML that publishers live with and parsers do not: characters that XML forbids, a bare &amp;, and the named entities
/// of HTML.
/// CDATA is left as it is.
/// </summary>
internal sealed class LenientXml(TextReader source) : TextReader
{
    private const int LongestEntity = 12;
    private const string CdataStart = "<![CDATA[";
    private const string CdataEnd = "]]>";

    private readonly char[] _block = new char[16 * 1024];
    private readonly StringBuilder _mended = new();
    private string _carried = "";
    private int _given;
    private bool _inCdata;
    private bool _ended;

    public override int Read(char[] buffer, int index, int count)
    {
        while (_given == _mended.Length && !_ended)
            Mend(source.Read(_block, 0, _block.Length));
        return Give(buffer.AsSpan(index, count));
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        while (_given == _mended.Length && !_ended)
            Mend(await source.ReadAsync(_block.AsMemory(), cancellationToken));
        return Give(buffer.Span);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    private int Give(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, _mended.Length - _given);
        _mended.CopyTo(_given, buffer, count);
        _given += count;
        return count;
    }

    private void Mend(int count)
    {
        _mended.Clear();
        _given = 0;
        _ended = count == 0;
        ReadOnlySpan<char> text = string.Concat(_carried, _block.AsSpan(0, count));
        _carried = "";
        while (!text.IsEmpty)
        {
            var step = _inCdata ? Cdata(text) : Markup(text);
            if (step == 0)
            {
                // What may be the start of a mark waits for the next block.
                _carried = text.ToString();
                return;
            }

            text = text[step..];
        }
    }

    private int Cdata(ReadOnlySpan<char> text)
    {
        if (text[0] == ']')
        {
            if (IsCut(text, CdataEnd))
                return 0;
            if (text.StartsWith(CdataEnd))
            {
                _inCdata = false;
                return Keep(text, CdataEnd.Length);
            }
        }

        return Plain(text, ']');
    }

    private int Markup(ReadOnlySpan<char> text)
    {
        if (text[0] == '<')
        {
            if (IsCut(text, CdataStart))
                return 0;
            _inCdata = text.StartsWith(CdataStart);
            return Keep(text, _inCdata ? CdataStart.Length : 1);
        }

        return text[0] == '&' ? Reference(text) : Plain(text, '<', '&');
    }

    // 0 asks for more text.
    private int Reference(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
        if (end < 0 && text.Length < LongestEntity && !_ended)
            return 0;
        var name = end > 1 ? text[1..end] : default;
        if (IsXml(name))
            return Keep(text, end + 1);
        if (name is [not '#', ..] && WebUtility.HtmlDecode(text[..(end + 1)].ToString()) is [not '&', ..] decoded)
        {
            _mended.Append(decoded);
            return end + 1;
        }

        // Not a reference that anybody knows, or one to a character that XML forbids.
        _mended.Append("&amp;");
        return 1;
    }

    private static bool IsXml(ReadOnlySpan<char> name) =>
        name is "amp" or "lt" or "gt" or "quot" or "apos" || (name is ['#', ..] && IsXmlCharacter(name[1..]));

    private static bool IsXmlCharacter(ReadOnlySpan<char> number)
    {
        var parsed = number is ['x', ..]
            ? int.TryParse(number[1..], System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code)
            : int.TryParse(number, System.Globalization.NumberStyles.None, null, out code);
        return parsed && Rune.IsValid(code) && (code > 0xFFFF || XmlConvert.IsXmlChar((char)code));
    }

    private int Plain(ReadOnlySpan<char> text, char stop, char otherStop = '\0')
    {
        var length = text[1..].IndexOfAny(stop, otherStop == '\0' ? stop : otherStop) + 1;
        if (length == 0)
            length = text.Length;
        foreach (var c in text[..length])
        {
            if (XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
                _mended.Append(c);
        }

        return length;
    }

    private int Keep(ReadOnlySpan<char> text, int length)
    {
        _mended.Append(text[..length]);
        return length;
    }

    private bool IsCut(ReadOnlySpan<char> text, string mark) => !_ended && text.Length < mark.Length && mark.AsSpan().StartsWith(text);
}
