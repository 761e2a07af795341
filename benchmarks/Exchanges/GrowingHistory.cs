using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Neighbourhoods;

namespace SwapPipeline.Benchmarks.Exchanges;

/// <summary>Published records by period in memory, to which articles are added one by one by their neighbourhoods.</summary>
internal sealed class GrowingHistory
{
    private readonly Dictionary<string, ArticleRecord> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _listed = new(StringComparer.Ordinal);
    private readonly ILookup<DateOnly, DatedExchange> _published;

    public GrowingHistory(IReadOnlyCollection<ArticleRecord> articles, MergedExchanges merged)
    {
        foreach (var article in articles)
            Keep(article);
        _published = merged.Exchanges.Select(DatedExchange.Of).OfType<DatedExchange>().ToLookup(exchange => exchange.Date);
    }

    public NeighbourhoodChange Add(ArticleRecord article)
    {
        var neighbourhood = new Neighbourhood([new ArticleChange(_articles.GetValueOrDefault(article.ArticleId), article)]);
        while (neighbourhood.Missing() is { Count: > 0 } periods)
            neighbourhood.Add(
                periods,
                periods.SelectMany(period => _listed.GetValueOrDefault(period, [])).Distinct().Select(id => _articles[id])
            );
        var change = neighbourhood.Merge();
        Keep(article);
        return change.Link(change.DaysBefore.SelectMany(day => _published[day]));
    }

    private void Keep(ArticleRecord article)
    {
        _articles[article.ArticleId] = article;
        foreach (var period in Periods.Of(article))
        {
            if (!_listed.TryGetValue(period, out var ids))
                _listed.Add(period, ids = []);
            ids.Add(article.ArticleId);
        }
    }
}
