using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>
/// Removes what no reader can still be using: files that no kept snapshot names, and manifests that have had their time. A snapshot is kept
/// for <see cref="Period"/> after the next one took its place, so that whoever resolved it just before can finish. The copy on a website,
/// where there is
/// one, keeps as long.
/// </summary>
public sealed class Retention(IBlobStore blobs, TimeProvider time, PublicCopy? website = null)
{
    public static readonly TimeSpan Period = TimeSpan.FromDays(7);

    // Between our clock and that of storage. A host whose clock is a week ahead would take the files of today for old.
    private static readonly TimeSpan MostSkew = TimeSpan.FromHours(1);

    private const string Snapshots = "snapshots/";
    private const string Files = "files/";

    /// <returns>How many files of the dataset were removed; none by a host whose clock does not agree with that of storage.</returns>
    public async Task<int> CollectAsync(Snapshot latest, CancellationToken cancellationToken)
    {
        if (await IsSkewedAsync(latest, cancellationToken))
            return 0;
        var old = time.GetUtcNow() - Period;
        var manifests = await ManifestsAsync(cancellationToken);

        // The last snapshot of before the period was the committed one when the period began.
        var firstKept = Math.Max(0, manifests.FindLastIndex(manifest => manifest.Snapshot.CreatedAt <= old));
        var named = manifests
            .Skip(firstKept)
            .SelectMany(manifest => manifest.Snapshot.Files)
            .Concat(latest.Files)
            .Select(file => file.Path)
            .ToHashSet(StringComparer.Ordinal);

        var removed = 0;
        await foreach (var file in blobs.ListAsync(DatasetLayout.Truth, Files, cancellationToken))
        {
            // A young file that nothing names may belong to a publisher that is about to commit.
            if (named.Contains(file.Path) || file.ModifiedAt > old)
                continue;
            if (await blobs.DeleteAsync(new BlobName(DatasetLayout.Truth, file.Path), file.ETag, cancellationToken))
                removed++;
        }

        if (website is not null)
            await website.CollectAsync(named, old, cancellationToken);
        foreach (var manifest in manifests.Take(firstKept))
            await blobs.DeleteAsync(manifest.Name, null, cancellationToken);
        return removed;
    }

    // The committed manifest carries both times: ours of the commit, and storage's of the write.
    private async Task<bool> IsSkewedAsync(Snapshot latest, CancellationToken cancellationToken) =>
        await blobs.ListAsync(DatasetLayout.Truth, DatasetLayout.Latest.Path, cancellationToken).FirstOrDefaultAsync(cancellationToken)
            is { } written
        && (latest.CreatedAt - written.ModifiedAt).Duration() > MostSkew;

    private async Task<List<(BlobName Name, Snapshot Snapshot)>> ManifestsAsync(CancellationToken cancellationToken)
    {
        var manifests = new List<(BlobName Name, Snapshot Snapshot)>();
        await foreach (var entry in blobs.ListAsync(DatasetLayout.Truth, Snapshots, cancellationToken))
        {
            var name = new BlobName(DatasetLayout.Truth, entry.Path);
            if (name == DatasetLayout.Latest || await blobs.ReadAsync(name, cancellationToken) is not { } content)
                continue;
            manifests.Add((name, StoredJson.Read<Snapshot>(name, content)));
        }

        return [.. manifests.OrderBy(manifest => manifest.Snapshot.Number)];
    }
}
