using System.Globalization;

namespace SwapPipeline.Local.Reports;

/// <summary>Other people's text as one line of ours: nothing of it can move a cursor, turn the writing direction or fake a line.</summary>
internal static class SafeLine
{
    private const int Longest = 300;

    public static string Of(string text)
    {
        var line = new string([.. text.Take(Longest + 1).Select(letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : letter)]);
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
