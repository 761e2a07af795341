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
}
