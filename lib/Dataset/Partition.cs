using SwapPipeline.Parquet;

namespace SwapPipeline.Dataset;

/// <summary>One year of one table, in memory.</summary>
/// <param name="Table">The table's name: <c>exchanges</c>.</param>
/// <param name="Key">The column that tells the year: <c>exchange_year</c>.</param>
/// <param name="Year">The year, unpadded in names.</param>
/// <param name="Content">The rows, in the table's order.</param>
public sealed record Partition(string Table, string Key, int Year, ParquetTable Content);
