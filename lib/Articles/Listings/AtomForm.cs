namespace SwapPipeline.Articles.Listings;

/// <summary>Entries of Atom 1.0, and of 0.3 with its older names.</summary>
internal static class AtomForm
{
    public static ListingEntry Read(XmlItem entry)
    {
        var links = entry.All("link").Where(link => link.Href is not null).ToList();
        var published = entry.Text("published") is { Length: > 0 } stated ? stated : entry.Text("issued");
        var updated = entry.Text("updated") is { Length: > 0 } changed ? changed : entry.Text("modified");
        return ListedItem.Of(
            entry.Address,
            [
                entry.Text("origLink", XmlNames.FeedBurner),
                links
                    .FirstOrDefault(link => link.Rel is null or "alternate" && link.Type is null or "text/html" or "application/xhtml+xml")
                    ?.Href,
                links.FirstOrDefault(link => link.Rel is null or "alternate")?.Href,
                entry.Text("link"),
                Uri.IsWellFormedUriString(entry.Text("id"), UriKind.Absolute) ? entry.Text("id") : null,
            ],
            entry.Text("title"),
            entry.Text("summary") is { Length: > 0 } summary ? summary : entry.Text("content"),
            published.Length > 0 ? published : updated,
            updated,
            entry.Text("source/title")
        );
    }
}
