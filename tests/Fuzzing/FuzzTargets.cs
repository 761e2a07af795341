namespace SwapPipeline.Tests.Fuzzing;

/// <summary>Every parser that meets foreign bytes. A new one belongs in here.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [.. PageTargets.All, .. ListingTargets.All, .. TextTargets.All, .. JsonTargets.All, .. ParquetTargets.All];

    public static FuzzTarget Named(string name) => All.Single(target => target.Name == name);
}
