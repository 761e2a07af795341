using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges;

/// <summary>
/// Splits articles into groups that nothing connects: merged apart and put together, they give what merging all gives. A new article so
/// concerns its own group alone.
/// </summary>
public static class TimeComponents
{
    /// <summary>The groups by their first article's id; each by article id.</summary>
    public static IReadOnlyList<IReadOnlyList<ArticleRecord>> Split(IReadOnlyCollection<ArticleRecord> articles)
    {
        var united = ArticleHistory.Unite(articles);
        var parents = Enumerable.Range(0, united.Count).ToArray();
        var stretches = united
            .SelectMany((article, index) => article.Mentions().SelectMany(TimeReach.Of).Select(stretch => (stretch.From, stretch.To, Index: index)))
            .OrderBy(stretch => stretch.From)
            .ThenBy(stretch => stretch.Index);
        var (open, until) = (-1, 0);
        foreach (var (from, to, index) in stretches)
        {
            if (open >= 0 && from <= until) parents[Root(parents, index)] = Root(parents, open);
            else until = to;
            (open, until) = (index, Math.Max(until, to));
        }

        return [.. united.Select((article, index) => (article, Group: Root(parents, index))).GroupBy(entry => entry.Group).Select(group => group.Select(entry => entry.article).ToList())];
    }

    private static int Root(int[] parents, int index)
    {
        while (parents[index] != index) index = parents[index] = parents[parents[index]];
        return index;
    }
}
