namespace SwapPipeline.Articles.Listings;

/// <summary>Items of RSS 0.9x, 1.0 and 2.0.</summary>
internal static class RssForm
{
    public static ListingEntry Read(XmlItem item)
    {
        var guid = item.All("guid").FirstOrDefault();
        return ListedItem.Of(
            item.Address,
            [
                item.Text("origLink", XmlNames.FeedBurner),
                item.Text("link"),
                // An Atom link in an RSS item; a <link href> as some write it.
                item.All("link").FirstOrDefault(link => link.Rel is null or "alternate" && link.Href is not null)?.Href,
                guid is { IsPermaLink: true } && Uri.IsWellFormedUriString(guid.Text, UriKind.Absolute) ? guid.Text : null,
                item.About,
            ],
            item.Text("title"),
            item.Text("description"),
            First(
                item.Text("pubDate"),
                item.Text("date", XmlNames.DublinCore),
                item.Text("published", XmlNames.Atom),
                item.Text("issued", XmlNames.DublinCoreTerms)
            ),
            First(item.Text("updated", XmlNames.Atom), item.Text("modified", XmlNames.DublinCoreTerms)),
            item.Text("source")
        );
    }

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
                return text;
        }

        return "";
    }
}
