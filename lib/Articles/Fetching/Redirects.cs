namespace SwapPipeline.Articles.Fetching;

/// <summary>Follows redirects by hand, so that every address on the way is judged like the first.</summary>
internal static class Redirects
{
    public const int Most = 5;

    public static async Task<FetchResult> FollowAsync(Uri address, Func<Uri, Task<HopResult>> askAsync)
    {
        for (var followed = 0; ; followed++)
        {
            var result = await askAsync(address);
            if (result is HopResult.Answered answer)
                return answer.Result;
            var to = ((HopResult.Redirected)result).To;
            if (followed == Most)
                return new FetchResult.Rejected(FetchReason.Redirect, $"It redirects more than {Most} times, last from {address}.");
            if (address.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp)
                return new FetchResult.Rejected(FetchReason.Redirect, $"{address} redirects from https to http.");
            address = to;
        }
    }
}
