using System.Buffers;
using System.Buffers.Binary;
using SwapPipeline.Parquet.Thrift;

namespace SwapPipeline.Parquet.Writing;

/// <summary>The file while it is made, in pooled segments: nothing reaches the output before the whole table has passed the gate.</summary>
internal sealed class FileBuffer : IDisposable
{
    private const int SegmentBytes = 4 << 20;

    private readonly List<Segment> segments = [];
    private long earlierBytes;

    /// <summary>Bytes written so far: the offset in the file of what comes next.</summary>
    public long Position => segments.Count == 0 ? 0 : earlierBytes + segments[^1].Count;

    /// <summary>Room for at least this many contiguous bytes.</summary>
    public Span<byte> GetSpan(int capacity)
    {
        if (segments.Count == 0 || segments[^1].Bytes.Length - segments[^1].Count < capacity)
        {
            earlierBytes = Position;
            segments.Add(new Segment(ArrayPool<byte>.Shared.Rent(Math.Max(capacity, SegmentBytes))));
        }

        return segments[^1].Bytes.AsSpan(segments[^1].Count);
    }

    /// <summary>Counts bytes that were put into the last span.</summary>
    public void Advance(int count) => segments[^1].Count += count;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>Ends the file: the footer, its length, the magic.</summary>
    public void AppendFooter(ParquetFooter footer)
    {
        using var bytes = new PooledBuffer<byte>();
        FooterWriter.Write(new CompactProtocolWriter(bytes), footer);
        Append(bytes.Written);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Count);
        Append(length);
        Append(ParquetFile.Magic);
    }

    /// <summary>Forgets what was written after a position.</summary>
    public void Rewind(long position)
    {
        while (segments.Count > 0 && earlierBytes > position)
        {
            ArrayPool<byte>.Shared.Return(segments[^1].Bytes);
            segments.RemoveAt(segments.Count - 1);
            earlierBytes -= segments.Count == 0 ? 0 : segments[^1].Count;
        }

        if (segments.Count > 0)
            segments[^1].Count = (int)(position - earlierBytes);
    }

    public async ValueTask WriteToAsync(Stream output, CancellationToken cancellationToken)
    {
        foreach (var segment in segments)
            await output.WriteAsync(segment.Bytes.AsMemory(0, segment.Count), cancellationToken);
    }

    public void Dispose()
    {
        foreach (var segment in segments)
            ArrayPool<byte>.Shared.Return(segment.Bytes);
        segments.Clear();
    }

    private sealed class Segment(byte[] bytes)
    {
        public byte[] Bytes { get; } = bytes;

        public int Count { get; set; }
    }
}
