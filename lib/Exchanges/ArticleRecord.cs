using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges;

/// <summary>
/// All that is known of one article: every version of it that was fetched, with what each says. One JSON file an article.
/// </summary>
public sealed record ArticleRecord
{
    public required string ArticleId { get; init; }

    /// <summary>The canonical address; for an article that has none, a name made of its content.</summary>
    public required string Url { get; init; }

    /// <summary>By (fetched, content hash): the last one is the article as it stands now.</summary>
    public required IReadOnlyList<ArticleVersion> Versions { get; init; }
}

/// <summary>One version of an article: what was fetched at one time, and what it says.</summary>
public sealed record ArticleVersion
{
    public required string ContentSha256 { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    public required string ExtractorVersion { get; init; }

    public required string Outlet { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public bool Relevant { get; init; }

    public Rejection? Rejected { get; init; }

    /// <summary>
    /// In the order of the article: a record's place is part of its id, and a later version's record takes over the place of the one it
    /// restates.
    /// </summary>
    public IReadOnlyList<ExchangeRecord> Exchanges { get; init; } = [];

    public IReadOnlyList<StatedTotal> Totals { get; init; } = [];
}
