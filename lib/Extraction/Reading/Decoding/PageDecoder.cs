using System.Buffers;
using System.Text;

namespace SwapPipeline.Extraction.Reading.Decoding;

/// <summary>
/// Bytes to text. A byte order mark decides; then the content does where it is unmistakable (valid UTF-8 with letters beyond ASCII, UTF-16
/// by its zeros);
/// then the header and the page's own declaration, unless the bytes contradict them.
/// </summary>
internal static class PageDecoder
{
    private const int DeclarationWindow = 4096;

    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, string? headerCharset)
    {
        var (encoding, mark) = Choose(bytes, headerCharset);
        var letters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length - mark));
        return new DecodedPage(letters, encoding.GetChars(bytes[mark..], letters));
    }

    /// <summary>The encoding of a text, judged by all of it or by its beginning, and the length of its byte order mark.</summary>
    public static (Encoding Encoding, int MarkLength) Choose(ReadOnlySpan<byte> bytes, string? headerCharset) =>
        ByteOrderMark.Find(bytes) ?? (Unmarked(bytes, headerCharset), 0);

    private static Encoding Unmarked(ReadOnlySpan<byte> bytes, string? headerCharset)
    {
        var utf8 = Utf8Survey.Of(bytes);
        if (utf8 is { Invalid: 0, Multibyte: > 0 })
            return Encoding.UTF8;
        if (Utf16Guess.Of(bytes) is { } wide)
            return wide;

        var declared =
            Charsets.Find(headerCharset) ?? Charsets.Find(DeclaredCharset.Find(bytes[..Math.Min(bytes.Length, DeclarationWindow)]));
        // A page in UTF-8 with a few broken bytes (a cut multi-byte letter, one pasted byte) is still a page in UTF-8.
        if (utf8.Multibyte > 0 && utf8.Invalid * 20 <= utf8.Multibyte)
            return Encoding.UTF8;
        if (utf8 is { Invalid: 0 })
            return declared is { IsSingleByte: false } ? declared : Encoding.UTF8;
        if (declared is { IsSingleByte: false, CodePage: not 65001 })
            return declared;
        return SingleByteGuess.Of(bytes, declared);
    }
}
