using System.Runtime.CompilerServices;
using System.Xml;
using SwapPipeline.Articles.Listings;

namespace SwapPipeline.Articles;

/// <summary>
/// Reads what a source lists, item by item, in bounded memory. What the bytes are decides over what the server or the source calls them:
/// an Atom feed served as text/html under a source of kind rss is read as Atom.
/// </summary>
public static class ListingReader
{
    /// <param name="source">Its kind, and for a listing page its selector.</param>
    /// <param name="address">Where the listing was found, after redirects: relative links count from here.</param>
    /// <param name="contentType">As the server names it.</param>
    /// <param name="body">The listing, free of transport compression; a gzip file (a sitemap's .xml.gz) is unpacked here. It stays
    /// open.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<ListingEntry> ReadAsync(
        Source source,
        Uri address,
        string? contentType,
        Stream body,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var entries = EntriesAsync(source, address, contentType, body, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            string? broken = null;
            try
            {
                if (!await entries.MoveNextAsync())
                    yield break;
            }
            catch (Exception error) when (error is XmlException or System.Text.Json.JsonException or InvalidDataException)
            {
                broken = error.Message;
            }

            if (broken is not null)
            {
                yield return new ListingEntry.Broken(broken);
                yield break;
            }

            yield return entries.Current;
            if (entries.Current is ListingEntry.Broken)
                yield break;
        }
    }

    private static async IAsyncEnumerable<ListingEntry> EntriesAsync(
        Source source,
        Uri address,
        string? contentType,
        Stream body,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var text = await ListingText.OpenAsync(body, contentType, cancellationToken);
        var entries = (source.Kind, text.FirstCharacter) switch
        {
            (_, null) => Broken("It is empty."),
            (SourceKind.ListingPage, _) => ListingPage.ReadAsync(text, address, source.Selector!, cancellationToken),
            (_, '{' or '[') => JsonListing.ReadAsync(text, address, cancellationToken),
            (_, '<') => XmlListing.ReadAsync(text, address, cancellationToken),
            _ => Broken($"It is neither XML nor JSON; it begins with \"{text.Beginning}\"."),
        };
        await foreach (var entry in entries.WithCancellation(cancellationToken))
            yield return entry;
    }

    private static IAsyncEnumerable<ListingEntry> Broken(string reason) =>
        new ListingEntry[] { new ListingEntry.Broken(reason) }.ToAsyncEnumerable();
}
