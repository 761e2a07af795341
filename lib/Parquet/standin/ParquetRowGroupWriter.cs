using Parquet.Schema;

namespace Parquet;

/// <summary>Takes the columns of a row group in the order of the schema.</summary>
internal class ParquetRowGroupWriter : IDisposable
{
    internal ParquetRowGroupWriter() { }

    public Task WriteAsync(DataField field, IReadOnlyCollection<string?> values, ReadOnlyMemory<int>? repetitionLevels = null) =>
        Task.CompletedTask;

    public Task WriteAsync<T>(
        DataField field,
        ReadOnlyMemory<T?> values,
        ReadOnlyMemory<int>? repetitionLevels = null,
        Dictionary<string, string>? customMetadata = null,
        CancellationToken cancellationToken = default
    )
        where T : struct => Task.CompletedTask;

    public Task WriteAsync<T>(
        DataField field,
        ReadOnlyMemory<T> values,
        ReadOnlyMemory<int>? repetitionLevels = null,
        Dictionary<string, string>? customMetadata = null,
        CancellationToken cancellationToken = default
    )
        where T : struct => Task.CompletedTask;

    public void CompleteValidate() { }

    public void Dispose() { }
}
