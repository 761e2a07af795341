using System.Text;

namespace SwapPipeline.Extraction.Reading.Decoding;

/// <summary>UTF-16 without a mark: one byte of each pair is 0 (Latin) or 4 (Cyrillic) almost everywhere.</summary>
internal static class Utf16Guess
{
    private const int Window = 4096;

    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..(Math.Min(bytes.Length, Window) & ~1)];
        if (bytes.Length < 16)
            return null;
        int evenHigh = 0,
            oddHigh = 0,
            zeros = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] is 0 or 4)
                evenHigh++;
            if (bytes[i + 1] is 0 or 4)
                oddHigh++;
            if (bytes[i] == 0 || bytes[i + 1] == 0)
                zeros++;
        }

        var pairs = bytes.Length / 2;
        // Markup, spaces and digits always bring zeros: other encodings have none.
        if (zeros * 20 < pairs)
            return null;
        if (oddHigh * 10 >= pairs * 8)
            return Encoding.Unicode;
        return evenHigh * 10 >= pairs * 8 ? Encoding.BigEndianUnicode : null;
    }
}
