namespace SwapPipeline.Articles.State;

/// <summary>Where the fetcher remembers things from run to run.</summary>
internal static class FetchState
{
    public const string Container = "fetch-state";
}
