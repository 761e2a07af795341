using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SwapPipeline.Parquet;

namespace SwapPipeline.Tests.Parquet;

/// <summary>Nulls and SHA-256 of a column's values, in the form of tests/readers/values.mjs.</summary>
public static class ColumnDigest
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    /// <summary>The column as a reader has to see it.</summary>
    public static ReaderColumn Of(ParquetColumn column)
    {
        var (nulls, digest) = column switch
        {
            StringColumn strings => Of(
                strings.Values.Span,
                static (value, bytes) =>
                {
                    var length = Encoding.UTF8.GetBytes(value!, bytes.AsSpan(4));
                    BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
                    return 4 + length;
                }
            ),
            Int32Column numbers => Of(numbers.Values.Span, static (value, bytes) => Write(value!.Value, bytes)),
            DateColumn dates => Of(dates.Values.Span, static (value, bytes) => Write(value!.Value.DayNumber - Epoch.DayNumber, bytes)),
            BooleanColumn flags => Of(
                flags.Values.Span,
                static (value, bytes) =>
                {
                    bytes[0] = value!.Value ? (byte)1 : (byte)0;
                    return 1;
                }
            ),
            DoubleColumn numbers => Of(
                numbers.Values.Span,
                static (value, bytes) => Write(BitConverter.DoubleToInt64Bits(value!.Value), bytes)
            ),
            TimestampColumn times => Of(times.Values.Span, static (value, bytes) => Write(Microseconds(value!.Value), bytes)),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };
        return new ReaderColumn(column.Field.Name, TypeName(column.Field.Type), nulls, digest);
    }

    public static string TypeName(ParquetType type) => type.ToString().ToLowerInvariant();

    /// <summary>Microseconds since 1970, rounded down.</summary>
    public static long Microseconds(DateTimeOffset time) =>
        (time.UtcTicks / TimeSpan.TicksPerMicrosecond) - (DateTimeOffset.UnixEpoch.UtcTicks / TimeSpan.TicksPerMicrosecond);

    private static (int Nulls, string Digest) Of<T>(ReadOnlySpan<T> values, Func<T, byte[], int> write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var nulls = 0;
        var buffer = new byte[1 << 18];
        var one = new byte[1 << 17];
        var filled = 0;
        foreach (var value in values)
        {
            buffer[filled++] = value is null ? (byte)0 : (byte)1;
            if (value is null)
            {
                nulls++;
            }
            else
            {
                var length = write(value, one);
                one.AsSpan(0, length).CopyTo(buffer.AsSpan(filled));
                filled += length;
            }

            // The longest string takes 96,000 bytes.
            if (filled < buffer.Length / 2)
                continue;
            hash.AppendData(buffer.AsSpan(0, filled));
            filled = 0;
        }

        hash.AppendData(buffer.AsSpan(0, filled));
        return (nulls, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static int Write(int value, Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return sizeof(int);
    }

    private static int Write(long value, Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return sizeof(long);
    }
}
