using SwapPipeline.Articles;
using SwapPipeline.Articles.Fetching;
using SwapPipeline.Articles.State;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>One listing of an archive while it comes in: what lies in its window and may tell of an exchange.</summary>
internal sealed class ArchiveReading(Source source, ArchiveWindow window)
{
    // Some outlets date by their own clock.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    private readonly ArticleRelevance _relevance = new(source);

    public List<PendingPage> Found { get; } = [];

    public List<ListingEntry.Part> Parts { get; } = [];

    /// <summary>All articles that it names, wanted or not.</summary>
    public int Listed { get; private set; }

    public string? Broken { get; private set; }

    /// <summary>Begins anew each time: a connection that broke brings the whole listing again.</summary>
    public async Task ReadAsync(FetchedBody body, CancellationToken cancellationToken)
    {
        Found.Clear();
        Parts.Clear();
        (Listed, Broken) = (0, null);
        await foreach (var entry in ListingReader.ReadAsync(source, body.Address, body.ContentType, body.Content, cancellationToken))
        {
            switch (entry)
            {
                case ListingEntry.Article article:
                    Listed++;
                    if (IsWithin(article) && _relevance.IsWorthDownloading(article))
                        Found.Add(new PendingPage(article.Address, article.Published, article.Outlet));
                    break;
                // A sitemap that last changed before the window holds nothing of it.
                case ListingEntry.Part part when part.Modified is not { } modified || modified >= window.From:
                    Parts.Add(part);
                    break;
                case ListingEntry.Broken broken:
                    Broken = broken.Reason;
                    break;
            }
        }
    }

    // Without a date of publication, what changed after the window may still be of it.
    private bool IsWithin(ListingEntry.Article article) =>
        article.Published is { } published
            ? published >= window.From - Slack && published < window.To + Slack
            : article.Modified is not { } modified || modified >= window.From - Slack;
}
