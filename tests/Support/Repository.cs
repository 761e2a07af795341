namespace SwapPipeline.Tests.Support;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SwapPipeline.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No SwapPipeline.sln above {AppContext.BaseDirectory}.");
    }
}
