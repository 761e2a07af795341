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
                Gather(chunk, numbers.Values.Span.Slice(firstRow, rowCount), integers.Begin(rowCount), gate, static value => value);
                integers.Fill(chunk, options);
                return true;
            case DateColumn dates:
                Gather(chunk, dates.Values.Span.Slice(firstRow, rowCount), integers.Begin(rowCount), gate, static value => value.DayNumber - UnixEpoch.Day);
                integers.Fill(chunk, options);
                return true;
            case TimestampColumn times:
                Gather(chunk, times.Values.Span.Slice(firstRow, rowCount), instants.Begin(rowCount), gate, static value => (value.UtcTicks / TimeSpan.TicksPerMicrosecond) - UnixEpoch.Microseconds);
                instants.Fill(chunk, options);
                return true;
            case DoubleColumn numbers:
                var dense = doubles.Begin(rowCount);
                Gather(chunk, numbers.Values.Span.Slice(firstRow, rowCount), dense, gate, static value => value);
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

    private static void Gather<TValue, TPhysical>(
        ChunkValues chunk, ReadOnlySpan<TValue?> rows, Span<TPhysical> dense, ProfileGate gate, Func<TValue, TPhysical> physical)
        where TValue : struct
    {
        var present = chunk.Present.Written;
        var count = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            present[row] = rows[row].HasValue ? (byte)1 : (byte)0;
            if (rows[row].HasValue)
                dense[count++] = physical(rows[row].GetValueOrDefault());
        }

        chunk.ValueCount = count;
        gate.CheckNulls(present);
    }

    private static void FillBooleans(ChunkValues chunk, ReadOnlySpan<bool?> rows, ProfileGate gate)
    {
        Gather(chunk, rows, chunk.Plain.Reserve(rows.Length), gate, static value => value ? (byte)1 : (byte)0);
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
                true);
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
}
