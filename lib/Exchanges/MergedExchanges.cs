namespace SwapPipeline.Exchanges;

/// <summary>The canonical exchanges and agreements that a set of article records tells of.</summary>
public sealed record MergedExchanges;
