using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>
/// What a publish builds on, taken before the records are read: whatever is committed in between refuses the publish. So a publisher that
/// lost its lease can never put rows of an older reading over newer ones.
/// </summary>
public sealed class PublishBasis
{
    private readonly IReadOnlyDictionary<string, BlobEntry> _stored;

    internal PublishBasis(
        CommittedSnapshot? parent,
        bool isOwn,
        IReadOnlyDictionary<string, BlobEntry> stored,
        IReadOnlyList<SnapshotFile> damaged
    ) => (Parent, IsOwn, _stored, Damaged) = (parent, isOwn, stored, damaged);

    /// <summary>The committed snapshot; null before the first.</summary>
    public CommittedSnapshot? Parent { get; }

    /// <summary>
    /// Whether this build of the rules, with this encoder, made all of <see cref="Parent"/>: then a part of it can be changed.
    /// </summary>
    public bool IsOwn { get; }

    /// <summary>
    /// Files of <see cref="Parent"/> that are missing or not what it names. Handing their partitions over makes them good.
    /// </summary>
    public IReadOnlyList<SnapshotFile> Damaged { get; }

    /// <summary>The file of that path as it lies in storage; null when there is none.</summary>
    internal BlobEntry? Stored(string path) => _stored.GetValueOrDefault(path);
}
