using System.Net;
using System.Text;

namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>A plain text, cut into its lines; lines that were broken at a fixed width are joined again.</summary>
internal static class PlainLines
{
    public static List<PlainLine> Of(string text)
    {
        if (text.Contains('&'))
            text = WebUtility.HtmlDecode(text);
        var raw = text.ReplaceLineEndings("\n").Split('\n');
        if (IsWrapped(raw))
            raw = [.. Unwrapped(raw)];
        var lines = new List<PlainLine>();
        foreach (var line in raw)
        {
            if (!string.IsNullOrWhiteSpace(line) && Line(line) is { Text.Length: > 0 } read)
                lines.Add(read);
        }

        return lines;
    }

    private static PlainLine Line(string raw)
    {
        var text = Markdown.Plain(CleanText.Of(raw), out var heading, out var item);
        return new PlainLine(
            text,
            heading && LineJudge.Judge(text) == LineRole.Caption ? LineRole.None : LineJudge.Judge(text),
            heading,
            item
        );
    }

    // Most lines that are followed by another line stop at about the same width, without the end of a sentence.
    private static bool IsWrapped(string[] lines)
    {
        int followed = 0,
            broken = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i].Length < 20 || string.IsNullOrWhiteSpace(lines[i + 1]))
                continue;
            followed++;
            if (lines[i].Length is >= 50 and <= 110 && !Sentences.Ends(lines[i]))
                broken++;
        }

        return followed >= 4 && broken * 10 >= followed * 7;
    }

    private static IEnumerable<string> Unwrapped(string[] lines)
    {
        var paragraph = new StringBuilder();
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (paragraph.Length > 0)
                    yield return paragraph.ToString();
                paragraph.Clear();
                continue;
            }

            paragraph.Append(paragraph.Length > 0 ? " " : "").Append(line.Trim());
            // A short line ends its paragraph: a headline, a list item, the last line of a text without blank lines.
            if (line.Length >= 50)
                continue;
            yield return paragraph.ToString();
            paragraph.Clear();
        }

        if (paragraph.Length > 0)
            yield return paragraph.ToString();
    }
}
