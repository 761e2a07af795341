using System.Runtime.CompilerServices;

namespace SwapPipeline.Parquet.Writing;

/// <summary>
/// Numbers the distinct values of a chunk by first appearance, in a hash table with open addressing. Values are the same when their bits
/// are.
/// </summary>
internal sealed class NumberDictionary<T> : IDisposable
    where T : unmanaged
{
    private const int FirstTableBits = 10;

    private readonly PooledBuffer<int> slots = new();
    private readonly PooledBuffer<T> entries = new();
    private int tableBits;

    public ReadOnlySpan<T> Entries => entries.Written;

    /// <summary>Numbers the values.</summary>
    /// <param name="values">The values of a chunk.</param>
    /// <param name="indices">Gets the number of each.</param>
    /// <param name="maxBytes">Room for the distinct values.</param>
    /// <returns>False when a dictionary would not pay; then <paramref name="indices"/> means nothing.</returns>
    public bool TryNumber(ReadOnlySpan<T> values, Span<int> indices, int maxBytes)
    {
        entries.Count = 0;
        tableBits = FirstTableBits;
        ClearSlots();

        var maxEntries = maxBytes / Unsafe.SizeOf<T>();
        var nextGuess = DictionaryGain.FirstGuess;
        for (var start = 0; start < values.Length; )
        {
            var end = Math.Min(values.Length, nextGuess);
            if (!TryNumberPart(values[start..end], indices[start..], maxEntries))
                return false;
            if (end < values.Length && !DictionaryGain.IsLikely(end, entries.Count, values.Length, Unsafe.SizeOf<T>()))
                return false;
            start = end;
            nextGuess *= 2;
        }

        return DictionaryGain.Pays(
            entries.Count,
            values.Length,
            entries.Count * (double)Unsafe.SizeOf<T>(),
            values.Length * (double)Unsafe.SizeOf<T>()
        );
    }

    public void Dispose()
    {
        slots.Dispose();
        entries.Dispose();
    }

    private bool TryNumberPart(ReadOnlySpan<T> values, Span<int> indices, int maxEntries)
    {
        var table = slots.Written;
        var known = entries.Items.AsSpan();
        for (var i = 0; i < values.Length; i++)
        {
            var key = Bits(values[i]);
            var at = Slot(key);
            while (true)
            {
                var entry = table[at] - 1;
                if (entry < 0)
                {
                    if (entries.Count == maxEntries)
                        return false;
                    table[at] = entries.Count + 1;
                    indices[i] = entries.Count;
                    entries.Append(values[i]);
                    if (entries.Count * 2 > table.Length)
                        Rehash();
                    table = slots.Written;
                    known = entries.Items;
                    break;
                }

                if (Bits(known[entry]) == key)
                {
                    indices[i] = entry;
                    break;
                }

                at = (at + 1) & (table.Length - 1);
            }
        }

        return true;
    }

    private void Rehash()
    {
        tableBits += 2;
        ClearSlots();
        var table = slots.Written;
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var at = Slot(Bits(entries.Written[entry]));
            while (table[at] != 0)
                at = (at + 1) & (table.Length - 1);
            table[at] = entry + 1;
        }
    }

    private void ClearSlots()
    {
        slots.Count = 0;
        slots.Reserve(1 << tableBits);
        slots.Count = 1 << tableBits;
        slots.Written.Clear();
    }

    private int Slot(ulong key) => (int)((key * 0x9E37_79B9_7F4A_7C15) >> (64 - tableBits));

    private static ulong Bits(T value) => Unsafe.SizeOf<T>() == 4 ? Unsafe.BitCast<T, uint>(value) : Unsafe.BitCast<T, ulong>(value);
}
