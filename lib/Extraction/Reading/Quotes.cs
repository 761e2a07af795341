using System.Text;

namespace SwapPipeline.Extraction.Reading;

/// <summary>What is quoted and what the text says in its own voice.</summary>
internal static class Quotes
{
    /// <summary>The text without what stands in quotes; a quote that never ends runs to the end.</summary>
    public static string Outside(string text)
    {
        if (text.AsSpan().IndexOfAny("\"“«„”»") < 0)
            return text;
        var outside = new StringBuilder(text.Length);
        var inside = false;
        foreach (var c in text)
        {
            if (c == '"')
                inside = !inside;
            else if (c is '“' or '«' or '„')
                inside = true;
            else if (c is '”' or '»')
                inside = false;
            else if (!inside)
                outside.Append(c);
        }

        return outside.ToString();
    }
}
