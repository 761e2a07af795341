using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>The immutable files of the dataset: each stands under a name made of its content, and is written once.</summary>
public sealed class StoredFiles(IBlobStore blobs, TimeProvider time)
{
    private const string Prefix = "files/";
    private static readonly TimeSpan Young = TimeSpan.FromDays(1);

    /// <summary>Every file there is, by path.</summary>
    public async Task<IReadOnlyDictionary<string, BlobEntry>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, BlobEntry>(StringComparer.Ordinal);
        await foreach (var entry in blobs.ListAsync(DatasetLayout.Truth, Prefix, cancellationToken))
            all[entry.Path] = entry;
        return all;
    }

    /// <summary>
    /// The files of a snapshot that are missing or not what it names, as far as a listing tells. A file without a hash is read.
    /// </summary>
    public async Task<IReadOnlyList<SnapshotFile>> DamagedAsync(
        Snapshot snapshot,
        IReadOnlyDictionary<string, BlobEntry> stored,
        CancellationToken cancellationToken
    )
    {
        var damaged = new List<SnapshotFile>();
        foreach (var file in snapshot.Files)
        {
            var hash = stored.GetValueOrDefault(file.Path) is { } entry ? entry.Sha256 ?? await HashAsync(file, cancellationToken) : null;
            if (hash != file.Sha256)
                damaged.Add(file);
        }

        return damaged;
    }

    /// <summary>Whether the bytes in storage are those that the snapshot names.</summary>
    public async Task<bool> IsWholeAsync(SnapshotFile file, CancellationToken cancellationToken) =>
        await HashAsync(file, cancellationToken) == file.Sha256;

    /// <summary>
    /// Removes the files of a snapshot whose bytes are not those that it names, so that a publish finds them missing and makes them again.
    /// </summary>
    public async Task RemoveDamagedAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var file in snapshot.Files)
        {
            var name = new BlobName(DatasetLayout.Truth, file.Path);
            if (await blobs.ReadAsync(name, cancellationToken) is not { } content || ContentId.Sha256(content.Bytes.Span) == file.Sha256)
                continue;
            await blobs.DeleteAsync(name, content.ETag, cancellationToken);
        }
    }

    /// <summary>Makes sure that the file stands there whole.</summary>
    /// <param name="file">Names it.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="present">What lay there when a publish began; null for nothing.</param>
    /// <param name="damaged">What lies there is known to be damaged, whatever its hash says.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public async Task KeepAsync(
        SnapshotFile file,
        ReadOnlyMemory<byte> bytes,
        BlobEntry? present,
        bool damaged,
        CancellationToken cancellationToken
    )
    {
        // An old file that comes into use again is written anew: a collection that is about to remove it then finds it changed.
        if (!damaged && present?.Sha256 == file.Sha256 && present?.ModifiedAt > time.GetUtcNow() - Young)
            return;
        var name = new BlobName(DatasetLayout.Truth, file.Path);
        var outcome = await blobs.WriteAsync(name, bytes, WriteCondition.IfUnchanged(present?.ETag), cancellationToken);
        if (outcome == WriteOutcome.Refused && present is not null)
            await blobs.WriteAsync(name, bytes, WriteCondition.IfAbsent, cancellationToken);
    }

    private async Task<string?> HashAsync(SnapshotFile file, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(new BlobName(DatasetLayout.Truth, file.Path), cancellationToken) is { } content
            ? ContentId.Sha256(content.Bytes.Span)
            : null;
}
