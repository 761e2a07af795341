using System.Text;

namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// A line as the phrase lists know it: lower case, straight apostrophes, no decoration (emoji, bullets, arrows) at either end.
/// </summary>
internal static class LineKey
{
    public static string Of(string line)
    {
        var trimmed = TrimDecoration(line);
        return trimmed.ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\'').Replace('‘', '\'');
    }

    /// <summary>The line without the marks that channels and lists put before and after it.</summary>
    public static string TrimDecoration(string line)
    {
        var start = 0;
        while (
            start < line.Length
            && Rune.DecodeFromUtf16(line.AsSpan(start), out var rune, out var length) == System.Buffers.OperationStatus.Done
            && IsDecoration(rune)
        )
            start += length;
        var end = line.Length;
        while (
            end > start
            && Rune.DecodeLastFromUtf16(line.AsSpan(start, end - start), out var rune, out var length)
                == System.Buffers.OperationStatus.Done
            && IsDecoration(rune)
        )
            end -= length;
        return line[start..end];
    }

    /// <summary>The line begins with an emoji or another pictogram, as posts in channels do.</summary>
    public static bool StartsWithPictogram(string line) =>
        Rune.DecodeFromUtf16(line, out var rune, out _) == System.Buffers.OperationStatus.Done && IsPictogram(rune);

    /// <summary>The line ends with one, as the first lines of posts do.</summary>
    public static bool EndsWithPictogram(string line)
    {
        var end = line.TrimEnd('\uFE0F', '\u200D');
        return Rune.DecodeLastFromUtf16(end, out var rune, out _) == System.Buffers.OperationStatus.Done && IsPictogram(rune);
    }

    private static bool IsDecoration(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || IsPictogram(rune)
        || rune.Value
            is '*'
                or '•'
                or '·'
                or '|'
                or '>'
                or '›'
                or '→'
                or '-'
                or '–'
                or '—'
                or '#'
                or '_'
                or '▪'
                or '■'
                or '●'
                or '○'
                or '◦';

    private static bool IsPictogram(Rune rune) =>
        rune.Value
            is >= 0x1F000
                and <= 0x1FAFF
                or >= 0x2190
                and <= 0x21FF
                or >= 0x2300
                and <= 0x23FF
                or >= 0x25A0
                and <= 0x27BF
                or >= 0x2900
                and <= 0x297F
                or >= 0x2B00
                and <= 0x2BFF
                or 0x3030
                or 0xE0020;
}
