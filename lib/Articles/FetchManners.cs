namespace SwapPipeline.Articles;

/// <summary>How the fetcher behaves towards other people's servers. Not a setting: nobody should be able to turn politeness off in a deployment.</summary>
public sealed record FetchManners
{
    /// <summary>Between the end of one request to a host and the start of the next.</summary>
    public TimeSpan DelayBetweenRequests { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For one request, from its start to the last byte.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Of one page, unpacked.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Tells site owners who is calling and where to complain.</summary>
    public string UserAgent { get; init; } = "SwapPipeline/0.1 (prisoner exchange dataset; see the operator's contact page)";
}
