using System.Diagnostics;

namespace SwapPipeline.Parquet.Writing;

/// <summary>
/// Numbers the distinct strings of a chunk by first appearance. Works on the strings as they are: only distinct ones get encoded.
/// </summary>
internal sealed class StringDictionary : IDisposable
{
    private const int FirstTableBits = 10;

    // Strings made to collide must not turn a chunk into a quadratic search; the plain form takes over.
    private const int MaxProbes = 256;

    // So many strings, and then their slots, are touched before they are looked at, so that memory brings them all at once.
    private const int BatchRows = 32;

    private const int Full = -1;

    // A slot holds the lower half of the hash, and the number of the entry plus one; 0 is free.
    private readonly PooledBuffer<ulong> slots = new();
    private readonly PooledBuffer<ulong> hashes = new();
    private readonly PooledBuffer<int> firstRows = new();
    private readonly RecentStrings recent = new();

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
        chunk.Indices.Reserve(rows.Length);
        long allLength = 0;
        var nextGuess = DictionaryGain.FirstGuess;
        for (var row = 0; row < rows.Length; row += BatchRows)
        {
            var end = Math.Min(row + BatchRows, rows.Length);
            allLength += LengthOf(rows[row..end]);
            var numbered =
                firstRows.Count <= RecentStrings.Places
                    ? TryNumberFew(chunk, rows, row, end, gate)
                    : TryNumberMany(chunk, rows, row, end, gate);
            if (!numbered || chunk.Dictionary.Count > maxBytes)
                return false;

            var count = chunk.Indices.Count;
            if (count < nextGuess)
                continue;

            // The rows to come are taken to have as many nulls as those seen.
            var total = (int)((long)rows.Length * count / end);
            if (!DictionaryGain.IsLikely(count, firstRows.Count, total, (double)distinctLength / firstRows.Count))
                return false;
            nextGuess *= 2;
        }

        chunk.ValueCount = chunk.Indices.Count;
        chunk.DictionaryCount = firstRows.Count;
        return DictionaryGain.Pays(firstRows.Count, chunk.ValueCount, distinctLength, allLength);
    }

    public void Dispose()
    {
        recent.Clear();
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

    private bool TryNumberFew(ChunkValues chunk, ReadOnlySpan<string?> rows, int start, int end, ProfileGate gate)
    {
        var present = chunk.Present.Written;
        var indices = chunk.Indices.Items.AsSpan();
        var count = chunk.Indices.Count;
        for (var row = start; row < end; row++)
        {
            var value = rows[row];
            present[row] = value is null ? (byte)0 : (byte)1;
            if (value is null)
                continue;

            var place = RecentStrings.PlaceOf(value);
            var number = recent.Find(value, place);
            if (number < 0)
            {
                number = Number(chunk, rows, row, StringHash.Of(value), gate);
                if (number == Full)
                    return false;
                recent.Keep(value, place, number);
            }

            indices[count++] = number;
        }

        chunk.Indices.Count = count;
        return true;
    }

    private bool TryNumberMany(ChunkValues chunk, ReadOnlySpan<string?> rows, int start, int end, ProfileGate gate)
    {
        Debug.Assert(end - start <= BatchRows);
        Span<ulong> batch = stackalloc ulong[BatchRows];
        Span<ulong> touched = stackalloc ulong[BatchRows];
        for (var row = start; row < end; row++)
            batch[row - start] = rows[row] is { } value ? StringHash.Of(value) : 0;
        var table = slots.Written;
        for (var i = 0; i < batch.Length; i++)
            touched[i] = table[(int)(batch[i] >> (64 - tableBits))];

        var present = chunk.Present.Written;
        var indices = chunk.Indices.Items.AsSpan();
        var count = chunk.Indices.Count;
        for (var row = start; row < end; row++)
        {
            present[row] = rows[row] is null ? (byte)0 : (byte)1;
            if (rows[row] is null)
                continue;
            var number = Number(chunk, rows, row, batch[row - start], gate);
            if (number == Full)
                return false;
            indices[count++] = number;
        }

        chunk.Indices.Count = count;
        return true;
    }

    private int Number(ChunkValues chunk, ReadOnlySpan<string?> rows, int row, ulong hash, ProfileGate gate)
    {
        var value = rows[row]!;
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

        return Full;
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
        recent.Clear();
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
}
