using SwapPipeline.Dataset.Tables;
using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset;

/// <summary>A file of a dataset, from storage or from a folder.</summary>
/// <param name="Table">As its path says.</param>
/// <param name="Key">As its path says.</param>
/// <param name="Year">As its path says.</param>
/// <param name="Path">For a person.</param>
/// <param name="Bytes">Null when the file is not there.</param>
/// <param name="Sha256">What its manifest says; null without a manifest.</param>
public sealed record StoredFile(string Table, string Key, int Year, string Path, ReadOnlyMemory<byte>? Bytes, string? Sha256);

/// <summary>
/// Checks the files of a dataset against every rule of its contract: whole, in the profile, and right in what they say together.
/// </summary>
public static class DatasetVerifier
{
    /// <returns>Every breach; empty for a dataset that keeps its contract. Rows are judged only when every file can be read.</returns>
    public static IReadOnlyList<RuleBreak> Verify(IReadOnlyCollection<StoredFile> files)
    {
        var breaks = new List<RuleBreak>();
        var partitions = new List<Partition>();
        foreach (var file in files)
        {
            if (Read(file, breaks) is { } table)
                partitions.Add(new Partition(file.Table, file.Key, file.Year, table));
        }

        return partitions.Count == files.Count ? [.. breaks, .. DatasetRules.Check(partitions)] : breaks;
    }

    private static ParquetTable? Read(StoredFile file, List<RuleBreak> breaks)
    {
        void Break(string rule, string reason) =>
            breaks.Add(new RuleBreak(rule, file.Table, $"{file.Key}={file.Year}", $"{file.Path}: {reason}"));

        if (file.Bytes is not { } bytes)
        {
            Break("file_present", "the file is missing.");
            return null;
        }

        if (file.Sha256 is { } expected && ContentId.Sha256(bytes.Span) != expected)
            Break("file_hash", "its hash is not the one that the snapshot names.");
        var read = ParquetFile.Read(bytes);
        if (!read.Succeeded)
        {
            Break(read.Problem.Fault == ParquetFault.OutsideProfile ? "parquet_profile" : "file_readable", read.Problem.Message);
            return null;
        }

        foreach (var (key, value) in Metadata(file.Table))
        {
            var found = read.Value.Footer.Metadata.FirstOrDefault(pair => pair.Key == key).Value;
            if (found is null)
                Break("file_metadata", $"the metadata {key} is missing.");
            else if (value is not null && found != value)
                Break("file_metadata", $"the metadata {key} is {found}, not {value}.");
        }

        return read.Value.Table;
    }

    private static IEnumerable<(string Key, string? Value)> Metadata(string table) =>
        [("swap.schema_version", StarSchema.Version), ("swap.table", table), (DatasetLayout.EncoderKey, null)];
}
