using System.Text;

namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>The few marks of Markdown that copied texts and channel posts carry.</summary>
internal static class Markdown
{
    /// <summary>The words of a line, without the marks.</summary>
    public static string Plain(string line, out bool heading, out bool item)
    {
        var text = line.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Trim();
        var level = text.TakeWhile(c => c == '#').Count();
        heading = level is >= 1 and <= 6 && text.Length > level && text[level] == ' ';
        if (heading)
            text = text[level..].Trim();
        item = text.Length > 2 && text[0] is '*' or '-' or '•' or '▪' or '●' or '■' or '◦' && text[1] == ' ';
        if (item)
            text = text[2..].Trim();
        return text.Contains("](", StringComparison.Ordinal) ? WithoutAddresses(text) : text;
    }

    // [words](address) keeps the words; ![picture](address) goes.
    private static string WithoutAddresses(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            if (
                text[i] == '['
                && text.IndexOf(']', i) is > 0 and var close
                && close + 1 < text.Length
                && text[close + 1] == '('
                && text.IndexOf(')', close) is > 0 and var end
            )
            {
                var picture = plain.Length > 0 && plain[^1] == '!';
                if (picture)
                    plain.Length--;
                else
                    plain.Append(text, i + 1, close - i - 1);
                i = end + 1;
            }
            else
            {
                plain.Append(text[i++]);
            }
        }

        return plain.ToString().Trim();
    }
}
