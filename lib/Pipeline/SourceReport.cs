namespace SwapPipeline.Pipeline;

/// <summary>What one run of FetchArticles did with one source.</summary>
public sealed record SourceReport(string Source)
{
    /// <summary>Articles downloaded and kept.</summary>
    public int Fetched { get; init; }

    /// <summary>Articles that were there already.</summary>
    public int Known { get; init; }

    /// <summary>Articles that could not be downloaded; the next run tries them again.</summary>
    public int Failed { get; init; }

    /// <summary>Why the source as a whole could not be read.</summary>
    public string? Error { get; init; }
}
