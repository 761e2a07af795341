using System.Text.Json;

namespace SwapPipeline.Articles.Listings;

/// <summary>Items of JSON Feed 1.x, and of the article list of GDELT DOC 2.0.</summary>
internal static class JsonForm
{
    public static ListingEntry Read(JsonElement item, Uri address)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return new ListingEntry.Skipped("it is no object");
        try
        {
            return Entry(item, address);
        }
        catch (InvalidOperationException)
        {
            // JSON can escape a half of a surrogate pair ("\ud800"), which shows only when the text is read.
            return new ListingEntry.Skipped("it holds text that is no Unicode");
        }
    }

    private static ListingEntry Entry(JsonElement item, Uri address)
    {
        var id = Text(item, "id");
        return ListedItem.Of(
            address,
            [Text(item, "url"), Uri.IsWellFormedUriString(id, UriKind.Absolute) ? id : null, Text(item, "external_url")],
            Text(item, "title"),
            Text(item, "summary") ?? Text(item, "content_text") ?? Text(item, "content_html"),
            // GDELT looks at the news every quarter of an hour: when it saw an article is close to when that was published.
            Text(item, "date_published") ?? Text(item, "seendate"),
            Text(item, "date_modified"),
            // GDELT names a domain at most; the page knows its outlet better.
            outlet: null
        );
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
