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

    // So many strings are touched before they are looked at, so that memory brings them all at once.
    private const int RowsAhead = 32;

    // A slot holds the lower half of the hash, and the number of the entry plus one; 0 is free.
    private readonly PooledBuffer<ulong> slots = new();
    private readonly PooledBuffer<ulong> hashes = new();
    private readonly PooledBuffer<int> firstRows = new();

    // The strings that were met last, by their ends: most columns with a dictionary never get further than this.
    private readonly string?[] recent = new string?[256];
    private readonly int[] recentEntries = new int[256];

    private StringBounds bounds;
    private long distinctLength;
    private int tableBits;

    /// <summary>The least and greatest of the strings, standing in the chunk's dictionary.</summary>
    public StringBounds Bounds => bounds;

    /// <summary>Numbers the strings that are not null into the chunk: presence, indices, and the dictionary itself.</summary>
    /// <param name="chunk">Begun with the row count.</param>
    /// <param name="rows">The rows of the chunk.</param>
    /// <param name="gate">Knows what the profile refuses.</param>
    /// <param name="maxBytes">Room for the dictionary.</param>
    /// <returns>False when a dictionary would not pay; then what the chunk holds means nothing.</returns>
    public bool TryNumber(ChunkValues chunk, ReadOnlySpan<string?> rows, ProfileGate gate, int maxBytes)
    {
        Clear();
        var indices = chunk.Indices.Reserve(rows.Length);
        var present = chunk.Present.Written;
        var count = 0;
        long allLength = 0;
        var nextGuess = DictionaryGain.FirstGuess;
        for (var row = 0; row < rows.Length; row++)
        {
            if (row % RowsAhead == 0)
                allLength += LengthOf(rows[row..Math.Min(row + RowsAhead, rows.Length)]);

            var value = rows[row];
            present[row] = value is null ? (byte)0 : (byte)1;
            if (value is null)
                continue;

            var place = Place(value);
            if (!string.Equals(recent[place], value))
            {
                var entry = Number(chunk, rows, value, row, gate);
                if (entry < 0 || chunk.Dictionary.Count > maxBytes)
                    return false;
                recent[place] = value;
                recentEntries[place] = entry;
            }

            indices[count++] = recentEntries[place];
            if (count == nextGuess)
            {
                // The rows to come are taken to have as many nulls as those seen.
                var total = (int)((long)rows.Length * count / (row + 1));
                if (!DictionaryGain.IsLikely(count, firstRows.Count, total, (double)distinctLength / firstRows.Count))
                    return false;
                nextGuess *= 2;
            }
        }

        chunk.ValueCount = count;
        chunk.Indices.Count = count;
        chunk.DictionaryCount = firstRows.Count;
        return DictionaryGain.Pays(firstRows.Count, count, distinctLength, allLength);
    }

    public void Dispose()
    {
        Array.Clear(recent);
        slots.Dispose();
        hashes.Dispose();
        firstRows.Dispose();
    }

    private static long LengthOf(ReadOnlySpan<string?> rows)
    {
        long length = 0;
        foreach (var value in rows)
            length += value is null ? 0 : value.Length + sizeof(int);
        return length;
    }

    private static int Place(string value) => value.Length == 0 ? 0 : (value.Length + (value[0] * 7) + (value[^1] * 31)) & 255;

    private int Number(ChunkValues chunk, ReadOnlySpan<string?> rows, string value, int row, ProfileGate gate)
    {
        var hash = Hash(value);
        var table = slots.Written;
        var at = (int)(hash >> (64 - tableBits));
        for (var probes = 0; probes < MaxProbes; probes++)
        {
            var slot = table[at];
            if (slot == 0)
            {
                var added = firstRows.Count;
                table[at] = (hash << 32) | (uint)(added + 1);
                firstRows.Append(row);
                hashes.Append(hash);
                distinctLength += value.Length + sizeof(int);
                var length = PlainStrings.Append(chunk.Dictionary, value, row, gate);
                bounds.Take(chunk.Dictionary.Written, chunk.Dictionary.Count - length, length);
                if (firstRows.Count * 2 > table.Length)
                    Rehash();
                return added;
            }

            if ((uint)(slot >> 32) == (uint)hash)
            {
                var entry = (int)(uint)slot - 1;
                if (string.Equals(rows[firstRows.Written[entry]], value))
                    return entry;
            }

            at = (at + 1) & (table.Length - 1);
        }

        return -1;
    }

    private void Rehash()
    {
        tableBits += 2;
        ClearSlots();
        var table = slots.Written;
        var known = hashes.Written;
        for (var entry = 0; entry < known.Length; entry++)
        {
            var at = (int)(known[entry] >> (64 - tableBits));
            while (table[at] != 0)
                at = (at + 1) & (table.Length - 1);
            table[at] = (known[entry] << 32) | (uint)(entry + 1);
        }
    }

    private void Clear()
    {
        hashes.Count = 0;
        firstRows.Count = 0;
        distinctLength = 0;
        bounds = default;
        Array.Clear(recent);
        tableBits = FirstTableBits;
        ClearSlots();
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
