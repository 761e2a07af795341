namespace SwapPipeline.Articles;

/// <summary>Which article a downloaded page is: by its own word, by where redirects led, or by the address that was asked for.</summary>
public static class PageAddress
{
    /// <param name="asked">The address that was asked for.</param>
    /// <param name="found">Where the page was found, after redirects.</param>
    /// <param name="stated">The canonical address that the page itself names (<c>rel=canonical</c>); null when it names none.</param>
    public static Uri Of(Uri asked, Uri found, string? stated)
    {
        // A redirect to the front page or to a sign-in page tells nothing of the article, and another site's may be a shortener's target:
        // that is the article.
        var reached = LeadsAway(asked, found) ? asked : found;
        return WebAddress.Of(found, stated) is { } own && IsBelievable(own, reached) ? own : reached;
    }

    private static bool LeadsAway(Uri asked, Uri found) =>
        SiteName.IsSame(asked.IdnHost, found.IdnHost)
        && CanonicalUrl.Of(found).Length < CanonicalUrl.Of(asked).Length
        && IsAbove(found, asked);

    // Nobody may speak for another site, and a page that calls the front page or its section its own address was set up wrongly.
    private static bool IsBelievable(Uri stated, Uri reached) =>
        stated.Scheme is "http" or "https" && SiteName.IsSame(stated.IdnHost, reached.IdnHost) && !IsAbove(stated, reached);

    private static bool IsAbove(Uri upper, Uri lower)
    {
        var (above, below) = (new Uri(CanonicalUrl.Of(upper)), new Uri(CanonicalUrl.Of(lower)));
        if (above.AbsolutePath == "/" && above.Query.Length == 0)
            return below.AbsolutePath != "/" || below.Query.Length > 0;
        return above.Query.Length == 0 && below.AbsolutePath.StartsWith($"{above.AbsolutePath}/", StringComparison.Ordinal);
    }
}
