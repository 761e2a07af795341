using SwapPipeline.Articles.Fetching;

namespace SwapPipeline.Articles;

/// <summary>One page to ask for.</summary>
/// <param name="Address">As it was linked.</param>
public sealed record PageRequest(Uri Address)
{
    /// <summary>Those of the last answer: the server then sends the page only if it has changed.</summary>
    public Validators? Validators { get; init; }

    /// <summary>Between two requests to the host. The longest of this, the fetcher's own and robots.txt's counts.</summary>
    public TimeSpan? Delay { get; init; }
}
