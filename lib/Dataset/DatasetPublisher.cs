using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset;

/// <summary>What publishing did.</summary>
/// <param name="Snapshot">The committed snapshot now; null when there is still none.</param>
/// <param name="FilesWritten">Years whose rows changed.</param>
/// <param name="FilesRepaired">Files that were missing or damaged, and were made good without a new snapshot.</param>
public sealed record PublishOutcome(Snapshot? Snapshot, int FilesWritten, int FilesRepaired = 0);

/// <summary>
/// Publishes the star schema: new files first, under names made of their content; then one swap of <c>latest.json</c>, the commit;
/// then the copies in <c>current</c>, and on the website where the page is public. Whatever dies in between leaves the state before or
/// after, never a half of each.
/// </summary>
public sealed class DatasetPublisher(
    SnapshotStore snapshots,
    StoredFiles stored,
    CurrentCopy current,
    Retention retention,
    IParquetEncoder encoder,
    TimeProvider time,
    PublicCopy? website = null
)
{
    // The build of this library: rules of extraction, merging and publishing change with it alone.
    private string MadeBy { get; } = $"{typeof(DatasetPublisher).Assembly.ManifestModule.ModuleVersionId:N} {encoder.Name}";

    /// <summary>What a publish builds on: call it before reading any record whose rows are to be published.</summary>
    public async Task<PublishBasis> BeginAsync(CancellationToken cancellationToken)
    {
        var parent = await snapshots.LatestAsync(cancellationToken);
        if (parent is not null)
            await snapshots.RepairAsync(parent, cancellationToken);
        var files = await stored.AllAsync(cancellationToken);
        return new PublishBasis(
            parent,
            parent?.MadeBy == MadeBy,
            files,
            parent is null ? [] : await stored.DamagedAsync(parent.Snapshot, files, cancellationToken)
        );
    }

    /// <summary>Likewise, after every file of the committed snapshot was read: what a listing cannot tell is found too.</summary>
    public async Task<PublishBasis> BeginRepairAsync(CancellationToken cancellationToken)
    {
        if (await snapshots.LatestAsync(cancellationToken) is { } parent)
            await stored.RemoveDamagedAsync(parent.Snapshot, cancellationToken);
        return await BeginAsync(cancellationToken);
    }

    /// <summary>
    /// Publishes some years anew; every other year keeps the file that it has. With the same rows as before it only repairs what an earlier
    /// run left undone.
    /// </summary>
    /// <param name="basis">Taken before the rows were built.</param>
    /// <param name="changed">All rows of each year that is made anew. A year that lost its last row:
    /// <see cref="StarSchema.Empty"/>.</param>
    /// <param name="cancellationToken">Stops between two storage calls.</param>
    /// <returns>Null when another publisher committed in between: begin again.</returns>
    public Task<PublishOutcome?> PublishAsync(PublishBasis basis, IReadOnlyList<Partition> changed, CancellationToken cancellationToken) =>
        PublishAsync(basis, changed, basis is { Parent: { } parent, IsOwn: false } ? parent.MadeBy : MadeBy, cancellationToken);

    /// <summary>Publishes the whole dataset: a year that is not among these rows has lost its last one.</summary>
    /// <inheritdoc cref="PublishAsync(PublishBasis, IReadOnlyList{Partition}, CancellationToken)"/>
    /// <param name="partitions">Every row of every year.</param>
    public async Task<PublishOutcome?> PublishAllAsync(
        PublishBasis basis,
        IReadOnlyList<Partition> partitions,
        CancellationToken cancellationToken
    )
    {
        // Such a year keeps a file, so that a reader that knows its name finds the schema.
        var present = partitions.Select(partition => (partition.Table, partition.Year)).ToHashSet();
        var emptied = (basis.Parent?.Snapshot.Files ?? [])
            .Where(file => !present.Contains((file.Table, file.Year)))
            .Select(file => StarSchema.Empty(file.Table, file.Year));
        var outcome = await PublishAsync(basis, [.. partitions, .. emptied], MadeBy, cancellationToken);
        if (
            outcome is { FilesWritten: 0 }
            && basis is { Parent: { } same, IsOwn: false }
            && !await snapshots.ConfirmAsync(same, MadeBy, cancellationToken)
        )
            return null;
        return outcome;
    }

    private async Task<PublishOutcome?> PublishAsync(
        PublishBasis basis,
        IReadOnlyList<Partition> changed,
        string? madeBy,
        CancellationToken cancellationToken
    )
    {
        var parent = basis.Parent?.Snapshot;
        var files = (parent?.Files ?? []).ToDictionary(file => (file.Table, file.Year));
        var fresh = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var (written, repaired) = (0, 0);

        // All are encoded before the first is written: a value outside the profile leaves storage as it was.
        foreach (var (file, bytes) in await EncodeAsync(changed, cancellationToken))
        {
            var isNew = !files.TryGetValue((file.Table, file.Year), out var before) || before.Sha256 != file.Sha256;
            files[(file.Table, file.Year)] = file;
            if (isNew)
                written++;
            // What is built anyhow is looked at for its bytes: a listing cannot tell that a medium lost some.
            else if (await stored.IsWholeAsync(file, cancellationToken))
                continue;
            else
                repaired++;

            fresh[file.Sha256] = bytes;
            await stored.KeepAsync(file, bytes, basis.Stored(file.Path), damaged: !isNew, cancellationToken);
        }

        if (written == 0)
            return await RepairedAsync(parent, fresh, repaired, cancellationToken);
        var next = Next(parent, [.. files.Values.OrderBy(file => file.Table, StringComparer.Ordinal).ThenBy(file => file.Year)]);
        if (!await snapshots.CommitAsync(basis.Parent, next, madeBy, cancellationToken))
            return null;
        await CopyAsync(next, fresh, cancellationToken);

        // Once a day is enough for what is kept for seven.
        if (parent is not null && parent.CreatedAt.UtcDateTime.Date != next.CreatedAt.UtcDateTime.Date)
            await retention.CollectAsync(next, cancellationToken);
        return new PublishOutcome(next, written, repaired);
    }

    private async Task<PublishOutcome> RepairedAsync(
        Snapshot? parent,
        IReadOnlyDictionary<string, byte[]> fresh,
        int repaired,
        CancellationToken cancellationToken
    )
    {
        if (parent is not null)
            await CopyAsync(parent, fresh, cancellationToken);
        return new PublishOutcome(parent, 0, repaired);
    }

    private async Task CopyAsync(Snapshot committed, IReadOnlyDictionary<string, byte[]> fresh, CancellationToken cancellationToken)
    {
        await current.BringUpToDateAsync(committed, fresh, cancellationToken);
        if (website is not null)
            await website.BringUpToDateAsync(committed, fresh, cancellationToken);
    }

    private async Task<IReadOnlyList<(SnapshotFile File, byte[] Bytes)>> EncodeAsync(
        IReadOnlyList<Partition> partitions,
        CancellationToken cancellationToken
    )
    {
        var encoded = new List<(SnapshotFile File, byte[] Bytes)>(partitions.Count);
        foreach (var partition in partitions)
        {
            using var output = new MemoryStream();
            await encoder.EncodeAsync(
                partition.Content with
                {
                    Metadata = [.. partition.Content.Metadata, new(DatasetLayout.EncoderKey, encoder.Name)],
                },
                output,
                cancellationToken
            );
            var bytes = output.ToArray();
            var hash = ContentId.Sha256(bytes);
            var path = DatasetLayout.FilePath(partition, hash);
            encoded.Add(
                (
                    new SnapshotFile(partition.Table, partition.Key, partition.Year, path, partition.Content.RowCount, bytes.Length, hash),
                    bytes
                )
            );
        }

        return encoded;
    }

    private Snapshot Next(Snapshot? parent, IReadOnlyList<SnapshotFile> files) =>
        new(
            (parent?.Number ?? 0) + 1,
            time.GetUtcNow(),
            StarSchema.Version,
            parent?.Number,
            files,
            files
                .GroupBy(file => file.Table, StringComparer.Ordinal)
                .ToDictionary(table => table.Key, table => new TableSize(table.Sum(file => file.Rows)), StringComparer.Ordinal)
        );
}
