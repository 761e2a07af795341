namespace SwapPipeline.Pipeline;

/// <summary>What one run of FetchArticles did with one source. Counts are articles.</summary>
public sealed record SourceReport(string Source)
{
    /// <summary>New ones, downloaded and kept.</summary>
    public int Fetched { get; init; }

    /// <summary>Looked at again, and kept as a new version.</summary>
    public int Changed { get; init; }

    /// <summary>Looked at again, and as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>Listed, and decided in an earlier run.</summary>
    public int Known { get; init; }

    /// <summary>About something else.</summary>
    public int Irrelevant { get; init; }

    /// <summary>Left to a later run.</summary>
    public int Deferred { get; init; }

    /// <summary>Not to be had, by reason.</summary>
    public IReadOnlyDictionary<string, int> Rejected { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Not to be had now, by reason; a later run tries them again.</summary>
    public IReadOnlyDictionary<string, int> Failed { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Why the listing could not be read.</summary>
    public string? Error { get; init; }

    /// <summary>
    /// The listing reaches back less far than the last run: what was published between is only found by a backfill from then.
    /// </summary>
    public DateTimeOffset? GapSince { get; init; }
}
