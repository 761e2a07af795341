using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SwapPipeline.Parquet.Encodings;

/// <summary>The hybrid of run lengths and bit-packing (Encodings.md, RLE = 3) for the indices of a dictionary.</summary>
internal static class HybridRleEncoder
{
    /// <summary>Bits that hold every index below a count; an empty or one-entry dictionary needs none.</summary>
    public static int BitWidth(int count) => count <= 1 ? 0 : 32 - BitOperations.LeadingZeroCount((uint)(count - 1));

    /// <summary>The most bytes that some values can take.</summary>
    public static int MaxEncodedLength(int count, int bitWidth) => checked(((count / 8) + 2) * (bitWidth + 6));

    /// <summary>Encodes values of a bit width of 0 to 31.</summary>
    /// <returns>How many bytes of <paramref name="target"/> were filled.</returns>
    public static int Encode(ReadOnlySpan<int> values, int bitWidth, Span<byte> target)
    {
        var written = 0;
        var shortestRun = ShortestRun(bitWidth);
        for (var position = 0; position < values.Length; )
        {
            var run = RunLength(values[position..]);
            if (run >= shortestRun || run == values.Length - position)
            {
                written += WriteVarint(target[written..], (uint)run << 1);
                for (var shift = 0; shift < bitWidth; shift += 8)
                    target[written++] = (byte)(values[position] >> shift);
                position += run;
                continue;
            }

            var end = position + 8;
            while (end < values.Length && !BeginsRun(values[end..], shortestRun))
                end += 8;
            var packed = values[position..Math.Min(end, values.Length)];
            written += WriteVarint(target[written..], ((uint)((packed.Length + 7) / 8) << 1) | 1);
            written += Pack(packed, bitWidth, target[written..]);
            position += packed.Length;
        }

        return written;
    }

    // A run costs its header, its value and the header of the packed run after it.
    private static int ShortestRun(int bitWidth) =>
        bitWidth switch
        {
            0 => 1,
            1 => 32,
            <= 4 => 16,
            _ => 8,
        };

    private static bool BeginsRun(ReadOnlySpan<int> values, int shortestRun) =>
        RunLength(values[..Math.Min(values.Length, shortestRun)]) >= shortestRun;

    private static int RunLength(ReadOnlySpan<int> values)
    {
        if (values.Length >= 8 && Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values)) != Vector256.Create(values[0]))
            return 1;
        var end = values.IndexOfAnyExcept(values[0]);
        return end < 0 ? values.Length : end;
    }

    private static int Pack(ReadOnlySpan<int> values, int bitWidth, Span<byte> target)
    {
        // One bounds check for all: whole groups of eight, with room for the last four-byte store.
        ref var output = ref MemoryMarshal.GetReference(target[..(((values.Length + 7) / 8 * bitWidth) + 4)]);
        var written = 0;
        ulong bits = 0;
        var count = 0;
        foreach (var value in values)
        {
            bits |= (ulong)(uint)value << count;
            count += bitWidth;
            if (count < 32)
                continue;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref output, written), LittleEndian((uint)bits));
            written += 4;
            bits >>= 32;
            count -= 32;
        }

        var total = (values.Length + 7) / 8 * bitWidth;
        for (; written < total; bits >>= 8)
            Unsafe.Add(ref output, written++) = (byte)bits;
        return total;
    }

    internal static int WriteVarint(Span<byte> target, uint value)
    {
        var written = 0;
        for (; value >= 0x80; value >>= 7)
            target[written++] = (byte)(value | 0x80);
        target[written++] = (byte)value;
        return written;
    }

    private static uint LittleEndian(uint value) =>
        BitConverter.IsLittleEndian ? value : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
}
