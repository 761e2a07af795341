using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>A block of "key: value" lines between two lines of dashes at the top of a text, as archives of articles write it.</summary>
internal sealed record FrontMatter(string? Title, string? Author, StatedDate? Published, string? Url)
{
    private const int LongestBlock = 40;

    public static readonly FrontMatter None = new(null, null, null, null);

    /// <summary>Cuts the block off <paramref name="text"/>, if it has one.</summary>
    public static FrontMatter Cut(ref string text, List<string> lines)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal))
            return None;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = text.IndexOf('\n') + 1;
        for (var count = 0; count < LongestBlock; count++)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
                return None;
            var line = text[at..end].TrimEnd('\r');
            at = end + 1;
            if (line == "---")
            {
                text = text[at..];
                return Of(values);
            }

            lines.Add(CleanText.Of(line));
            var colon = line.IndexOf(':');
            if (colon > 0)
                values[line[..colon].Trim()] = line[(colon + 1)..].Trim().Trim('"', '\'');
        }

        return None;
    }

    private static FrontMatter Of(Dictionary<string, string> values)
    {
        string? First(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (values.TryGetValue(key, out var value) && value.Length > 0)
                    return System.Net.WebUtility.HtmlDecode(value);
            }

            return null;
        }

        return new FrontMatter(
            First("title", "post_title", "headline"),
            First("author", "byline"),
            DateText.Parse(First("date")) ?? DateText.Parse(First("published")) ?? DateText.Parse(First("post_date", "datePublished")),
            First("url", "source", "canonical_url", "link")
        );
    }
}
