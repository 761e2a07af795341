using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>
/// The container <c>current</c>: a copy of each file of the committed snapshot under a name that stays. Each file is whole at any moment;
/// the set may lag behind a commit until this has run, or run again after a crash.
/// </summary>
public sealed class CurrentCopy(IBlobStore blobs)
{
    /// <summary>
    /// Copies the files that differ. A damaged file is not copied: the one before stays until a publish has made it good.
    /// </summary>
    /// <param name="snapshot">The committed snapshot.</param>
    /// <param name="fresh">Bytes by hash of files that were just written, so that they need not be read again.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public async Task BringUpToDateAsync(Snapshot snapshot, IReadOnlyDictionary<string, byte[]> fresh, CancellationToken cancellationToken)
    {
        var present = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var entry in blobs.ListAsync(DatasetLayout.Current, "", cancellationToken))
            present[entry.Path] = entry.Sha256;

        foreach (var file in snapshot.Files)
        {
            var path = DatasetLayout.CurrentPath(file);
            if (present.TryGetValue(path, out var hash) && hash == file.Sha256)
                continue;
            if (await DatasetLayout.ContentAsync(blobs, file, fresh, cancellationToken) is { } content)
                await blobs.WriteAsync(new BlobName(DatasetLayout.Current, path), content, WriteCondition.Always, cancellationToken);
        }
    }
}
