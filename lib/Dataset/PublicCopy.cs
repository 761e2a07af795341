using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>
/// The committed snapshot on a static website, below <c>data/</c>, for the page that anybody may read: the files first, under the names
/// that they have
/// in the dataset, then the manifest that names them. So a reader finds every file of the manifest that it holds. A run that died in
/// between is
/// made good by the next one.
/// </summary>
/// <param name="website">The account of the website.</param>
/// <param name="dataset">The account of the dataset.</param>
public sealed class PublicCopy(IBlobStore website, IBlobStore dataset)
{
    /// <summary>The container that Azure serves as a static website.</summary>
    public const string Website = "$web";

    private const string Folder = "data/";
    private const string Files = Folder + "files/";

    private static BlobName Latest { get; } = new(Website, Folder + DatasetLayout.Latest.Path);

    /// <summary>
    /// Copies what is missing; with the same snapshot a second time, nothing. Where a file cannot be had whole, the snapshot before stays.
    /// </summary>
    /// <param name="snapshot">The committed snapshot.</param>
    /// <param name="fresh">Bytes by hash of files that were just written, so that they need not be read again.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public async Task BringUpToDateAsync(Snapshot snapshot, IReadOnlyDictionary<string, byte[]> fresh, CancellationToken cancellationToken)
    {
        var present = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var entry in website.ListAsync(Website, Folder, cancellationToken))
            present[entry.Path] = entry.Sha256;

        foreach (var file in snapshot.Files)
        {
            if (present.TryGetValue(Folder + file.Path, out var hash) && hash == file.Sha256)
                continue;
            if (await DatasetLayout.ContentAsync(dataset, file, fresh, cancellationToken) is not { } content)
                return;
            await website.WriteAsync(new BlobName(Website, Folder + file.Path), content, WriteCondition.Always, cancellationToken);
        }

        var manifest = StoredJson.Write(snapshot);
        if (present.GetValueOrDefault(Latest.Path) != ContentId.Sha256(manifest))
            await SwapAsync(snapshot, manifest, cancellationToken);
    }

    /// <summary>Removes files that no kept snapshot names.</summary>
    /// <param name="named">The paths, within the dataset, that kept snapshots name.</param>
    /// <param name="old">A file written after this may belong to a copy that is about to be named.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public async Task CollectAsync(IReadOnlySet<string> named, DateTimeOffset old, CancellationToken cancellationToken)
    {
        await foreach (var file in website.ListAsync(Website, Files, cancellationToken))
        {
            if (named.Contains(file.Path[Folder.Length..]) || file.ModifiedAt > old)
                continue;
            await website.DeleteAsync(new BlobName(Website, file.Path), file.ETag, cancellationToken);
        }
    }

    // A publisher that fell behind must not take visitors back to its snapshot.
    private async Task SwapAsync(Snapshot snapshot, byte[] manifest, CancellationToken cancellationToken)
    {
        var present = await website.ReadAsync(Latest, cancellationToken);
        if (present is not null && StoredJson.Read<Snapshot>(Latest, present).CreatedAt > snapshot.CreatedAt)
            return;
        await website.WriteAsync(Latest, manifest, WriteCondition.IfUnchanged(present?.ETag), cancellationToken);
    }
}
