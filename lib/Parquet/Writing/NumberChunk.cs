using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SwapPipeline.Parquet.Writing;

/// <summary>Brings the numbers of one chunk into page form: PLAIN or dictionary, with bounds.</summary>
internal sealed class NumberChunk<T> : IDisposable
    where T : unmanaged, IComparable<T>
{
    private readonly NumberDictionary<T> dictionary = new();
    private readonly PooledBuffer<T> dense = new();

    /// <summary>
    /// Room for the values without nulls, in the order of the rows; <see cref="Fill"/> takes as many as the chunk counts.
    /// </summary>
    public Span<T> Begin(int rowCount) => dense.Reserve(rowCount);

    public void Fill(ChunkValues chunk, ParquetEncoderOptions options)
    {
        var values = dense.Items.AsSpan(0, chunk.ValueCount);
        chunk.Statistics = Bounds(values, chunk.NullCount);
        chunk.PlainWidth = Unsafe.SizeOf<T>();

        chunk.Indices.Reserve(values.Length);
        if (dictionary.TryNumber(values, chunk.Indices.Items, options.DictionaryBytes))
        {
            chunk.IsDictionary = true;
            chunk.Indices.Count = values.Length;
            chunk.DictionaryCount = dictionary.Entries.Length;
            AppendPlain(chunk.Dictionary, dictionary.Entries);
            return;
        }

        AppendPlain(chunk.Plain, values);
    }

    public void Dispose()
    {
        dictionary.Dispose();
        dense.Dispose();
    }

    private static ParquetStatistics Bounds(ReadOnlySpan<T> values, int nullCount)
    {
        if (values.IsEmpty)
            return new ParquetStatistics(nullCount, null, null, false, false);

        var min = values[0];
        var max = values[0];
        foreach (var value in values)
        {
            if (value.CompareTo(min) < 0)
                min = value;
            else if (value.CompareTo(max) > 0)
                max = value;
        }

        return new ParquetStatistics(nullCount, Plain(SignedZero(min, -0.0)), Plain(SignedZero(max, 0.0)), true, true);
    }

    // The format's order does not tell the zeros apart: a zero bound has to take in both.
    private static T SignedZero(T bound, double zero) =>
        typeof(T) == typeof(double) && Unsafe.BitCast<T, double>(bound) == 0 ? Unsafe.BitCast<double, T>(zero) : bound;

    private static byte[] Plain(T value)
    {
        var bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();
        if (!BitConverter.IsLittleEndian)
            bytes.AsSpan().Reverse();
        return bytes;
    }

    private static void AppendPlain(PooledBuffer<byte> target, ReadOnlySpan<T> values)
    {
        var from = target.Count;
        target.Append(MemoryMarshal.AsBytes(values));
        if (BitConverter.IsLittleEndian)
            return;

        var written = target.Written[from..];
        if (Unsafe.SizeOf<T>() == sizeof(int))
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, int>(written), MemoryMarshal.Cast<byte, int>(written));
        else
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, long>(written), MemoryMarshal.Cast<byte, long>(written));
    }
}
