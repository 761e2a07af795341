using SwapPipeline.Storage;

namespace SwapPipeline.Dataset;

/// <summary>Where the dataset lies: <c>dataset</c>, the truth, and <c>current</c>, for readers that can only list or glob.</summary>
public static class DatasetLayout
{
    public const string Truth = "dataset";

    public const string Current = "current";

    /// <summary>In a file's metadata: which encoder wrote it.</summary>
    public const string EncoderKey = "swap.encoder";

    /// <summary>Names the committed snapshot: the one blob that is ever overwritten.</summary>
    public static BlobName Latest { get; } = new(Truth, "snapshots/latest.json");

    public static BlobName Snapshot(int number) => new(Truth, FormattableString.Invariant($"snapshots/{number}.json"));

    /// <summary>Of an immutable file, within <see cref="Truth"/>.</summary>
    public static string FilePath(Partition partition, string sha256) =>
        FormattableString.Invariant($"files/{partition.Table}/{partition.Key}={partition.Year}/{sha256}.parquet");

    /// <summary>Of a table's year within <see cref="Current"/>, and within an exported folder.</summary>
    public static string CurrentPath(SnapshotFile file) =>
        FormattableString.Invariant($"{file.Table}/{file.Key}={file.Year}/{file.Table}.parquet");

    /// <summary>The bytes of a file for a copy of it.</summary>
    /// <param name="dataset">The account of the dataset.</param>
    /// <param name="file">The file.</param>
    /// <param name="fresh">Bytes by hash of files that were just written.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where the file is missing or damaged.</returns>
    internal static async Task<ReadOnlyMemory<byte>?> ContentAsync(
        IBlobStore dataset,
        SnapshotFile file,
        IReadOnlyDictionary<string, byte[]> fresh,
        CancellationToken cancellationToken
    )
    {
        if (fresh.TryGetValue(file.Sha256, out var bytes))
            return bytes;
        var stored = await dataset.ReadAsync(new BlobName(Truth, file.Path), cancellationToken);

        // Not in one expression: there, null would become an empty memory.
        if (stored is null || ContentId.Sha256(stored.Bytes.Span) != file.Sha256)
            return null;
        return stored.Bytes;
    }
}
