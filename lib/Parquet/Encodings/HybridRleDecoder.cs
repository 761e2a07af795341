namespace SwapPipeline.Parquet.Encodings;

/// <summary>Reads the hybrid of run lengths and bit-packing; every length of the input is checked.</summary>
internal static class HybridRleDecoder
{
    /// <summary>Reads as many values as the target holds.</summary>
    /// <param name="source">Runs; what follows the last one needed is left alone.</param>
    /// <param name="bitWidth">Bits of a value, 0 to 31.</param>
    /// <param name="target">Gets the values.</param>
    /// <returns>False when the input is malformed or ends too early.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> source, int bitWidth, Span<int> target)
    {
        if (bitWidth is < 0 or > 31)
            return false;

        var at = 0;
        var count = 0;
        while (count < target.Length)
        {
            if (!TryReadVarint(source, ref at, out var header))
                return false;
            var rest = target.Length - count;
            if ((header & 1) == 0)
            {
                var run = header >> 1;
                var valueBytes = (bitWidth + 7) / 8;
                if (run == 0 || source.Length - at < valueBytes)
                    return false;
                var value = 0;
                for (var i = 0; i < valueBytes; i++)
                    value |= source[at++] << (8 * i);
                if (value < 0 || (long)value >= 1L << bitWidth)
                    return false;
                var taken = (int)Math.Min(run, rest);
                target.Slice(count, taken).Fill(value);
                count += taken;
            }
            else
            {
                var groups = (long)(header >> 1);
                var packedBytes = groups * bitWidth;
                if (groups == 0 || packedBytes > source.Length - at)
                    return false;
                var taken = (int)Math.Min(groups * 8, rest);
                Unpack(source.Slice(at, (int)packedBytes), bitWidth, target.Slice(count, taken));
                at += (int)packedBytes;
                count += taken;
            }
        }

        return true;
    }

    private static void Unpack(ReadOnlySpan<byte> source, int bitWidth, Span<int> target)
    {
        var mask = (1UL << bitWidth) - 1;
        ulong bits = 0;
        var available = 0;
        var at = 0;
        for (var i = 0; i < target.Length; i++)
        {
            for (; available < bitWidth; available += 8)
                bits |= (ulong)source[at++] << available;
            target[i] = (int)(bits & mask);
            bits >>= bitWidth;
            available -= bitWidth;
        }
    }

    private static bool TryReadVarint(ReadOnlySpan<byte> source, ref int at, out uint value)
    {
        value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (at == source.Length)
                return false;
            var part = source[at++];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
                return true;
        }

        return false;
    }
}
