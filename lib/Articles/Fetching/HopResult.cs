namespace SwapPipeline.Articles.Fetching;

/// <summary>What one request gave: an answer, or another address to ask.</summary>
internal abstract record HopResult
{
    private HopResult() { }

    public sealed record Answered(FetchResult Result) : HopResult;

    public sealed record Redirected(Uri To) : HopResult;
}
