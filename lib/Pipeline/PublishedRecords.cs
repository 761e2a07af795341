using System.Collections.Concurrent;
using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Which state of each article a committed snapshot rests on. Nothing is written for it: the article's row in the snapshot tells which of
/// the
/// states in its stored record the row was made of, so no crash can set the two apart.
/// </summary>
public sealed class PublishedRecords(RecordStore records, DatasetReader dataset)
{
    /// <summary>As this snapshot tells it; each year of its articles is read at most once.</summary>
    public PublishedStates In(Snapshot snapshot) => new(snapshot, records, dataset);
}

/// <inheritdoc cref="PublishedRecords"/>
public sealed class PublishedStates
{
    private readonly Snapshot _snapshot;
    private readonly RecordStore _records;
    private readonly DatasetReader _dataset;
    private readonly ConcurrentDictionary<int, Lazy<Task<IReadOnlyDictionary<string, ArticleStamp>>>> _years = [];

    internal PublishedStates(Snapshot snapshot, RecordStore records, DatasetReader dataset) =>
        (_snapshot, _records, _dataset) = (snapshot, records, dataset);

    /// <summary>The article as it is, and as it was published; null for one without a record.</summary>
    /// <exception cref="InvalidDataException">The articles of a year, or the record, cannot be read.</exception>
    public async Task<ArticleState?> OfAsync(string articleId, CancellationToken cancellationToken)
    {
        if (await _records.ReadAsync(articleId, cancellationToken) is not { } record)
            return null;
        var isPublished = false;
        var states = new List<ArticleRecord>(1);
        foreach (var state in record.Earlier.Append(record.Now))
        {
            var (year, stamp) = ArticleStamp.Of(state);
            if (!(await InYearAsync(year, cancellationToken)).TryGetValue(articleId, out var published))
                continue;
            isPublished = true;
            if (published == stamp)
                states.Add(state);
        }

        // Two readings of one version, or an older version that came later, leave the row as it was.
        var isSure = states.Count == (isPublished ? 1 : 0);
        return new ArticleState(record.Now, isSure ? states.FirstOrDefault() : null, isSure);
    }

    /// <summary>Likewise of several articles, in any order.</summary>
    /// <inheritdoc cref="OfAsync(string, CancellationToken)"/>
    public async Task<IReadOnlyCollection<ArticleState>> OfAsync(IEnumerable<string> articleIds, CancellationToken cancellationToken)
    {
        var found = new ConcurrentBag<ArticleState>();
        await Parallel.ForEachAsync(
            articleIds,
            RecordStore.SideBySide(cancellationToken),
            async (id, cancellation) =>
            {
                if (await OfAsync(id, cancellation) is { } state)
                    found.Add(state);
            }
        );
        return found;
    }

    /// <summary>The articles that are listed under these periods.</summary>
    /// <inheritdoc cref="OfAsync(string, CancellationToken)"/>
    public async Task<IReadOnlyCollection<ArticleState>> UnderAsync(IEnumerable<string> periods, CancellationToken cancellationToken) =>
        await OfAsync(await _records.ListedUnderAsync(periods, cancellationToken), cancellationToken);

    private Task<IReadOnlyDictionary<string, ArticleStamp>> InYearAsync(int year, CancellationToken cancellationToken) =>
        _years
            .GetOrAdd(year, _ => new Lazy<Task<IReadOnlyDictionary<string, ArticleStamp>>>(() => ReadAsync(year, cancellationToken)))
            .Value;

    private async Task<IReadOnlyDictionary<string, ArticleStamp>> ReadAsync(int year, CancellationToken cancellationToken) =>
        _snapshot.Files.FirstOrDefault(file => file.Table == StarSchema.Articles && file.Year == year) is { } file
            ? ArticleStamp.In(await _dataset.PartitionAsync(file, cancellationToken))
            : new Dictionary<string, ArticleStamp>();
}
