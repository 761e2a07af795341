namespace SwapPipeline.Articles;

/// <summary>An outlet or agency that is read.</summary>
/// <param name="Name">Short and unique: <c>moscow-times</c>.</param>
/// <param name="Outlet">As analysts see it: <c>The Moscow Times</c>; null when each page tells its own.</param>
/// <param name="Language">A two-letter code; null when the articles are in several.</param>
/// <param name="Kind">How it lists its articles.</param>
/// <param name="Address">Of the feed, sitemap, listing page or query.</param>
public sealed record Source(string Name, string? Outlet, string? Language, SourceKind Kind, Uri Address)
{
    /// <summary>Of a listing page: a CSS selector of the links to articles, or of the blocks that each hold one.</summary>
    public string? Selector { get; init; }

    /// <summary>
    /// Any of these in title, summary or address makes an article worth downloading; <c>*</c> at a word's end stands for any ending,
    /// <c>*</c> alone
    /// takes every article. Null takes the words of the lexicon.
    /// </summary>
    public IReadOnlyList<string>? RelevanceWords { get; init; }

    /// <summary>
    /// Between two requests to its hosts; never less than what the fetcher and robots.txt ask for. Null takes the fetcher's own.
    /// </summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>How many pages a day are fetched of it at most.</summary>
    public int DailyBudget { get; init; } = 200;

    /// <summary>False: it stays in the list, with the reason, and is not read.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Why it is not read; there when it is not enabled.</summary>
    public string? DisabledBecause { get; init; }

    /// <summary>Where its address is documented.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Where its older articles are listed.</summary>
    public IReadOnlyList<Archive> Archives { get; init; } = [];
}

/// <summary>The public page on which an address was found.</summary>
/// <param name="Page">Its address.</param>
/// <param name="Date">The day on which it was looked up.</param>
public sealed record Provenance(Uri Page, DateOnly Date);
