using System.Buffers;

namespace SwapPipeline.Extraction.Reading.Decoding;

/// <summary>
/// The letters of a page for as long as it is read. Most of a page is never kept, so they lie in a buffer that the next page takes over.
/// </summary>
internal readonly ref struct DecodedPage(char[] letters, int length)
{
    /// <summary>Not to be used after <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<char> Text => letters.AsSpan(0, length);

    public void Dispose() => ArrayPool<char>.Shared.Return(letters);
}
