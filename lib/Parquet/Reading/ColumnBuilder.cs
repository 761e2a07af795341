using SwapPipeline.Parquet.Schema;

namespace SwapPipeline.Parquet.Reading;

/// <summary>Collects the values of one column, page by page.</summary>
internal abstract class ColumnBuilder
{
    /// <summary>Takes the next page, decompressed.</summary>
    public abstract void Take(Page page, ReadOnlySpan<byte> content);

    public abstract ParquetColumn ToColumn();

    public static ColumnBuilder For(ParquetField field, int rowCount) =>
        field.Type switch
        {
            ParquetType.String => new TypedColumnBuilder<string, string?>(
                field,
                rowCount,
                PlainDecoder.Strings,
                static value => value,
                static (f, values) => new StringColumn(f, values)
            ),
            ParquetType.Int32 => new TypedColumnBuilder<int, int?>(
                field,
                rowCount,
                PlainDecoder.Integers,
                static value => value,
                static (f, values) => new Int32Column(f, values)
            ),
            ParquetType.Double => new TypedColumnBuilder<double, double?>(
                field,
                rowCount,
                PlainDecoder.Doubles,
                Number,
                static (f, values) => new DoubleColumn(f, values)
            ),
            ParquetType.Boolean => new TypedColumnBuilder<bool, bool?>(
                field,
                rowCount,
                PlainDecoder.Booleans,
                static value => value,
                static (f, values) => new BooleanColumn(f, values)
            ),
            ParquetType.Date => new TypedColumnBuilder<int, DateOnly?>(
                field,
                rowCount,
                PlainDecoder.Integers,
                Date,
                static (f, values) => new DateColumn(f, values)
            ),
            ParquetType.Timestamp => new TypedColumnBuilder<long, DateTimeOffset?>(
                field,
                rowCount,
                PlainDecoder.Longs,
                Timestamp,
                static (f, values) => new TimestampColumn(f, values)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "Not a type of the profile."),
        };

    private static double? Number(double value) =>
        double.IsNaN(value) ? throw ParquetFormatException.OutsideProfile("A number is NaN.") : value;

    private static DateOnly? Date(int days)
    {
        var number = (long)days + UnixEpoch.Day;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw ParquetFormatException.OutsideProfile($"The date {days} days after 1970-01-01 lies outside the years 1 to 9999.");
    }

    private static DateTimeOffset? Timestamp(long microseconds)
    {
        const long last = (3_155_378_975_999_999_999 / TimeSpan.TicksPerMicrosecond) - UnixEpoch.Microseconds;
        return microseconds is >= -UnixEpoch.Microseconds and <= last
            ? new DateTimeOffset((microseconds + UnixEpoch.Microseconds) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero)
            : throw ParquetFormatException.OutsideProfile(
                $"The instant {microseconds} µs after 1970-01-01 lies outside the years 1 to 9999."
            );
    }
}
