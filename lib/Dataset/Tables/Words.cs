namespace SwapPipeline.Dataset.Tables;

/// <summary>The words of an enum as they stand in the files.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(WireName.Of)];
}
