namespace SwapPipeline.Articles;

/// <summary>One thing that a listing (feed, sitemap, listing page) says, in the order in which it says it.</summary>
public abstract record ListingEntry
{
    private ListingEntry() { }

    /// <summary>An article that the source has.</summary>
    /// <param name="Address">Absolute, http or https; as the source links it, not yet canonical.</param>
    /// <param name="Title">One line of plain text; empty when the listing gives none.</param>
    /// <param name="Summary">One line of plain text; empty when the listing gives none.</param>
    /// <param name="Published">As the source tells it.</param>
    /// <param name="Modified">When the source says that it changed last.</param>
    /// <param name="Outlet">Whose article it is, where a listing gathers those of several outlets.</param>
    public sealed record Article(
        Uri Address,
        string Title,
        string Summary,
        DateTimeOffset? Published,
        DateTimeOffset? Modified,
        string? Outlet
    ) : ListingEntry;

    /// <summary>A further listing that this one names: a sitemap of an index.</summary>
    public sealed record Part(Uri Address, DateTimeOffset? Modified) : ListingEntry;

    /// <summary>An item that is no article to fetch; the ones after it are read on.</summary>
    public sealed record Skipped(string Reason) : ListingEntry;

    /// <summary>The listing cannot be read from here on; what came before holds. Always the last entry.</summary>
    public sealed record Broken(string Reason) : ListingEntry;
}
