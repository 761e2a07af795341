namespace SwapPipeline.Exchanges;

/// <summary>Merges the records of many articles into canonical exchanges. Pure: any order of the same articles gives the same result.</summary>
public static class ExchangeMerger
{
    public static MergedExchanges Merge(IReadOnlyCollection<ArticleRecord> articles) => new();
}
