using SwapPipeline.Articles.Fetching;

namespace SwapPipeline.Articles;

/// <summary>What a download gave: a page, or the reason why there is none.</summary>
public abstract record FetchResult
{
    private FetchResult() { }

    /// <param name="Address">Where the page was found, after redirects.</param>
    /// <param name="Content">The body as it came, unpacked; empty when it was read as a stream.</param>
    /// <param name="ContentType">The media type as the server names it.</param>
    /// <param name="Validators">What a later request can ask by whether the page has changed.</param>
    public sealed record Fetched(Uri Address, byte[] Content, string ContentType, Validators Validators) : FetchResult;

    /// <summary>304: the page is what it was when its validators were told.</summary>
    public sealed record Unchanged : FetchResult;

    /// <summary>There is no page, and asking again would not change it.</summary>
    public sealed record Rejected : FetchResult
    {
        public Rejected(FetchReason reason, string text) => (Reason, Text) = (reason, SafeLine.Of(text));

        public FetchReason Reason { get; }

        /// <summary>For a person: what went wrong. One line, safe to show.</summary>
        public string Text { get; }
    }

    /// <summary>There is no page now; there may be one later.</summary>
    public sealed record Failed : FetchResult
    {
        public Failed(FetchReason reason, string text, DateTimeOffset? retryAt = null) =>
            (Reason, Text, RetryAt) = (reason, SafeLine.Of(text), retryAt);

        public FetchReason Reason { get; }

        /// <summary>For a person: what went wrong. One line, safe to show.</summary>
        public string Text { get; }

        /// <summary>Before this the server does not want to be asked.</summary>
        public DateTimeOffset? RetryAt { get; }
    }
}
