namespace SwapPipeline.Articles.Listings;

/// <summary>What every form of listing has in common: an address made absolute, texts made plain, dates that may be missing.</summary>
internal static class ListedItem
{
    private const int MaxAddress = 2048;

    /// <param name="listing">Where relative addresses count from.</param>
    /// <param name="addresses">The places of an item that may hold its address, the best first; empty ones are passed over.</param>
    public static ListingEntry Of(
        Uri listing,
        ReadOnlySpan<string?> addresses,
        string? title,
        string? summary,
        string? published,
        string? modified,
        string? outlet
    ) =>
        Address(listing, addresses) switch
        {
            ({ } address, _) => new ListingEntry.Article(
                address,
                PlainLine.Of(title, PlainLine.TitleLength),
                PlainLine.Of(summary, PlainLine.SummaryLength),
                ListedDate.Parse(published),
                ListedDate.Parse(modified),
                PlainLine.Of(outlet, PlainLine.TitleLength) is { Length: > 0 } named ? named : null
            ),
            (_, var reason) => new ListingEntry.Skipped(reason!),
        };

    /// <summary>The first address that can be fetched, or why there is none.</summary>
    public static (Uri? Address, string? Reason) Address(Uri listing, ReadOnlySpan<string?> addresses)
    {
        string? reason = null;
        foreach (var text in addresses)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            // Feeds break long addresses over lines, and some escape them twice.
            var written = text.Trim().ReplaceLineEndings("").Replace("&amp;", "&", StringComparison.Ordinal);
            if (written.Length > MaxAddress)
                reason ??= "its address is too long";
            else if (!Uri.TryCreate(listing, written, out var address))
                reason ??= "its address is none";
            else if (address.Scheme is not ("http" or "https") || !WebAddress.HasHost(address))
                reason ??= "its address is neither http nor https";
            else
                return (address, null);
        }

        return (null, reason ?? "it has no address");
    }
}
