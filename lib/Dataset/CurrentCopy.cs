using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>
/// The container <c>current</c>: a copy of each file of the committed snapshot under a name that stays. Each file is whole at any moment;
/// the set may lag behind a commit until this has run, or run again after a crash.
/// </summary>
public sealed class CurrentCopy(IBlobStore blobs)
{
    public async Task BringUpToDateAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var present = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var entry in blobs.ListAsync(DatasetLayout.Current, "", cancellationToken)) present[entry.Path] = entry.Sha256;

        foreach (var file in snapshot.Files)
        {
            var path = DatasetLayout.CurrentPath(file);
            if (present.TryGetValue(path, out var hash) && hash == file.Sha256) continue;
            var content = await blobs.ReadAsync(new BlobName(DatasetLayout.Truth, file.Path), cancellationToken)
                ?? throw new InvalidDataException($"Snapshot {snapshot.Number} names {file.Path}, which is not in storage.");
            await blobs.WriteAsync(new BlobName(DatasetLayout.Current, path), content.Bytes, WriteCondition.Always, cancellationToken);
        }
    }
}
