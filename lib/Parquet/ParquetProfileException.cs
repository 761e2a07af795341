namespace SwapPipeline.Parquet;

/// <summary>A value that the dataset's Parquet profile does not allow, named by column and row. It is a bug of the caller.</summary>
public sealed class ParquetProfileException(string message) : Exception(message);
