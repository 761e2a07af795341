using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SwapPipeline.Parquet.Compression;

/// <summary>
/// Compresses in the raw Snappy format: the length as a varint, then literals and copies. Source:
/// google/snappy, format_description.txt.
/// </summary>
/// <remarks>
/// Input is taken in blocks of 64 KiB, so that a position fits 16 bits and no copy reaches further back than a block. In each
/// block the latest position of every four bytes is kept in a hash table; one look a position, no search for a longer match.
/// </remarks>
internal static class SnappyEncoder
{
    /// <summary>Elements of the table that <see cref="Encode"/> needs.</summary>
    public const int TableSize = 1 << MaxTableBits;

    /// <summary>The most bytes before the literal of <see cref="WriteLiteralHeader"/>.</summary>
    public const int MaxLiteralHeader = 10;

    private const int BlockBytes = 1 << 16;
    private const int MaxTableBits = 14;
    private const int MinTableBits = 8;

    // So near to the end no match is looked for: eight bytes can always be read at a position that is tried.
    private const int Margin = 16;

    /// <summary>The most bytes that compressing can give.</summary>
    public static int MaxEncodedLength(int length) => checked(32 + length + (length / 6));

    /// <summary>Compresses a buffer.</summary>
    /// <param name="source">What to compress.</param>
    /// <param name="target">At least <see cref="MaxEncodedLength"/> bytes.</param>
    /// <param name="table">Scratch of <see cref="TableSize"/> elements; what it held does not matter.</param>
    /// <returns>How many bytes of <paramref name="target"/> were filled.</returns>
    public static int Encode(ReadOnlySpan<byte> source, Span<byte> target, Span<ushort> table)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, MaxEncodedLength(source.Length));
        ArgumentOutOfRangeException.ThrowIfLessThan(table.Length, TableSize);

        var written = WriteLength(source.Length, target);
        for (var start = 0; start < source.Length; start += BlockBytes)
        {
            var block = source.Slice(start, Math.Min(BlockBytes, source.Length - start));
            written += EncodeBlock(block, target[written..], table);
        }

        return written;
    }

    /// <summary>Writes the length and the tag of a stream that is one literal: what it stands for follows as it is.</summary>
    /// <param name="length">Bytes of the literal, at least 1.</param>
    /// <param name="target">At least <see cref="MaxLiteralHeader"/> bytes.</param>
    /// <returns>How many bytes of <paramref name="target"/> were filled.</returns>
    public static int WriteLiteralHeader(int length, Span<byte> target)
    {
        var written = WriteLength(length, target);
        target[written] = 63 << 2;
        BinaryPrimitives.WriteInt32LittleEndian(target[(written + 1)..], length - 1);
        return written + 1 + sizeof(int);
    }

    private static int WriteLength(int length, Span<byte> target)
    {
        var written = 0;
        var rest = (uint)length;
        for (; rest >= 0x80; rest >>= 7)
            target[written++] = (byte)(rest | 0x80);
        target[written++] = (byte)rest;
        return written;
    }

    private static int EncodeBlock(ReadOnlySpan<byte> block, Span<byte> target, Span<ushort> table)
    {
        ref var source = ref MemoryMarshal.GetReference(block);
        ref var output = ref MemoryMarshal.GetReference(target);
        var written = 0;
        var literalStart = 0;

        if (block.Length > Margin)
        {
            var bits = Math.Clamp(32 - BitOperations.LeadingZeroCount((uint)(block.Length - 1)), MinTableBits, MaxTableBits);
            table[..(1 << bits)].Clear();
            ref var slots = ref MemoryMarshal.GetReference(table);
            var shift = 32 - bits;
            var limit = block.Length - Margin;
            var position = 1;

            while (true)
            {
                // Where nothing matches, steps grow: after 32 looks in vain every second position, after 64 more every third.
                var looks = 32;
                int candidate;
                while (true)
                {
                    if (position > limit)
                        return written + EmitLiteral(ref output, written, block[literalStart..]);
                    var here = ReadUInt32(ref source, position);
                    ref var slot = ref Unsafe.Add(ref slots, (nint)Hash(here, shift));
                    candidate = slot;
                    slot = (ushort)position;
                    if (here == ReadUInt32(ref source, candidate))
                        break;
                    position += looks++ >> 5;
                }

                var literal = position - literalStart;
                if (literal <= Margin && literal > 0)
                {
                    // Sixteen bytes whatever the length: both sides have room, and the next element covers the rest.
                    Unsafe.Add(ref output, written) = (byte)((literal - 1) << 2);
                    Vector128.LoadUnsafe(ref source, (nuint)literalStart).StoreUnsafe(ref output, (nuint)(written + 1));
                    written += 1 + literal;
                }
                else
                {
                    written += EmitLiteral(ref output, written, block[literalStart..position]);
                }

                // Copies follow each other while the next four bytes are known as well.
                while (true)
                {
                    var length = 4 + MatchLength(block, candidate + 4, position + 4);
                    written += EmitCopy(ref output, written, position - candidate, length);
                    position += length;
                    literalStart = position;
                    if (position > limit)
                        return written + EmitLiteral(ref output, written, block[literalStart..]);

                    Unsafe.Add(ref slots, (nint)Hash(ReadUInt32(ref source, position - 1), shift)) = (ushort)(position - 1);
                    var here = ReadUInt32(ref source, position);
                    ref var slot = ref Unsafe.Add(ref slots, (nint)Hash(here, shift));
                    candidate = slot;
                    slot = (ushort)position;
                    if (here != ReadUInt32(ref source, candidate))
                        break;
                }

                position++;
            }
        }

        return written + EmitLiteral(ref output, written, block);
    }

    private static int MatchLength(ReadOnlySpan<byte> block, int earlier, int later)
    {
        ref var source = ref MemoryMarshal.GetReference(block);
        var start = later;
        while (later + 8 <= block.Length)
        {
            var difference = ReadUInt64(ref source, later) ^ ReadUInt64(ref source, earlier);
            if (difference != 0)
                return later - start + (BitOperations.TrailingZeroCount(difference) >> 3);
            later += 8;
            earlier += 8;
        }

        while (later < block.Length && block[later] == block[earlier])
        {
            later++;
            earlier++;
        }

        return later - start;
    }

    private static int EmitLiteral(ref byte output, int at, ReadOnlySpan<byte> literal)
    {
        if (literal.IsEmpty)
            return 0;

        ref var target = ref Unsafe.Add(ref output, at);
        var length = literal.Length - 1;
        var header = 1;
        if (length < 60)
        {
            target = (byte)(length << 2);
        }
        else if (length < 256)
        {
            target = 60 << 2;
            Unsafe.Add(ref target, 1) = (byte)length;
            header = 2;
        }
        else
        {
            target = 61 << 2;
            Unsafe.Add(ref target, 1) = (byte)length;
            Unsafe.Add(ref target, 2) = (byte)(length >> 8);
            header = 3;
        }

        Unsafe.CopyBlockUnaligned(ref Unsafe.Add(ref target, header), in MemoryMarshal.GetReference(literal), (uint)literal.Length);
        return header + literal.Length;
    }

    private static int EmitCopy(ref byte output, int at, int offset, int length)
    {
        ref var target = ref Unsafe.Add(ref output, at);
        var written = 0;

        // The last piece keeps at least four bytes, so that the short form stays possible for it.
        while (length >= 68)
        {
            written += EmitLongCopy(ref Unsafe.Add(ref target, written), offset, 64);
            length -= 64;
        }

        if (length > 64)
        {
            written += EmitLongCopy(ref Unsafe.Add(ref target, written), offset, 60);
            length -= 60;
        }

        if (length >= 12 || offset >= 2048)
            return written + EmitLongCopy(ref Unsafe.Add(ref target, written), offset, length);

        Unsafe.Add(ref target, written) = (byte)(1 | ((length - 4) << 2) | ((offset >> 8) << 5));
        Unsafe.Add(ref target, written + 1) = (byte)offset;
        return written + 2;
    }

    private static int EmitLongCopy(ref byte target, int offset, int length)
    {
        target = (byte)(2 | ((length - 1) << 2));
        Unsafe.Add(ref target, 1) = (byte)offset;
        Unsafe.Add(ref target, 2) = (byte)(offset >> 8);
        return 3;
    }

    private static uint Hash(uint bytes, int shift) => (bytes * 0x9E3779B1u) >> shift;

    private static uint ReadUInt32(ref byte source, int at)
    {
        var value = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, at));
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }

    private static ulong ReadUInt64(ref byte source, int at)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, at));
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }
}
