namespace SwapPipeline.Articles.Fetching;

/// <summary>When a server wants to be asked again: a number of seconds, or a date.</summary>
internal static class RetryAfter
{
    // A server that says "in a thousand years" is asked again tomorrow.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Null when the answer does not say, or names a time that is past.</summary>
    public static DateTimeOffset? Of(HttpResponseMessage answer, DateTimeOffset now)
    {
        var wait = answer.Headers.RetryAfter is { } told ? told.Delta ?? told.Date - now : null;
        return wait > TimeSpan.Zero ? now + (wait < Longest ? wait : Longest) : null;
    }
}
