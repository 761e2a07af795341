namespace SwapPipeline.Extraction;

/// <summary>What one article says: the answer to the reading of one page.</summary>
public sealed record ArticleExtraction
{
    public required ArticleText Article { get; init; }

    /// <summary>The article reports an exchange or a repatriation that took place, was agreed, or was called off with a date.</summary>
    public bool Relevant { get; init; }

    public IReadOnlyList<ExchangeRecord> Exchanges { get; init; } = [];

    public IReadOnlyList<StatedTotal> Totals { get; init; } = [];
}
