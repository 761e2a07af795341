using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Exchanges.Merging;

namespace SwapPipeline.Exchanges;

/// <summary>
/// Merges the records of many articles into canonical exchanges. Pure: any order, batching or repetition of the same articles gives the
/// same result. Near-linear: mentions are sorted by day and swept, never set against all others.
/// </summary>
public static class ExchangeMerger
{
    public static MergedExchanges Merge(IReadOnlyCollection<ArticleRecord> articles)
    {
        var clustering = Clustering.Of(ArticleHistory.Unite(articles).SelectMany(article => article.Mentions()));
        var built = clustering.Acts.Select(act => (Act: act, Exchange: ExchangeBuilder.Build(act))).ToList();
        var counted = Ordinals.Check(built.ConvertAll(entry => entry.Exchange));
        var (agreements, exchanges) = Agreements.Of([.. built.Select((entry, index) => (entry.Act, counted[index]))]);
        var previous = PreviousLinks.Of([.. built.Select((entry, index) => (entry.Act, exchanges[index]))]);
        return new MergedExchanges
        {
            Exchanges =
            [
                .. exchanges.Select((exchange, index) => exchange with { PreviousExchangeId = previous[index] })
                    .OrderBy(exchange => exchange.ExchangeId, StringComparer.Ordinal),
            ],
            Agreements = agreements,
            Unresolved =
            [
                .. clustering.Waiting
                    .Select(waiting => new UnresolvedMention(
                        waiting.Mention.RecordId,
                        waiting.Mention.ArticleId,
                        waiting.Mention.Record,
                        [.. waiting.Candidates.Select(act => act.Mentions[0].RecordId).Order(StringComparer.Ordinal)]))
                    .OrderBy(waiting => waiting.RecordId, StringComparer.Ordinal),
            ],
        };
    }
}
