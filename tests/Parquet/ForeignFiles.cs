namespace SwapPipeline.Tests.Parquet;

/// <summary>Parquet files as other programs write them.</summary>
internal static class ForeignFiles
{
    /// <summary>A sound file by DuckDB with DELTA encodings, which the dataset's profile does not allow.</summary>
    public static Task WriteDeltaEncodedAsync(string path) => IndependentReaders.RunScriptAsync("write-foreign.mjs", path);
}
