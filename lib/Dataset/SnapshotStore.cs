using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>A snapshot as it was read, with what a commit on top of it must match.</summary>
public sealed record CommittedSnapshot(Snapshot Snapshot, BlobContent Content)
{
    /// <summary>
    /// Which rules and which encoder made all of its rows and files; null when that is not known. Swapped with the snapshot, in the same
    /// write.
    /// </summary>
    public string? MadeBy => Content.Note;
}

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
        await blobs.ReadAsync(DatasetLayout.Snapshot(number), cancellationToken) is { } content
            ? StoredJson.Read<Snapshot>(DatasetLayout.Snapshot(number), content)
            : null;

    /// <summary>Makes <paramref name="next"/> the committed snapshot.</summary>
    /// <param name="parent">What stands there now.</param>
    /// <param name="next">Takes its place.</param>
    /// <param name="madeBy">Kept beside the manifest: see <see cref="CommittedSnapshot.MadeBy"/>.</param>
    /// <param name="cancellationToken">Stops between two storage calls.</param>
    /// <returns>False when another commit came in between: nothing is changed, read again.</returns>
    public async Task<bool> CommitAsync(CommittedSnapshot? parent, Snapshot next, string? madeBy, CancellationToken cancellationToken)
    {
        var bytes = StoredJson.Write(next);
        if (!await SwapAsync(parent, bytes, madeBy, cancellationToken))
            return false;
        await KeepAsync(next.Number, bytes, cancellationToken);
        return true;
    }

    /// <summary>The same snapshot, which others made, came out again in the same bytes: from now on it is made by these.</summary>
    /// <inheritdoc cref="CommitAsync"/>
    public Task<bool> ConfirmAsync(CommittedSnapshot parent, string? madeBy, CancellationToken cancellationToken) =>
        SwapAsync(parent, parent.Content.Bytes, madeBy, cancellationToken);

    /// <summary>Makes the numbered copy of the committed snapshot, if a run died before it did.</summary>
    public async Task RepairAsync(CommittedSnapshot committed, CancellationToken cancellationToken)
    {
        var copy = DatasetLayout.Snapshot(committed.Snapshot.Number);
        if (
            await blobs
                .ListAsync(copy.Container, copy.Path, cancellationToken)
                .AnyAsync(entry => entry.Path == copy.Path, cancellationToken)
        )
            return;
        await KeepAsync(committed.Snapshot.Number, committed.Content.Bytes, cancellationToken);
    }

    private async Task<bool> SwapAsync(
        CommittedSnapshot? parent,
        ReadOnlyMemory<byte> bytes,
        string? madeBy,
        CancellationToken cancellationToken
    )
    {
        var outcome = await blobs.WriteAsync(
            DatasetLayout.Latest,
            bytes,
            madeBy,
            WriteCondition.IfUnchanged(parent?.Content.ETag),
            cancellationToken
        );
        return outcome == WriteOutcome.Written || await IsLatestAsync(bytes, madeBy, cancellationToken);
    }

    // A commit whose answer was lost on the way is refused when the client tries it again, though it took place.
    private async Task<bool> IsLatestAsync(ReadOnlyMemory<byte> bytes, string? madeBy, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(DatasetLayout.Latest, cancellationToken) is { } present
        && present.Note == madeBy
        && present.Bytes.Span.SequenceEqual(bytes.Span);

    private Task<WriteOutcome> KeepAsync(int number, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        blobs.WriteAsync(DatasetLayout.Snapshot(number), bytes, WriteCondition.IfAbsent, cancellationToken);
}
