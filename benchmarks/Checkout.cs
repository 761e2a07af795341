namespace SwapPipeline.Benchmarks;

/// <summary>The checkout that the benchmarks were built from: peers, samples and specifications lie there.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SwapPipeline.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No SwapPipeline.sln above {AppContext.BaseDirectory}: run the benchmarks from a checkout.");
    }
}
