using System.Globalization;

namespace SwapPipeline.Local.Reports;

/// <summary>Other people's text as one line of ours: nothing of it can move a cursor, turn the writing direction or fake a line.</summary>
internal static class SafeLine
{
    private const int Longest = 300;

    public static string Of(string text)
    {
        var line = Plain(text.Length <= Longest ? text : text[..(Longest + 1)]);
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }

    /// <summary>The same without a cut: as many letters as the text has.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, static (line, text) =>
    {
        for (var i = 0; i < line.Length; i++) line[i] = char.GetUnicodeCategory(text[i]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : text[i];
    });
}
