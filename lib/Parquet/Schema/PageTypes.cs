namespace SwapPipeline.Parquet.Schema;

/// <summary>The kinds of pages. Source: parquet.thrift, PageType.</summary>
internal static class PageTypes
{
    public const int Data = 0;
    public const int Dictionary = 2;
}
