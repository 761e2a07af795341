using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace SwapPipeline.Parquet.Reading;

/// <summary>Reads values in the PLAIN form. Each method fills its target from exactly the given bytes, or returns false.</summary>
internal static class PlainDecoder
{
    public delegate bool Decode<T>(ReadOnlySpan<byte> source, Span<T> target);

    public static bool Integers(ReadOnlySpan<byte> source, Span<int> target)
    {
        if (source.Length != (long)target.Length * sizeof(int))
            return false;
        for (var i = 0; i < target.Length; i++)
            target[i] = BinaryPrimitives.ReadInt32LittleEndian(source[(i * sizeof(int))..]);
        return true;
    }

    public static bool Longs(ReadOnlySpan<byte> source, Span<long> target)
    {
        if (source.Length != (long)target.Length * sizeof(long))
            return false;
        for (var i = 0; i < target.Length; i++)
            target[i] = BinaryPrimitives.ReadInt64LittleEndian(source[(i * sizeof(long))..]);
        return true;
    }

    public static bool Doubles(ReadOnlySpan<byte> source, Span<double> target)
    {
        if (source.Length != (long)target.Length * sizeof(double))
            return false;
        for (var i = 0; i < target.Length; i++)
            target[i] = BinaryPrimitives.ReadDoubleLittleEndian(source[(i * sizeof(double))..]);
        return true;
    }

    public static bool Booleans(ReadOnlySpan<byte> source, Span<bool> target)
    {
        if (source.Length != (target.Length + 7L) / 8)
            return false;
        for (var i = 0; i < target.Length; i++)
            target[i] = (source[i >> 3] >> (i & 7) & 1) == 1;
        return true;
    }

    public static bool Strings(ReadOnlySpan<byte> source, Span<string> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            if (source.Length < sizeof(int))
                return false;
            var length = BinaryPrimitives.ReadInt32LittleEndian(source);
            source = source[sizeof(int)..];
            if (length < 0 || length > source.Length || !Utf8.IsValid(source[..length]))
                return false;
            target[i] = Encoding.UTF8.GetString(source[..length]);
            source = source[length..];
        }

        return source.IsEmpty;
    }
}
