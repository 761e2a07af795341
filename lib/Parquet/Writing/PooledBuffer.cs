using System.Buffers;

namespace SwapPipeline.Parquet.Writing;

/// <summary>A growing list over an array of the shared pool, reused from chunk to chunk so that no row allocates.</summary>
internal sealed class PooledBuffer<T> : IDisposable
    where T : unmanaged
{
    private T[] items = [];

    public int Count { get; set; }

    public Span<T> Written => items.AsSpan(0, Count);

    /// <summary>The array itself, valid until the next growth.</summary>
    public T[] Items => items;

    /// <summary>Room for this many elements in all; those counted stay.</summary>
    public Span<T> Reserve(int capacity)
    {
        if (capacity > items.Length)
            Grow(capacity);
        return items;
    }

    public void Append(T value)
    {
        if (Count == items.Length)
            Grow(Count + 1);
        items[Count++] = value;
    }

    public void Append(ReadOnlySpan<T> values)
    {
        values.CopyTo(Reserve(Count + values.Length)[Count..]);
        Count += values.Length;
    }

    public void Dispose()
    {
        if (items.Length > 0)
            ArrayPool<T>.Shared.Return(items);
        items = [];
        Count = 0;
    }

    private void Grow(int capacity)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(capacity, (int)Math.Min(Array.MaxLength, 2L * items.Length)));
        items.AsSpan(0, Count).CopyTo(larger);
        if (items.Length > 0)
            ArrayPool<T>.Shared.Return(items);
        items = larger;
    }
}
