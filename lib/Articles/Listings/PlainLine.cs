using System.Collections.Frozen;
using System.Net;
using System.Text;
using SwapPipeline.Extraction.Reading;

namespace SwapPipeline.Articles.Listings;

/// <summary>Text of a listing, which may be HTML, as one line of plain text.</summary>
internal static class PlainLine
{
    public const int TitleLength = 1000;
    public const int SummaryLength = 4000;

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "p",
        "br",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "tr",
        "td",
        "th",
        "blockquote",
        "hr",
        "figure",
        "figcaption",
        "img"
    );

    public static string Of(string? text, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        // HTML that was escaped once more on its way into the listing.
        if (!text.Contains('<') && text.Contains("&lt;", StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        var plain = text.Contains('<') ? WithoutTags(text) : text;
        if (plain.Contains('&'))
            plain = WebUtility.HtmlDecode(plain);
        var line = CleanText.Of(plain);
        if (line.Length <= length)
            return line;
        return line[..(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)];
    }

    private static string WithoutTags(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        while (text.IndexOf('<') is >= 0 and var at)
        {
            plain.Append(text[..at]);
            text = text[at..];
            var isTag = text.Length > 1 && (char.IsAsciiLetter(text[1]) || text[1] is '/' or '!');
            var end = isTag ? text.IndexOf('>') : 0;
            if (isTag && EndsALine(text))
                plain.Append(' ');
            else if (!isTag)
                plain.Append('<');
            // A tag that was cut off with the text is no text.
            text = end < 0 ? default : text[(end + 1)..];
        }

        return plain.Append(text).ToString();
    }

    private static bool EndsALine(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        return Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]);
    }
}
