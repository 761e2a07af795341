using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SwapPipeline.Parquet.Writing;

/// <summary>Numbers the distinct strings of a chunk by first appearance. Works on the strings as they are: only distinct ones get encoded.</summary>
internal sealed class StringDictionary : IDisposable
{
    private const int FirstTableBits = 10;

    // Strings made to collide must not turn a chunk into a quadratic search; the plain form takes over.
    private const int MaxProbes = 256;

    // A slot holds the upper half of the hash, and the number of the entry plus one; 0 is free.
    private readonly PooledBuffer<ulong> slots = new();
    private readonly PooledBuffer<int> rows = new();
    private int tableBits;
    private long plainBytes;

    /// <summary>For each entry, the row that first has it.</summary>
    public ReadOnlySpan<int> Rows => rows.Written;

    /// <summary>Numbers the strings that are not null, and notes which rows have one.</summary>
    /// <param name="values">The rows of a chunk.</param>
    /// <param name="indices">Gets the numbers, nulls left out; as long as <paramref name="values"/>.</param>
    /// <param name="present">Gets 1 for a string and 0 for null.</param>
    /// <param name="maxBytes">Room for the distinct strings in UTF-16.</param>
    /// <param name="valueCount">Strings that are not null.</param>
    /// <returns>False when a dictionary would not pay; then the spans mean nothing.</returns>
    public bool TryNumber(ReadOnlySpan<string?> values, Span<int> indices, Span<byte> present, int maxBytes, out int valueCount)
    {
        rows.Count = 0;
        plainBytes = 0;
        tableBits = FirstTableBits;
        ClearSlots();

        valueCount = 0;
        long allBytes = 0;
        var nextGuess = DictionaryGain.FirstGuess;
        string? latest = null;
        var latestIndex = 0;
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            present[row] = value is null ? (byte)0 : (byte)1;
            if (value is null)
                continue;

            if (!ReferenceEquals(value, latest))
            {
                latestIndex = Number(values, value, row);
                if (latestIndex < 0 || plainBytes > maxBytes)
                    return false;
                latest = value;
            }

            indices[valueCount++] = latestIndex;
            allBytes += value.Length + sizeof(int);
            if (valueCount == nextGuess)
            {
                // Rows seen and rows in all stand for values: nulls are spread alike.
                if (!DictionaryGain.IsLikely(valueCount, rows.Count, (int)((long)values.Length * valueCount / (row + 1)), (double)plainBytes / rows.Count))
                    return false;
                nextGuess *= 2;
            }
        }

        return DictionaryGain.Pays(rows.Count, valueCount, plainBytes, allBytes);
    }

    public void Dispose()
    {
        slots.Dispose();
        rows.Dispose();
    }

    private int Number(ReadOnlySpan<string?> values, string value, int row)
    {
        var hash = Hash(value);
        var table = slots.Written;
        var at = (int)(hash >> (64 - tableBits));
        for (var probes = 0; probes < MaxProbes; probes++)
        {
            var slot = table[at];
            if (slot == 0)
            {
                rows.Append(row);
                table[at] = (hash << 32) | (uint)rows.Count;
                plainBytes += value.Length + sizeof(int);
                var entry = rows.Count - 1;
                if (rows.Count * 2 > table.Length)
                    Rehash(values);
                return entry;
            }

            if ((uint)(slot >> 32) == (uint)hash)
            {
                var entry = (int)(uint)slot - 1;
                if (string.Equals(values[rows.Written[entry]], value))
                    return entry;
            }

            at = (at + 1) & (table.Length - 1);
        }

        return -1;
    }

    private void Rehash(ReadOnlySpan<string?> values)
    {
        tableBits += 2;
        ClearSlots();
        var table = slots.Written;
        for (var entry = 0; entry < rows.Count; entry++)
        {
            var hash = Hash(values[rows.Written[entry]]!);
            var at = (int)(hash >> (64 - tableBits));
            while (table[at] != 0)
                at = (at + 1) & (table.Length - 1);
            table[at] = (hash << 32) | (uint)(entry + 1);
        }
    }

    private void ClearSlots()
    {
        slots.Count = 0;
        slots.Reserve(1 << tableBits);
        slots.Count = 1 << tableBits;
        slots.Written.Clear();
    }

    // string.GetHashCode differs from run to run, and with it would differ which strings collide too often.
    private static ulong Hash(string value)
    {
        const ulong first = 0x9E37_79B9_7F4A_7C15;
        const ulong second = 0xC2B2_AE3D_27D4_EB4F;
        var bytes = MemoryMarshal.AsBytes(value.AsSpan());
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var left = (ulong)bytes.Length * first;
        var right = second;
        var at = 0;
        for (; at + 16 <= bytes.Length; at += 16)
        {
            left = (BitOperations.RotateLeft(left, 29) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at))) * first;
            right = (BitOperations.RotateLeft(right, 31) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at + 8))) * second;
        }

        for (; at < bytes.Length; at += 2)
            left = (BitOperations.RotateLeft(left, 29) ^ Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref start, at))) * first;

        var mixed = (left ^ BitOperations.RotateLeft(right, 32)) * second;
        return (mixed ^ (mixed >> 29)) * first;
    }
}
