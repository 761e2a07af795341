using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>Who mediated: all who are credited by two outlets, or by a quarter of the articles that credit anybody.</summary>
internal static class Credits
{
    private const int EnoughOutlets = 2;

    private const int ShareOfArticles = 4;

    public static IReadOnlyList<string> Of(IEnumerable<Mention> members)
    {
        var credits = members.Where(mention => mention.Record.Mediators.Count > 0).ToList();
        var articles = credits.DistinctBy(mention => mention.ArticleId).Count();
        return
        [
            .. credits
                .SelectMany(mention => mention.Record.Mediators.Select(mediator => (Mediator: mediator, mention.ArticleId, mention.Outlet)))
                .GroupBy(credit => credit.Mediator, StringComparer.Ordinal)
                .Where(mediator =>
                    mediator.DistinctBy(credit => credit.Outlet).Count() >= EnoughOutlets
                    || mediator.DistinctBy(credit => credit.ArticleId).Count() * ShareOfArticles >= articles
                )
                .Select(mediator => mediator.Key)
                .Order(StringComparer.Ordinal),
        ];
    }
}
