using SwapPipeline.Dataset;

namespace SwapPipeline.Local.Export;

/// <summary>
/// The files as they are, in the layout of <c>current</c>. A file of an earlier export that this snapshot does not name is removed.
/// </summary>
internal sealed class ParquetFileWriter : ITableWriter
{
    public async Task<int> WriteAsync(DatasetReader dataset, Snapshot snapshot, string folder, CancellationToken cancellationToken)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in snapshot.Files)
        {
            var path = Path.Combine(folder, DatasetLayout.CurrentPath(file).Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, await dataset.BytesAsync(file, cancellationToken), cancellationToken);
            written.Add(path);
        }

        foreach (var table in StarSchema.Tables)
        foreach (var stale in Stale(folder, table.Name, table.PartitionKey).Where(path => !written.Contains(path)))
            File.Delete(stale);
        return written.Count;
    }

    // Nothing but what an export writes is looked at.
    private static IEnumerable<string> Stale(string folder, string table, string key) =>
        Directory.Exists(Path.Combine(folder, table))
            ? Directory
                .EnumerateDirectories(Path.Combine(folder, table), $"{key}=*")
                .Select(year => Path.Combine(year, $"{table}.parquet"))
                .Where(File.Exists)
            : [];
}
