using SwapPipeline.Parquet;
using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>What publishing did.</summary>
/// <param name="Snapshot">The committed snapshot now; null when there is still none.</param>
/// <param name="FilesWritten">Years whose rows changed.</param>
public sealed record PublishOutcome(Snapshot? Snapshot, int FilesWritten);

/// <summary>
/// Publishes the star schema: new files first, under names made of their content; then one swap of <c>latest.json</c>, the commit;
/// then the copies in <c>current</c>. Whatever dies in between leaves the state before or after, never a half of each.
/// </summary>
public sealed class DatasetPublisher(IBlobStore blobs, SnapshotStore snapshots, CurrentCopy current, Retention retention, IParquetEncoder encoder, TimeProvider time)
{
    /// <summary>Publishes these rows, the whole of the dataset. With the same rows as before it only repairs what an earlier run left undone.</summary>
    /// <returns>Null when another publisher committed in between: build the rows again.</returns>
    public async Task<PublishOutcome?> PublishAsync(IReadOnlyList<Partition> partitions, CancellationToken cancellationToken)
    {
        var parent = await snapshots.LatestAsync(cancellationToken);
        if (parent is not null) await snapshots.RepairAsync(parent, cancellationToken);

        var known = (parent?.Snapshot.Files ?? []).ToDictionary(file => (file.Table, file.Year));
        var files = new List<SnapshotFile>();
        var written = 0;
        foreach (var partition in WithEmptied(partitions, known.Keys))
        {
            var (file, bytes) = await EncodeAsync(partition, cancellationToken);
            files.Add(file);
            if (known.TryGetValue((file.Table, file.Year), out var before) && before.Sha256 == file.Sha256) continue;
            await blobs.WriteAsync(new BlobName(DatasetLayout.Truth, file.Path), bytes, WriteCondition.IfAbsent, cancellationToken);
            written++;
        }

        if (written > 0)
        {
            var next = Next(parent?.Snapshot, files);
            if (!await snapshots.CommitAsync(parent, next, cancellationToken)) return null;
            await current.BringUpToDateAsync(next, cancellationToken);

            // Once a day is enough for what is kept for seven.
            if (parent is not null && parent.Snapshot.CreatedAt.UtcDateTime.Date != next.CreatedAt.UtcDateTime.Date) await retention.CollectAsync(next, cancellationToken);
            return new PublishOutcome(next, written);
        }

        if (parent is not null) await current.BringUpToDateAsync(parent.Snapshot, cancellationToken);
        return new PublishOutcome(parent?.Snapshot, 0);
    }

    // A year that lost its last row keeps a file, so that a reader that knows its name finds the schema.
    private static IEnumerable<Partition> WithEmptied(IReadOnlyList<Partition> partitions, IEnumerable<(string Table, int Year)> known)
    {
        var present = partitions.Select(partition => (partition.Table, partition.Year)).ToHashSet();
        return partitions
            .Concat(known.Where(year => !present.Contains(year)).Select(year => StarSchema.Empty(year.Table, year.Year)))
            .OrderBy(partition => partition.Table, StringComparer.Ordinal)
            .ThenBy(partition => partition.Year);
    }

    private async Task<(SnapshotFile File, byte[] Bytes)> EncodeAsync(Partition partition, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        await encoder.EncodeAsync(partition.Content with { Metadata = [.. partition.Content.Metadata, new("swap.encoder", encoder.Name)] }, output, cancellationToken);
        var bytes = output.ToArray();
        var hash = ContentId.Sha256(bytes);
        var path = DatasetLayout.FilePath(partition, hash);
        return (new SnapshotFile(partition.Table, partition.Key, partition.Year, path, partition.Content.RowCount, bytes.Length, hash), bytes);
    }

    private Snapshot Next(Snapshot? parent, IReadOnlyList<SnapshotFile> files) => new(
        (parent?.Number ?? 0) + 1,
        time.GetUtcNow(),
        StarSchema.Version,
        parent?.Number,
        files,
        files.GroupBy(file => file.Table, StringComparer.Ordinal).ToDictionary(table => table.Key, table => new TableSize(table.Sum(file => file.Rows)), StringComparer.Ordinal));
}
