using SwapPipeline.Exchanges;

namespace SwapPipeline.Dataset;

/// <summary>The star schema: its tables, and how exchanges and articles become their rows.</summary>
public static class StarSchema
{
    /// <summary>Stands in each file's metadata and each snapshot; goes up when a column changes.</summary>
    public const string Version = "1";

    /// <summary>All rows, by table and year; a year without a row has no partition.</summary>
    public static IReadOnlyList<Partition> Partitions(MergedExchanges merged, IReadOnlyCollection<ArticleRecord> articles) => [];

    /// <summary>A year that lost its last row: no rows, the full schema.</summary>
    public static Partition Empty(string table, int year) => throw new ArgumentOutOfRangeException(nameof(table), table, "No such table.");
}
