namespace SwapPipeline.Articles.Fetching;

/// <summary>What the HTTP library throws, as a result with a reason.</summary>
internal static class WireFailures
{
    public static HopResult Result(Exception error, Uri address)
    {
        FetchResult result = Chain(error).FirstOrDefault(link => link is AddressRefusedException or BodyRefusedException) switch
        {
            AddressRefusedException refused => new FetchResult.Rejected(FetchReason.Address, refused.Message),
            BodyRefusedException refused => new FetchResult.Rejected(refused.Reason, refused.Message),
            _ when error is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
                new FetchResult.Rejected(FetchReason.TooLarge, $"{address.IdnHost} answers with too many headers."),
            _ => new FetchResult.Failed(FetchReason.Connection, $"{address.IdnHost}: {error.Message}"),
        };
        return new HopResult.Answered(result);
    }

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var link = error; link is not null; link = link.InnerException)
            yield return link;
    }
}
