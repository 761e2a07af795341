using Parquet.Schema;

namespace Parquet;

/// <summary>What readers and writers are.</summary>
internal class ParquetActor
{
    private protected ParquetActor() { }
}

/// <summary>Writes a file. This one compiles the encoder; the real one, of Parquet.Net, is needed to write.</summary>
internal sealed class ParquetWriter : ParquetActor, IAsyncDisposable
{
    private ParquetWriter() { }

    public static Task<ParquetWriter> CreateAsync(
        ParquetSchema schema,
        Stream output,
        ParquetOptions? options = null,
        bool append = false,
        CancellationToken cancellationToken = default
    ) => throw new InvalidOperationException("This build carries stand-ins for Parquet.Net. Build it with -p:FullFeed=true.");

    public ParquetRowGroupWriter CreateRowGroup() => new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
