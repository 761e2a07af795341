using System.Buffers.Binary;
using System.Text;

namespace SwapPipeline.Parquet.Writing;

/// <summary>
/// The lowest and highest string of a chunk in the format's order: unsigned bytes of the UTF-8. The strings stand in one
/// buffer; most comparisons end at their first eight bytes.
/// </summary>
internal struct StringBounds
{
    private Candidate min;
    private Candidate max;
    private bool any;

    /// <param name="buffer">Holds this string and all taken before.</param>
    /// <param name="start">Where the string begins.</param>
    /// <param name="length">Its bytes.</param>
    public void Take(ReadOnlySpan<byte> buffer, int start, int length)
    {
        var candidate = new Candidate(Prefix(buffer.Slice(start, length)), start, length);
        if (!any)
        {
            (min, max, any) = (candidate, candidate, true);
            return;
        }

        if (candidate.Prefix <= min.Prefix && candidate.CompareTo(min, buffer) < 0)
            min = candidate;
        else if (candidate.Prefix >= max.Prefix && candidate.CompareTo(max, buffer) > 0)
            max = candidate;
    }

    /// <param name="buffer">Holds all strings taken.</param>
    /// <param name="nullCount">Nulls beside them.</param>
    /// <param name="maxBytes">A longer bound is cut.</param>
    public readonly ParquetStatistics ToStatistics(ReadOnlySpan<byte> buffer, int nullCount, int maxBytes)
    {
        if (!any)
            return new ParquetStatistics(nullCount, null, null, false, false);

        var lowest = buffer.Slice(min.Start, min.Length);
        var highest = buffer.Slice(max.Start, max.Length);
        var minIsExact = lowest.Length <= maxBytes;
        var maxIsExact = highest.Length <= maxBytes;
        return new ParquetStatistics(
            nullCount,
            minIsExact ? lowest.ToArray() : Cut(lowest, maxBytes).ToArray(),
            maxIsExact ? highest.ToArray() : CutAndRaise(highest, maxBytes),
            minIsExact,
            maxIsExact
        );
    }

    /// <summary>The longest start of some UTF-8 that has at most so many bytes and ends between two characters: a lower bound.</summary>
    internal static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> utf8, int maxBytes)
    {
        var end = Math.Min(maxBytes, utf8.Length);
        while (end < utf8.Length && (utf8[end] & 0xC0) == 0x80)
            end--;
        return utf8[..end];
    }

    /// <summary>
    /// An upper bound of some UTF-8: its start with the last character that has a next one raised to it; null when none has.
    /// </summary>
    internal static byte[]? CutAndRaise(ReadOnlySpan<byte> utf8, int maxBytes)
    {
        // The next character may need one byte more.
        var kept = Cut(utf8, maxBytes - 1);
        while (!kept.IsEmpty)
        {
            Rune.DecodeLastFromUtf8(kept, out var last, out var length);
            kept = kept[..^length];
            if (last.Value == 0x10FFFF)
                continue;

            var next = last.Value == 0xD7FF ? new Rune(0xE000) : new Rune(last.Value + 1);
            Span<byte> encoded = stackalloc byte[4];
            return [.. kept, .. encoded[..next.EncodeToUtf8(encoded)]];
        }

        return null;
    }

    private static ulong Prefix(ReadOnlySpan<byte> value)
    {
        if (value.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(value);
        ulong prefix = 0;
        foreach (var part in value)
            prefix = (prefix << 8) | part;
        return value.IsEmpty ? 0 : prefix << (8 * (sizeof(ulong) - value.Length));
    }

    private readonly record struct Candidate(ulong Prefix, int Start, int Length)
    {
        public int CompareTo(Candidate other, ReadOnlySpan<byte> buffer) =>
            buffer.Slice(Start, Length).SequenceCompareTo(buffer.Slice(other.Start, other.Length));
    }
}
