using SwapPipeline.Parquet.Schema;

namespace SwapPipeline.Parquet.Writing;

/// <summary>Turns the rows of a column into <see cref="ChunkValues"/>, whatever its type.</summary>
internal sealed class ChunkFiller(ParquetEncoderOptions options) : IDisposable
{
    private readonly StringChunk strings = new();
    private readonly NumberChunk<int> integers = new();
    private readonly NumberChunk<long> instants = new();
    private readonly NumberChunk<double> doubles = new();

    /// <returns>False when the rows are too many for one chunk.</returns>
    /// <exception cref="ParquetProfileException">A value lies outside the profile.</exception>
    public bool TryFill(ChunkValues chunk, ParquetColumn column, int firstRow, int rowCount)
    {
        var gate = new ProfileGate(column.Field, firstRow);
        chunk.Begin(rowCount);
        switch (column)
        {
            case StringColumn text:
                return strings.TryFill(chunk, text.Values.Span.Slice(firstRow, rowCount), gate, options);
            case Int32Column numbers:
                Gather<int, int, Same<int>>(chunk, numbers.Values.Span.Slice(firstRow, rowCount), integers.Begin(rowCount), gate);
                integers.Fill(chunk, options);
                return true;
            case DateColumn dates:
                Gather<DateOnly, int, Days>(chunk, dates.Values.Span.Slice(firstRow, rowCount), integers.Begin(rowCount), gate);
                integers.Fill(chunk, options);
                return true;
            case TimestampColumn times:
                Gather<DateTimeOffset, long, Microseconds>(
                    chunk,
                    times.Values.Span.Slice(firstRow, rowCount),
                    instants.Begin(rowCount),
                    gate
                );
                instants.Fill(chunk, options);
                return true;
            case DoubleColumn numbers:
                var dense = doubles.Begin(rowCount);
                Gather<double, double, Same<double>>(chunk, numbers.Values.Span.Slice(firstRow, rowCount), dense, gate);
                RefuseNaN(numbers.Values.Span.Slice(firstRow, rowCount), dense[..chunk.ValueCount], gate);
                doubles.Fill(chunk, options);
                return true;
            case BooleanColumn flags:
                FillBooleans(chunk, flags.Values.Span.Slice(firstRow, rowCount), gate);
                return true;
            default:
                throw new ParquetProfileException($"Column \"{column.Field.Name}\": {column.GetType().Name} is not in the profile.");
        }
    }

    public void Dispose()
    {
        strings.Dispose();
        integers.Dispose();
        instants.Dispose();
        doubles.Dispose();
    }

    private static void Gather<TValue, TPhysical, TForm>(
        ChunkValues chunk,
        ReadOnlySpan<TValue?> rows,
        Span<TPhysical> dense,
        ProfileGate gate
    )
        where TValue : struct
        where TForm : IPhysicalForm<TValue, TPhysical>
    {
        var present = chunk.Present.Written;
        var count = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            present[row] = rows[row].HasValue ? (byte)1 : (byte)0;
            if (rows[row].HasValue)
                dense[count++] = TForm.Of(rows[row].GetValueOrDefault());
        }

        chunk.ValueCount = count;
        gate.CheckNulls(present);
    }

    private static void FillBooleans(ChunkValues chunk, ReadOnlySpan<bool?> rows, ProfileGate gate)
    {
        Gather<bool, byte, Bytes>(chunk, rows, chunk.Plain.Reserve(rows.Length), gate);
        chunk.Plain.Count = chunk.ValueCount;
        chunk.IsBoolean = true;
        var values = chunk.Plain.Written;
        chunk.Statistics = values.IsEmpty
            ? new ParquetStatistics(chunk.NullCount, null, null, false, false)
            : new ParquetStatistics(
                chunk.NullCount,
                [values.Contains((byte)0) ? (byte)0 : (byte)1],
                [values.Contains((byte)1) ? (byte)1 : (byte)0],
                true,
                true
            );
    }

    private static void RefuseNaN(ReadOnlySpan<double?> rows, ReadOnlySpan<double> values, ProfileGate gate)
    {
        var any = false;
        foreach (var value in values)
            any |= double.IsNaN(value);
        for (var row = 0; any && row < rows.Length; row++)
        {
            if (rows[row] is double.NaN)
                throw gate.Refusal(row, "a number that is not one (NaN)");
        }
    }

    // A type instead of a delegate: its code becomes part of the loop.
    private interface IPhysicalForm<TValue, TPhysical>
    {
        static abstract TPhysical Of(TValue value);
    }

    private readonly struct Same<T> : IPhysicalForm<T, T>
    {
        public static T Of(T value) => value;
    }

    private readonly struct Days : IPhysicalForm<DateOnly, int>
    {
        public static int Of(DateOnly value) => value.DayNumber - UnixEpoch.Day;
    }

    private readonly struct Microseconds : IPhysicalForm<DateTimeOffset, long>
    {
        public static long Of(DateTimeOffset value) => (value.UtcTicks / TimeSpan.TicksPerMicrosecond) - UnixEpoch.Microseconds;
    }

    private readonly struct Bytes : IPhysicalForm<bool, byte>
    {
        public static byte Of(bool value) => value ? (byte)1 : (byte)0;
    }
}
