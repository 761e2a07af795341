using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Exchanges.Merging;
using SwapPipeline.Exchanges.Neighbourhoods;

namespace SwapPipeline.Exchanges;

/// <summary>
/// Merges the records of many articles into canonical exchanges. Pure: any order, batching or repetition of the same articles gives the
/// same result. Near-linear: mentions fall into groups that nothing connects, and each group is merged by itself, here as in every other
/// path
/// (<see cref="Neighbourhood"/>, <see cref="TimeComponents"/>).
/// </summary>
public static class ExchangeMerger
{
    public static MergedExchanges Merge(IReadOnlyCollection<ArticleRecord> articles)
    {
        var merged = Merge(MentionComponents.Of(new MentionsOfArticles(ArticleHistory.Unite(articles))));
        return PreviousLinks.Resolve(merged, merged.Exchanges.Select(DatedExchange.Of).OfType<DatedExchange>());
    }

    /// <summary>Merges groups; what comes before an exchange is not looked up yet.</summary>
    internal static MergedExchanges Merge(IEnumerable<IReadOnlyList<Mention>> components)
    {
        var parts = components.Select(Merge).ToList();
        return new MergedExchanges
        {
            Exchanges = [.. parts.SelectMany(part => part.Exchanges).OrderBy(exchange => exchange.ExchangeId, StringComparer.Ordinal)],
            Agreements = [.. parts.SelectMany(part => part.Agreements).OrderBy(agreement => agreement.AgreementId, StringComparer.Ordinal)],
            Unresolved = [.. parts.SelectMany(part => part.Unresolved).OrderBy(waiting => waiting.RecordId, StringComparer.Ordinal)],
        };
    }

    private static MergedExchanges Merge(IReadOnlyList<Mention> component)
    {
        var clustering = Clustering.Of(component);
        var built = clustering.Acts.Select(act => (Act: act, Exchange: ExchangeBuilder.Build(act))).ToList();
        var counted = Ordinals.Check(built.ConvertAll(entry => entry.Exchange));
        var (agreements, exchanges) = Agreements.Of([.. built.Select((entry, index) => (entry.Act, counted[index]))]);
        return new MergedExchanges
        {
            Exchanges = exchanges,
            Agreements = agreements,
            Unresolved =
            [
                .. clustering.Waiting.Select(waiting => new UnresolvedMention(
                    waiting.Mention.RecordId,
                    waiting.Mention.ArticleId,
                    waiting.Mention.Record,
                    [.. waiting.Candidates.Select(act => act.Mentions[0].RecordId).Order(StringComparer.Ordinal)]
                )),
            ],
        };
    }
}
