namespace SwapPipeline.Exchanges;

/// <summary>The canonical exchanges and agreements that a set of article records tells of.</summary>
public sealed record MergedExchanges
{
    /// <summary>By id.</summary>
    public IReadOnlyList<Exchange> Exchanges { get; init; } = [];

    /// <summary>By id.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>Vague mentions that name no day and fit no known exchange: kept here, no row of the dataset. By record id.</summary>
    public IReadOnlyList<UnresolvedMention> Unresolved { get; init; } = [];
}
