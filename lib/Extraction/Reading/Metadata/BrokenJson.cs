using System.Net;
using System.Text;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>
/// JSON-LD that no parser takes: raw line breaks in strings, comments of HTML or CDATA around it, escaped quotes, text after its end.
/// </summary>
internal static class BrokenJson
{
    /// <summary>The script with the usual faults mended; still broken perhaps.</summary>
    public static string Mend(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start)
            return script;
        var inner = script[start..(end + 1)];
        if (!inner.Contains('"') && inner.Contains("&quot;", StringComparison.Ordinal))
            inner = WebUtility.HtmlDecode(inner);
        var mended = new StringBuilder(inner.Length);
        var inside = false;
        for (var i = 0; i < inner.Length; i++)
        {
            var c = inner[i];
            if (c == '"')
                inside = !inside;
            if (c == '\\' && inside && i + 1 < inner.Length)
            {
                // JSON knows few escapes; pages write \' and \d as well.
                if ("\"\\/bfnrtu".Contains(inner[i + 1]))
                    mended.Append(c);
                mended.Append(inner[++i]);
            }
            else
            {
                mended.Append(inside && c < ' ' ? ' ' : c);
            }
        }

        return mended.ToString();
    }

    /// <summary>Reads the fields that matter by their names, where the whole cannot be parsed.</summary>
    public static JsonLd Search(string script)
    {
        var type = Value(script, "@type") ?? "";
        return new JsonLd
        {
            Rank =
                type.EndsWith("Article", StringComparison.Ordinal)
                || type.EndsWith("Posting", StringComparison.Ordinal)
                || Value(script, "datePublished") is not null
                    ? 2
                    : 0,
            Headline = WebUtility.HtmlDecode(Value(script, "headline")),
            Published = Value(script, "datePublished"),
            Modified = Value(script, "dateModified"),
            Language = Value(script, "inLanguage"),
            IsLocked = script.Contains("\"isAccessibleForFree\":false", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string? Value(string script, string name)
    {
        var at = script.IndexOf($"\"{name}\"", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = script.AsSpan(at + name.Length + 2).TrimStart();
        if (rest.Length == 0 || rest[0] != ':')
            return null;
        rest = rest[1..].TrimStart();
        if (rest.Length == 0 || rest[0] != '"')
            return null;
        var close = 1;
        while (close < rest.Length && rest[close] != '"')
            close += rest[close] == '\\' ? 2 : 1;
        return close < rest.Length && close > 1
            ? rest[1..close].ToString().Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\/", "/", StringComparison.Ordinal)
            : null;
    }
}
