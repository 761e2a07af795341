namespace SwapPipeline.Parquet.Writing;

/// <summary>
/// One column of one row group in the form in which pages are cut from it. Filled anew for each chunk; its buffers stay.
/// </summary>
/// <remarks>
/// The values that are not null stand either in <see cref="Plain"/> in the PLAIN form (booleans one byte each, packed when a
/// page is cut), or as <see cref="Indices"/> into <see cref="Dictionary"/>.
/// </remarks>
internal sealed class ChunkValues : IDisposable
{
    public int RowCount { get; private set; }

    /// <summary>Values that are not null.</summary>
    public int ValueCount { get; set; }

    public int NullCount => RowCount - ValueCount;

    /// <summary>One byte a row: 1 for a value, 0 for null.</summary>
    public PooledBuffer<byte> Present { get; } = new();

    public PooledBuffer<byte> Plain { get; } = new();

    /// <summary>Bytes of each value in <see cref="Plain"/>; 0 for strings, see <see cref="PlainEnds"/>.</summary>
    public int PlainWidth { get; set; }

    /// <summary>For strings: where each value ends in <see cref="Plain"/>.</summary>
    public PooledBuffer<int> PlainEnds { get; } = new();

    public bool IsBoolean { get; set; }

    public bool IsDictionary { get; set; }

    public PooledBuffer<int> Indices { get; } = new();

    /// <summary>The distinct values in the PLAIN form, by first appearance.</summary>
    public PooledBuffer<byte> Dictionary { get; } = new();

    public int DictionaryCount { get; set; }

    public ParquetStatistics Statistics { get; set; } = new(null, null, null, false, false);

    public void Begin(int rowCount)
    {
        RowCount = rowCount;
        ValueCount = 0;
        PlainWidth = 0;
        IsBoolean = false;
        IsDictionary = false;
        DictionaryCount = 0;
        Present.Count = 0;
        Plain.Count = 0;
        PlainEnds.Count = 0;
        Indices.Count = 0;
        Dictionary.Count = 0;
        Present.Reserve(rowCount);
        Present.Count = rowCount;
    }

    public void Dispose()
    {
        Present.Dispose();
        Plain.Dispose();
        PlainEnds.Dispose();
        Indices.Dispose();
        Dictionary.Dispose();
    }
}
