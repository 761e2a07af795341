using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Exchanges.Merging;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>One article as it was published, null for a new one, and as it is now.</summary>
public sealed record ArticleChange(ArticleRecord? Before, ArticleRecord After);

/// <summary>
/// What changed articles concern: the groups that their mentions belonged to, and those that they belong to now. It asks for the records of
/// the periods around until both are complete; then merges them as they were and as they are. So it gives what merging all would give, at
/// the
/// price of the neighbourhood.
/// </summary>
public sealed class Neighbourhood
{
    private readonly World _before = new();
    private readonly World _after = new();
    private readonly List<ArticleChange> _changes;
    private readonly HashSet<string> _changed;
    private readonly HashSet<string> _concerned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _looked = new(StringComparer.Ordinal);

    public Neighbourhood(IEnumerable<ArticleChange> changes)
    {
        _changes = [.. changes];
        _changed = _changes.Select(change => change.After.ArticleId).ToHashSet(StringComparer.Ordinal);
        foreach (var change in _changes)
        {
            if (change.Before is not null)
                _before.Add(change.Before.ArticleId, MentionsOf(change.Before));
            _after.Add(change.After.ArticleId, MentionsOf(change.After));
        }

        _concerned.UnionWith(_before.Records.Concat(_after.Records));
    }

    /// <summary>Periods whose published records are still wanted; empty once the neighbourhood is complete.</summary>
    public IReadOnlyList<string> Missing()
    {
        while (true)
        {
            var (before, after) = Touched();
            var missing = before
                .Concat(after)
                .SelectMany(component => component)
                .SelectMany(Periods.AroundOf)
                .Distinct(StringComparer.Ordinal)
                .Where(period => !_looked.Contains(period))
                .Order(StringComparer.Ordinal)
                .ToList();
            if (missing.Count > 0 || !TakeFollowers(before, after))
                return missing;
        }
    }

    /// <summary>Takes what was published of the articles that are listed under these periods.</summary>
    public void Add(IEnumerable<string> periods, IEnumerable<ArticleRecord> published)
    {
        _looked.UnionWith(periods);
        foreach (var article in published)
        {
            if (_changed.Contains(article.ArticleId) || _after.Has(article.ArticleId))
                continue;
            var mentions = MentionsOf(article);
            _before.Add(article.ArticleId, mentions);
            _after.Add(article.ArticleId, mentions);
        }
    }

    /// <summary>The articles that were looked at, the changed ones among them.</summary>
    public int Size => _after.Size;

    /// <summary>What the neighbourhood was and is. Complete only when nothing is <see cref="Missing"/>.</summary>
    public NeighbourhoodChange Merge()
    {
        var (before, after) = Touched();
        return new NeighbourhoodChange(ExchangeMerger.Merge(before), ExchangeMerger.Merge(after), _changes);
    }

    private static List<Mention> MentionsOf(ArticleRecord article) =>
        [.. ArticleHistory.Unite([article]).SelectMany(united => united.Mentions())];

    /// <summary>The groups that hold a concerned mention, before and after; whoever is in one of them is concerned too.</summary>
    private (List<IReadOnlyList<Mention>> Before, List<IReadOnlyList<Mention>> After) Touched()
    {
        int known;
        List<IReadOnlyList<Mention>> before,
            after;
        do
        {
            known = _concerned.Count;
            before = _before.Take(_concerned);
            after = _after.Take(_concerned);
        } while (_concerned.Count > known);
        return (before, after);
    }

    /// <summary>
    /// Where an exchange appears, vanishes or moves, those that name its day as the day of the one before are concerned too.
    /// </summary>
    private bool TakeFollowers(List<IReadOnlyList<Mention>> before, List<IReadOnlyList<Mention>> after)
    {
        static HashSet<DatedExchange> Dated(List<IReadOnlyList<Mention>> components) =>
            [.. ExchangeMerger.Merge(components).Exchanges.Select(DatedExchange.Of).OfType<DatedExchange>()];
        var moved = Dated(before);
        moved.SymmetricExceptWith(Dated(after));
        if (moved.Count == 0)
            return false;
        var days = moved
            .SelectMany(exchange => Enumerable.Range(-PreviousLinks.Reach, (2 * PreviousLinks.Reach) + 1).Select(exchange.Date.AddDays))
            .ToHashSet();
        var known = _concerned.Count;
        _concerned.UnionWith(_after.RecordsThatTellBefore(days));
        return _concerned.Count > known;
    }

    /// <summary>The records that were looked at, in one state.</summary>
    private sealed class World
    {
        private readonly Dictionary<string, List<Mention>> _articles = new(StringComparer.Ordinal);
        private IReadOnlyList<IReadOnlyList<Mention>>? _components;

        public int Size => _articles.Count;

        public IEnumerable<string> Records => _articles.Values.SelectMany(mentions => mentions).Select(mention => mention.RecordId);

        public bool Has(string articleId) => _articles.ContainsKey(articleId);

        public void Add(string articleId, List<Mention> mentions)
        {
            if (_articles.TryAdd(articleId, mentions))
                _components = null;
        }

        public List<IReadOnlyList<Mention>> Take(HashSet<string> concerned)
        {
            _components ??= MentionComponents.Of([.. _articles.Values.SelectMany(mentions => mentions)]);
            var touched = _components.Where(component => component.Any(mention => concerned.Contains(mention.RecordId))).ToList();
            foreach (var component in touched)
                concerned.UnionWith(component.Select(mention => mention.RecordId));
            return touched;
        }

        public IEnumerable<string> RecordsThatTellBefore(HashSet<DateOnly> days) =>
            _articles
                .Values.SelectMany(mentions => mentions)
                .Where(mention => mention.Record.PreviousDate is { } told && days.Contains(told))
                .Select(mention => mention.RecordId);
    }
}
