using System.Buffers;
using System.Buffers.Binary;
using System.Text.Unicode;

namespace SwapPipeline.Parquet.Writing;

/// <summary>Brings the strings of one chunk into page form: PLAIN or dictionary, with bounds.</summary>
internal sealed class StringChunk : IDisposable
{
    private const int MaxBytesPerChar = 3;

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
        chunk.Indices.Reserve(rows.Length);
        if (!dictionary.TryNumber(rows, chunk.Indices.Items, chunk.Present.Written, options.DictionaryBytes, out var valueCount))
            return TryFillPlain(chunk, rows, gate, options);

        gate.CheckNulls(chunk.Present.Written);
        chunk.IsDictionary = true;
        chunk.ValueCount = valueCount;
        chunk.Indices.Count = valueCount;
        chunk.DictionaryCount = dictionary.Rows.Length;
        var bounds = default(StringBounds);
        foreach (var row in dictionary.Rows)
        {
            var length = AppendPlain(chunk.Dictionary, rows[row]!, row, gate);
            bounds.Take(chunk.Dictionary.Written, chunk.Dictionary.Count - length, length);
        }

        chunk.Statistics = bounds.ToStatistics(chunk.Dictionary.Written, chunk.NullCount, options.StatisticsBytes);
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

            var length = AppendPlain(chunk.Plain, value, row, gate);
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

    /// <summary>The length in four bytes, then the UTF-8. Returns the length.</summary>
    private static int AppendPlain(PooledBuffer<byte> target, string value, int row, ProfileGate gate)
    {
        if (value.Length > ProfileGate.MaxStringLength)
            throw gate.Refusal(row, $"a string of {value.Length} characters, at most {ProfileGate.MaxStringLength} are allowed");

        var room = target.Reserve(target.Count + sizeof(int) + (value.Length * MaxBytesPerChar))[target.Count..];
        var status = Utf8.FromUtf16(value, room[sizeof(int)..], out _, out var length, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
            throw gate.Refusal(row, "a surrogate without its pair, which has no UTF-8");

        BinaryPrimitives.WriteInt32LittleEndian(room, length);
        target.Count += sizeof(int) + length;
        return length;
    }
}
