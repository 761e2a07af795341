namespace SwapPipeline.Parquet.Writing;

/// <summary>Brings the strings of one chunk into page form: PLAIN or dictionary, with bounds.</summary>
internal sealed class StringChunk : IDisposable
{
    private readonly StringDictionary dictionary = new();

    /// <summary>Fills a chunk.</summary>
    /// <param name="chunk">Begun with the row count.</param>
    /// <param name="rows">The rows of the chunk.</param>
    /// <param name="gate">Knows what the profile refuses.</param>
    /// <param name="options">Sizes.</param>
    /// <returns>False when the plain form would grow beyond the options' chunk size.</returns>
    /// <exception cref="ParquetProfileException">A value lies outside the profile.</exception>
    public bool TryFill(ChunkValues chunk, ReadOnlySpan<string?> rows, ProfileGate gate, ParquetEncoderOptions options)
    {
        if (!dictionary.TryNumber(chunk, rows, gate, options.DictionaryBytes))
        {
            chunk.Begin(rows.Length);
            return TryFillPlain(chunk, rows, gate, options);
        }

        gate.CheckNulls(chunk.Present.Written);
        chunk.IsDictionary = true;
        chunk.Statistics = dictionary.Bounds.ToStatistics(chunk.Dictionary.Written, chunk.NullCount, options.StatisticsBytes);
        return true;
    }

    public void Dispose() => dictionary.Dispose();

    private static bool TryFillPlain(ChunkValues chunk, ReadOnlySpan<string?> rows, ProfileGate gate, ParquetEncoderOptions options)
    {
        var present = chunk.Present.Written;
        var ends = chunk.PlainEnds.Reserve(rows.Length);
        var bounds = default(StringBounds);
        var valueCount = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            var value = rows[row];
            present[row] = value is null ? (byte)0 : (byte)1;
            if (value is null)
                continue;

            var length = PlainStrings.Append(chunk.Plain, value, row, gate);
            bounds.Take(chunk.Plain.Written, chunk.Plain.Count - length, length);
            ends[valueCount++] = chunk.Plain.Count;
            if (chunk.Plain.Count > options.ChunkBytes && rows.Length > 1)
                return false;
        }

        gate.CheckNulls(present);
        chunk.ValueCount = valueCount;
        chunk.PlainEnds.Count = valueCount;
        chunk.Statistics = bounds.ToStatistics(chunk.Plain.Written, chunk.NullCount, options.StatisticsBytes);
        return true;
    }
}
