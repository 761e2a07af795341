using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Exchanges.Merging;
using SwapPipeline.Exchanges.Neighbourhoods;

namespace SwapPipeline.Exchanges;

/// <summary>One group of mentions, for an engine that merges groups apart.</summary>
/// <param name="Component">Its name: the id of its founding record; for articles that tell of no exchange, <c>articles-</c> and the
/// year.</param>
/// <param name="Article">An article that has a part in it.</param>
/// <param name="Places">The places of the article's records that belong to the group.</param>
/// <param name="Context">The places of its records that are there only for another exchange to be found as the one before.</param>
public sealed record ComponentPart(string Component, ArticleRecord Article, IReadOnlyList<int> Places, IReadOnlyList<int> Context);

/// <summary>
/// Splits records into groups that nothing connects. Merged apart and put together, they give what merging all gives: each group carries,
/// as context, the exchanges that its own may name as the one before.
/// </summary>
public static class TimeComponents
{
    /// <summary>
    /// The parts of each group together, groups by name; within one by article id. An article may have a part in several.
    /// </summary>
    public static IReadOnlyList<ComponentPart> Split(IReadOnlyCollection<ArticleRecord> articles)
    {
        var united = ArticleHistory.Unite(articles);
        var mentions = united.SelectMany(article => article.Mentions()).ToList();
        var components = MentionComponents.Of(mentions);
        var byDay = components
            .SelectMany(component =>
                component
                    .Where(mention => mention.NamesDay)
                    .Select(mention => (Day: mention.Record.Date!.Value, Component: component))
                    .Distinct()
            )
            .ToLookup(entry => entry.Day, entry => entry.Component);
        var byId = united.ToDictionary(article => article.ArticleId, StringComparer.Ordinal);
        var silent = united.ExceptBy(mentions.Select(mention => mention.ArticleId), article => article.ArticleId, StringComparer.Ordinal);
        return
        [
            .. components
                .SelectMany(component => Parts(component, ContextOf(component, byDay), byId))
                .Concat(
                    silent.Select(article => new ComponentPart(
                        FormattableString.Invariant(
                            $"articles-{(article.Current().PublishedAt ?? article.Current().FetchedAt).UtcDateTime.Year}"
                        ),
                        article,
                        [],
                        []
                    ))
                )
                .OrderBy(part => part.Component, StringComparer.Ordinal)
                .ThenBy(part => part.Article.ArticleId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Merges the parts of one group, or whole articles.</summary>
    /// <returns>The exchanges and agreements of the group's own mentions, and the articles whose rows belong to it.</returns>
    public static (MergedExchanges Merged, IReadOnlyList<ArticleRecord> Articles) Merge(IReadOnlyCollection<ComponentPart> parts)
    {
        var own = MentionsOf(parts, part => part.Places).ToList();
        var merged = ExchangeMerger.Merge(MentionComponents.Of(own));
        var context = ExchangeMerger.Merge(MentionComponents.Of([.. MentionsOf(parts, part => part.Context)]));
        var linked = PreviousLinks.Resolve(
            merged,
            merged.Exchanges.Concat(context.Exchanges).Select(DatedExchange.Of).OfType<DatedExchange>()
        );

        // An article's own rows go with its first record, so that of all its parts one brings them.
        return (
            linked,
            [.. parts.Where(part => part.Places.Contains(0) || part is { Places: [], Context: [] }).Select(part => part.Article)]
        );
    }

    /// <summary>One article, handed in once or in several parts, as a part that holds all of it.</summary>
    public static ComponentPart Whole(IReadOnlyCollection<ArticleRecord> article)
    {
        var united = ArticleHistory.Unite(article).Single();
        return new ComponentPart("", united, [.. united.Mentions().Select(mention => mention.Place)], []);
    }

    private static IEnumerable<ComponentPart> Parts(
        IReadOnlyList<Mention> component,
        IReadOnlyCollection<Mention> context,
        Dictionary<string, ArticleRecord> articles
    )
    {
        var around = context.ToLookup(mention => mention.ArticleId, mention => mention.Place, StringComparer.Ordinal);
        var own = component.ToLookup(mention => mention.ArticleId, mention => mention.Place, StringComparer.Ordinal);
        return own.Select(article => article.Key)
            .Union(around.Select(article => article.Key), StringComparer.Ordinal)
            .Select(id => new ComponentPart(component[0].RecordId, articles[id], [.. own[id].Order()], [.. around[id].Order()]));
    }

    private static HashSet<Mention> ContextOf(IReadOnlyList<Mention> component, ILookup<DateOnly, IReadOnlyList<Mention>> byDay)
    {
        var context = new HashSet<Mention>();
        foreach (var told in component.Select(mention => mention.Record.PreviousDate).OfType<DateOnly>().Distinct())
        {
            for (var days = -PreviousLinks.Reach; days <= PreviousLinks.Reach; days++)
            {
                foreach (var other in byDay[told.AddDays(days)])
                {
                    if (!ReferenceEquals(other, component))
                        context.UnionWith(other);
                }
            }
        }

        return context;
    }

    private static IEnumerable<Mention> MentionsOf(IEnumerable<ComponentPart> parts, Func<ComponentPart, IReadOnlyList<int>> places) =>
        parts.SelectMany(part =>
        {
            var wanted = places(part);
            return wanted.Count == 0 ? [] : part.Article.Mentions().Where(mention => wanted.Contains(mention.Place));
        });
}
