using SwapPipeline.Articles;
using SwapPipeline.Articles.State;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>Reads one window of an archive, with the sitemaps that an index names, one level deep.</summary>
public sealed class ArchiveVisits(PageFetcher fetcher)
{
    private const int MostParts = 2000;

    // GDELT answers with 250 articles at most.
    private const int FullListing = 250;

    /// <returns>What was found, and why some of it could not be read.</returns>
    internal async Task<ArchiveFind> ReadAsync(Source source, ArchiveWindow window, CancellationToken cancellationToken)
    {
        var archive = source with { Kind = window.Archive.Kind, Selector = window.Archive.Selector, Address = window.Address };
        var find = new ArchiveFind();
        var index = await AskAsync(archive, window, window.Address, find, cancellationToken);
        if (index is null)
            return find;
        if (window.CanBeHalved && index.Listed >= FullListing)
        {
            // What did not fit is found in shorter windows; the listing itself is the newest part of them.
            foreach (var half in window.Halves())
                find.Add(await ReadAsync(source, half, cancellationToken));
            return find;
        }

        find.Add(index);
        foreach (var part in index.Parts.Take(MostParts))
        {
            if (await AskAsync(archive, window, part.Address, find, cancellationToken) is { } listing)
                find.Add(listing);
        }

        return find;
    }

    private async Task<ArchiveReading?> AskAsync(
        Source archive,
        ArchiveWindow window,
        Uri address,
        ArchiveFind find,
        CancellationToken cancellationToken
    )
    {
        var reading = new ArchiveReading(archive, window);
        var result = await fetcher.ReadAsync(
            new PageRequest(address) { Delay = archive.Delay },
            (body, cancellation) => reading.ReadAsync(body, cancellation),
            cancellationToken
        );
        find.Listings++;
        switch (result)
        {
            case FetchResult.Fetched when reading.Broken is { } broken:
                find.Error ??= SafeLine.Of($"{address} cannot be read: {broken}");
                return reading;
            case FetchResult.Fetched:
                return reading;
            // A day without articles often has no page.
            case FetchResult.Rejected { Reason: FetchReason.NotFound }:
                return null;
            case FetchResult.Rejected rejected:
                find.Error ??= SafeLine.Of($"{address}: {rejected.Text}");
                return null;
            case FetchResult.Failed failed:
                find.Error ??= SafeLine.Of($"{address}: {failed.Text}");
                return null;
            default:
                return null;
        }
    }
}

/// <summary>What a window of an archive gave.</summary>
internal sealed class ArchiveFind
{
    /// <summary>Articles that lie in it and may tell of an exchange.</summary>
    public List<PendingPage> Pages { get; } = [];

    /// <summary>All that were listed.</summary>
    public int Listed { get; private set; }

    /// <summary>Listings that were asked for.</summary>
    public int Listings { get; set; }

    /// <summary>Why one of them could not be read.</summary>
    public string? Error { get; set; }

    public void Add(ArchiveReading reading)
    {
        Pages.AddRange(reading.Found);
        Listed += reading.Listed;
    }

    public void Add(ArchiveFind other)
    {
        Pages.AddRange(other.Pages);
        (Listed, Listings, Error) = (Listed + other.Listed, Listings + other.Listings, Error ?? other.Error);
    }
}
