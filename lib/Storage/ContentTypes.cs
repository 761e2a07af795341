namespace SwapPipeline.Storage;

/// <summary>The media type that a blob is served with, by the ending of its name.</summary>
internal static class ContentTypes
{
    public static string Of(string path) =>
        Path.GetExtension(path) switch
        {
            ".json" => "application/json",
            ".parquet" => "application/vnd.apache.parquet",
            _ => "application/octet-stream",
        };
}
