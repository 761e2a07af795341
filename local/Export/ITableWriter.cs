using SwapPipeline.Dataset;

namespace SwapPipeline.Local.Export;

/// <summary>Writes the tables of a snapshot to a folder in one format.</summary>
internal interface ITableWriter
{
    /// <returns>How many files were written.</returns>
    Task<int> WriteAsync(DatasetReader dataset, Snapshot snapshot, string folder, CancellationToken cancellationToken);
}
