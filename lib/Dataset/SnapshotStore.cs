using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>A snapshot as it was read, with what a commit on top of it must match.</summary>
public sealed record CommittedSnapshot(Snapshot Snapshot, BlobContent Content);

/// <summary>
/// Snapshots in blob storage. <c>latest.json</c> holds the whole manifest of the committed snapshot, and swapping it is the only commit;
/// <c>&lt;n&gt;.json</c> is a copy of it, made after the commit and made good before the next one, so that no number is ever missing
/// and none stands there uncommitted.
/// </summary>
public sealed class SnapshotStore(IBlobStore blobs)
{
    /// <summary>The committed snapshot; null before the first.</summary>
    public async Task<CommittedSnapshot?> LatestAsync(CancellationToken cancellationToken) =>
        await blobs.ReadAsync(DatasetLayout.Latest, cancellationToken) is { } content
            ? new CommittedSnapshot(StoredJson.Read<Snapshot>(DatasetLayout.Latest, content), content)
            : null;

    /// <summary>A snapshot by its number; null when there is none, or it has had its time.</summary>
    public async Task<Snapshot?> NumberedAsync(int number, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(DatasetLayout.Snapshot(number), cancellationToken) is { } content ? StoredJson.Read<Snapshot>(DatasetLayout.Snapshot(number), content) : null;

    /// <summary>Makes <paramref name="next"/> the committed snapshot.</summary>
    /// <returns>False when another commit came in between: nothing is changed, read again.</returns>
    public async Task<bool> CommitAsync(CommittedSnapshot? parent, Snapshot next, CancellationToken cancellationToken)
    {
        var bytes = StoredJson.Write(next);
        var outcome = await blobs.WriteAsync(DatasetLayout.Latest, bytes, WriteCondition.IfUnchanged(parent?.Content.ETag), cancellationToken);
        if (outcome == WriteOutcome.Refused && !await IsLatestAsync(bytes, cancellationToken)) return false;
        await KeepAsync(next.Number, bytes, cancellationToken);
        return true;
    }

    /// <summary>Makes the numbered copy of the committed snapshot, if a run died before it did.</summary>
    public async Task RepairAsync(CommittedSnapshot committed, CancellationToken cancellationToken)
    {
        var copy = DatasetLayout.Snapshot(committed.Snapshot.Number);
        if (await blobs.ListAsync(copy.Container, copy.Path, cancellationToken).AnyAsync(entry => entry.Path == copy.Path, cancellationToken)) return;
        await KeepAsync(committed.Snapshot.Number, committed.Content.Bytes, cancellationToken);
    }

    // A commit whose answer was lost on the way is refused when the client tries it again, though it took place.
    private async Task<bool> IsLatestAsync(byte[] bytes, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(DatasetLayout.Latest, cancellationToken) is { } present && present.Bytes.Span.SequenceEqual(bytes);

    private Task<WriteOutcome> KeepAsync(int number, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        blobs.WriteAsync(DatasetLayout.Snapshot(number), bytes, WriteCondition.IfAbsent, cancellationToken);
}
