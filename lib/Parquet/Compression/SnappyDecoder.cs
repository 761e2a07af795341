namespace SwapPipeline.Parquet.Compression;

/// <summary>Decompresses the raw Snappy format; every length and offset of the input is checked.</summary>
internal static class SnappyDecoder
{
    // The densest element is a copy of 64 bytes in three.
    private const int MaxExpansion = 22;

    /// <summary>Reads how long the decompressed bytes are, and refuses a length that the input cannot give.</summary>
    /// <returns>False for a malformed input.</returns>
    public static bool TryReadLength(ReadOnlySpan<byte> source, out int length, out int headerBytes)
    {
        length = 0;
        headerBytes = 0;
        ulong value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (headerBytes == source.Length)
                return false;
            var part = source[headerBytes++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part >= 0x80)
                continue;
            if (value > int.MaxValue || value > (ulong)source.Length * MaxExpansion)
                return false;
            length = (int)value;
            return true;
        }

        return false;
    }

    /// <summary>Decompresses into a buffer that the result fills exactly.</summary>
    /// <returns>False for a malformed input; then the content of <paramref name="target"/> means nothing.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (!TryReadLength(source, out var length, out var at) || length != target.Length)
            return false;

        var written = 0;
        while (at < source.Length)
        {
            var tag = source[at++];
            int count;
            int offset;
            switch (tag & 3)
            {
                case 0:
                    if (
                        !TryReadLiteralLength(source, tag, ref at, out count)
                        || count > source.Length - at
                        || count > target.Length - written
                    )
                        return false;
                    source.Slice(at, count).CopyTo(target[written..]);
                    at += count;
                    written += count;
                    continue;
                case 1:
                    if (source.Length - at < 1)
                        return false;
                    count = 4 + ((tag >> 2) & 7);
                    offset = ((tag & 0xE0) << 3) | source[at];
                    at++;
                    break;
                case 2:
                    if (source.Length - at < 2)
                        return false;
                    count = 1 + (tag >> 2);
                    offset = source[at] | (source[at + 1] << 8);
                    at += 2;
                    break;
                default:
                    if (source.Length - at < 4)
                        return false;
                    count = 1 + (tag >> 2);
                    offset = source[at] | (source[at + 1] << 8) | (source[at + 2] << 16) | (source[at + 3] << 24);
                    at += 4;
                    break;
            }

            if (offset <= 0 || offset > written || count > target.Length - written)
                return false;
            Copy(target, written, offset, count);
            written += count;
        }

        return written == target.Length;
    }

    private static bool TryReadLiteralLength(ReadOnlySpan<byte> source, byte tag, ref int at, out int count)
    {
        count = (tag >> 2) + 1;
        if (count <= 60)
            return true;

        var lengthBytes = count - 60;
        if (source.Length - at < lengthBytes)
            return false;
        uint value = 0;
        for (var i = 0; i < lengthBytes; i++)
            value |= (uint)source[at++] << (8 * i);
        count = (int)(value + 1);
        return value < int.MaxValue;
    }

    // A copy may reach into what it writes: then the bytes between repeat.
    private static void Copy(Span<byte> target, int at, int offset, int count)
    {
        if (offset >= count)
        {
            target.Slice(at - offset, count).CopyTo(target[at..]);
            return;
        }

        for (var i = 0; i < count; i++)
            target[at + i] = target[at + i - offset];
    }
}
