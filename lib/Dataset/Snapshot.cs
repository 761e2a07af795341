using System.Text.Json.Serialization;

namespace SwapPipeline.Dataset;

/// <summary>The set of files that one manifest names.</summary>
/// <param name="Number">Counts up by one from 1.</param>
/// <param name="CreatedAt">When it was committed.</param>
/// <param name="SchemaVersion">See <see cref="StarSchema.Version"/>.</param>
/// <param name="Parent">The snapshot before; null for the first.</param>
/// <param name="Files">By table and year.</param>
/// <param name="Tables">Every table with its rows over all years.</param>
public sealed record Snapshot(
    [property: JsonPropertyName("snapshot")] int Number,
    DateTimeOffset CreatedAt,
    string SchemaVersion,
    int? Parent,
    IReadOnlyList<SnapshotFile> Files,
    IReadOnlyDictionary<string, TableSize> Tables
);

/// <summary>One file of a snapshot.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Key">The column that tells the year.</param>
/// <param name="Year">The year.</param>
/// <param name="Path">Within the container <c>dataset</c>.</param>
/// <param name="Rows">Rows in the file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, which is also its name.</param>
public sealed record SnapshotFile(string Table, string Key, int Year, string Path, int Rows, int Bytes, string Sha256);

/// <summary>The size of a table.</summary>
public sealed record TableSize(int Rows);
