namespace SwapPipeline.Local.Web;

/// <summary>The built page, or why there is none.</summary>
/// <param name="Folder">Where index.html lies; null when the page could not be built.</param>
/// <param name="Problem">One line that says what to do; null when it was.</param>
internal sealed record PageBuild(string? Folder, string? Problem)
{
    public static PageBuild At(string folder) => new(folder, null);

    public static PageBuild Failed(string problem) => new(null, problem);
}
