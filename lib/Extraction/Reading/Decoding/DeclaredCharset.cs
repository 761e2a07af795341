using System.Text;

namespace SwapPipeline.Extraction.Reading.Decoding;

/// <summary>
/// The charset that a page names in its first bytes: <c>&lt;meta charset&gt;</c>, its http-equiv form, or an XML declaration.
/// </summary>
internal static class DeclaredCharset
{
    public static string? Find(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        foreach (var mark in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || text.LastIndexOf('<', at) < 0)
                continue;
            var value = text.AsSpan(at + mark.Length).TrimStart("\"' ");
            var end = value.IndexOfAny("\"' ;/>?\r\n");
            if (end > 0)
                return value[..end].ToString();
        }

        return null;
    }
}
