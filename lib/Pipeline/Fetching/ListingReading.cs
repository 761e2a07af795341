using SwapPipeline.Articles;
using SwapPipeline.Articles.Fetching;
using SwapPipeline.Articles.State;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>One listing while it comes in: only what is new and worth reading is kept of it.</summary>
internal sealed class ListingReading(Source source, SourceLedger ledger, DateTimeOffset now)
{
    private readonly ArticleRelevance _relevance = new(source);
    private readonly List<PendingPage> _found = [];
    private int _known;
    private int _irrelevant;

    /// <summary>The further listings that it names.</summary>
    public List<ListingEntry.Part> Parts { get; } = [];

    /// <summary>Why it could not be read to its end.</summary>
    public string? Broken { get; private set; }

    public DateTimeOffset? Newest { get; private set; }

    public DateTimeOffset? Oldest { get; private set; }

    /// <summary>Begins anew each time: a connection that broke brings the whole listing again.</summary>
    public async Task ReadAsync(FetchedBody body, CancellationToken cancellationToken)
    {
        Parts.Clear();
        _found.Clear();
        (_known, _irrelevant, Broken, Newest, Oldest) = (0, 0, null, null, null);
        await foreach (var entry in ListingReader.ReadAsync(source, body.Address, body.ContentType, body.Content, cancellationToken))
        {
            switch (entry)
            {
                case ListingEntry.Article article:
                    Read(article);
                    break;
                case ListingEntry.Part part:
                    Parts.Add(part);
                    break;
                case ListingEntry.Broken broken:
                    Broken = broken.Reason;
                    break;
            }
        }
    }

    /// <summary>Puts what was found on the ledger.</summary>
    public void Settle(SourceTally tally)
    {
        foreach (var page in _found)
            ledger.Await(page);
        tally.Count(PageOutcome.Known, pages: _known);
        tally.Count(PageOutcome.Irrelevant, pages: _irrelevant);
    }

    private void Read(ListingEntry.Article article)
    {
        // A date in the future is a slip, and would hide every gap until then.
        if (article.Published is { } published && published <= now)
        {
            if (Newest is null || published > Newest)
                Newest = published;
            if (Oldest is null || published < Oldest)
                Oldest = published;
        }

        if (ledger.Knows(article.Address, article.Modified, now))
            _known++;
        else if (!_relevance.IsWorthDownloading(article))
            _irrelevant++;
        else
            _found.Add(new PendingPage(article.Address, article.Published, article.Outlet));
    }
}
