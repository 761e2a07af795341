using System.ServiceModel.Syndication;
using System.Xml;

namespace SwapPipeline.Articles;

/// <summary>One entry of a feed.</summary>
/// <param name="Outlet">Whose article it is, where a feed gathers those of several outlets.</param>
public sealed record FeedItem(string Title, string Summary, Uri Address, DateTimeOffset? Published, string? Outlet);

/// <summary>What reading a feed gave: its items, or why it could not be read.</summary>
public sealed record FeedResult(IReadOnlyList<FeedItem> Items, string? Error);

/// <summary>Reads RSS 2.0 and Atom 1.0. A DTD is refused, so no entity can expand or reach for a file.</summary>
public static class Feed
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 64 * 1024 * 1024 };

    /// <summary>Items without a usable address are left out.</summary>
    public static FeedResult Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content.ToArray(), writable: false), Settings);
            return new FeedResult([.. SyndicationFeed.Load(reader).Items.Select(Item).OfType<FeedItem>()], null);
        }
        catch (Exception error) when (error is XmlException or FormatException or NotSupportedException)
        {
            return new FeedResult([], error.Message);
        }
    }

    private static FeedItem? Item(SyndicationItem item)
    {
        var link = item.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate")?.Uri;
        return link is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? new FeedItem(item.Title?.Text ?? "", item.Summary?.Text ?? "", link, Published(item), item.SourceFeed?.Title?.Text)
            : null;
    }

    // A date that nobody can read is no date; the article itself may still tell it.
    private static DateTimeOffset? Published(SyndicationItem item)
    {
        try
        {
            return item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime != default ? item.LastUpdatedTime : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
