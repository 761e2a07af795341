namespace SwapPipeline.Extraction.Reading;

/// <summary>The names in a byline: "By A. Name and B. Name", "Автор: Ім'я Прізвище".</summary>
internal static class Bylines
{
    public static string? Name(string line)
    {
        var text = LineKey.TrimDecoration(line);
        if (text.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            text = text[3..];
        else if (text.IndexOf(':') is > 0 and < 24 and var colon)
            text = text[(colon + 1)..];
        text = text.Trim();
        return text.Length is > 2 and <= 120 && !text.Any(char.IsAsciiDigit) && LineShapes.IsNames(text) ? text : null;
    }
}
