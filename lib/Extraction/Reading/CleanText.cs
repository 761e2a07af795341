using System.Buffers;
using System.Globalization;
using System.Text;

namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// One line of clean text: white space of every kind becomes one space, invisible marks go, digits of every script become ASCII,
/// hyphens of every kind become "-", and Cyrillic letters written in two code points become one.
/// </summary>
internal static class CleanText
{
    private const int OnStack = 512;

    private static readonly SearchValues<char> Printable = SearchValues.Create(
        "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    );

    /// <summary>Cleans <paramref name="raw"/>; the answer is trimmed and has no line break.</summary>
    public static string Of(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        if (raw.Length <= OnStack)
            return Of(raw, stackalloc char[OnStack]);

        // Clean text is never longer than raw text.
        var rented = ArrayPool<char>.Shared.Rent(raw.Length);
        var clean = Of(raw, rented);
        ArrayPool<char>.Shared.Return(rented);
        return clean;
    }

    private static string Of(ReadOnlySpan<char> raw, Span<char> clean)
    {
        var (length, gap) = (0, false);
        for (var i = 0; i < raw.Length; i++)
        {
            var rest = raw[i..];
            var run = rest.IndexOfAnyExcept(Printable) is var end and >= 0 ? end : rest.Length;
            if (run > 0)
            {
                if (gap)
                    clean[length++] = ' ';
                gap = false;
                rest[..run].CopyTo(clean[length..]);
                length += run;
                i += run;
                if (i == raw.Length)
                    break;
            }

            var c = raw[i];
            if (char.IsWhiteSpace(c))
            {
                gap = length > 0;
                continue;
            }

            if (IsInvisible(c) || (!gap && Composed(clean[..length], c)))
                continue;
            if (gap)
                clean[length++] = ' ';
            gap = false;
            if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
                length += Pair(clean[length..], c, raw[++i]);
            else
                clean[length++] = Plain(c);
        }

        return clean[..length].ToString();
    }

    private static bool IsInvisible(char c) =>
        c switch
        {
            < ' ' or '\u007F' or '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF' or '\uFFFC' => true,
            >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069' => true,
            >= '\uFE00' and <= '\uFE0F' => true,
            _ => false,
        };

    // Text copied from some editors writes й and ї in two code points, and stress marks (за́мок) hide words from any lexicon.
    private static bool Composed(Span<char> clean, char c)
    {
        if (c is not ('\u0300' or '\u0301' or '\u0306' or '\u0308') || clean.IsEmpty)
            return false;
        var composed = (clean[^1], c) switch
        {
            ('и', '\u0306') => 'й',
            ('И', '\u0306') => 'Й',
            ('у', '\u0306') => 'ў',
            ('У', '\u0306') => 'Ў',
            ('і', '\u0308') => 'ї',
            ('І', '\u0308') => 'Ї',
            ('е', '\u0308') => 'ё',
            ('Е', '\u0308') => 'Ё',
            (>= '\u0400' and <= '\u052F', '\u0300' or '\u0301') => clean[^1],
            _ => '\0',
        };
        if (composed == '\0')
            return false;
        clean[^1] = composed;
        return true;
    }

    private static char Plain(char c) =>
        c switch
        {
            '\u2010' or '\u2011' or '\u2212' or '\uFE63' or '\uFF0D' => '-',
            '\u2012' => '\u2013',
            '\u2015' => '\u2014',
            _ => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber
                ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))
                : c,
        };

    // How many characters the pair becomes.
    private static int Pair(Span<char> clean, char high, char low)
    {
        var rune = new Rune(high, low);
        var isDigit = Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;
        clean[0] = isDigit ? (char)('0' + (int)Rune.GetNumericValue(rune)) : high;
        if (isDigit)
            return 1;
        clean[1] = low;
        return 2;
    }
}
