namespace SwapPipeline.Articles.Listings;

/// <summary>Entries of a sitemap, of one with the news extension, and of an index of sitemaps.</summary>
internal static class SitemapForm
{
    public static ListingEntry Article(XmlItem url) =>
        ListedItem.Of(
            url.Address,
            [url.Text("loc")],
            url.Text("news/title", XmlNames.News),
            url.Text("news/keywords", XmlNames.News),
            url.Text("news/publication_date", XmlNames.News),
            url.Text("lastmod"),
            // The publication of a site's own sitemap is the site, which the source names better.
            outlet: ""
        );

    public static ListingEntry Part(XmlItem sitemap) =>
        ListedItem.Address(sitemap.Address, [sitemap.Text("loc")]) switch
        {
            ({ } address, _) => new ListingEntry.Part(address, ListedDate.Parse(sitemap.Text("lastmod"))),
            (_, var reason) => new ListingEntry.Skipped(reason!),
        };
}
