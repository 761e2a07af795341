using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Neighbourhoods;
using SwapPipeline.Parquet;

namespace SwapPipeline.Tests.Exchanges;

/// <summary>A dataset in memory that grows by neighbourhoods, as the pipeline's does in storage.</summary>
internal sealed class PublishedDataset
{
    private readonly Dictionary<string, ArticleRecord> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, int Year), Partition> _partitions = [];

    /// <summary>All in one.</summary>
    public static PublishedDataset Of(IReadOnlyCollection<ArticleRecord> articles)
    {
        var dataset = new PublishedDataset();
        foreach (var article in articles)
            dataset.Keep(article);
        foreach (var partition in StarSchema.Partitions(ExchangeMerger.Merge(articles), articles))
            dataset._partitions.Add((partition.Table, partition.Year), partition);
        return dataset;
    }

    /// <summary>Some articles more, or in a later state.</summary>
    public void Change(IReadOnlyCollection<ArticleRecord> batch)
    {
        var changes = batch
            .DistinctBy(article => article.ArticleId)
            .Select(article => new ArticleChange(_articles.GetValueOrDefault(article.ArticleId), article))
            .ToList();
        var neighbourhood = new Neighbourhood(changes);
        while (neighbourhood.Missing() is { Count: > 0 } periods)
            neighbourhood.Add(
                periods,
                periods.SelectMany(period => _listed.GetValueOrDefault(period, [])).Distinct().Select(id => _articles[id])
            );
        var change = neighbourhood.Merge();
        var known = change
            .DaysBefore.Select(day => day.Year)
            .Distinct()
            .Where(year => _partitions.ContainsKey((StarSchema.Exchanges, year)));
        var rows = new RowChanges(
            change.Link(known.SelectMany(year => StarSchema.DatedExchanges(_partitions[(StarSchema.Exchanges, year)])))
        );
        foreach (var (table, year) in rows.Years)
        {
            if (rows.Apply(table, year, _partitions.GetValueOrDefault((table, year))) is { } changed)
                _partitions[(table, year)] = changed;
        }

        foreach (var article in changes)
            Keep(article.After);
    }

    public bool HasTheRowsOf(PublishedDataset other) =>
        _partitions
            .Values.Where(partition => partition.Content.RowCount > 0)
            .All(partition =>
                other._partitions.TryGetValue((partition.Table, partition.Year), out var same)
                && RowChanges.SameRows(partition.Content.Columns, same.Content.Columns)
            )
        && _partitions.Values.Count(partition => partition.Content.RowCount > 0)
            == other._partitions.Values.Count(partition => partition.Content.RowCount > 0);

    /// <summary>
    /// The hash of every Parquet file by its path. A year without rows is left out: whether it has a file depends on what was there once.
    /// </summary>
    public async Task<SortedDictionary<string, string>> FilesAsync()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var encoder = new BuiltInParquetEncoder();
        using var output = new MemoryStream();
        foreach (var partition in _partitions.Values.Where(partition => partition.Content.RowCount > 0))
        {
            output.SetLength(0);
            await encoder.EncodeAsync(partition.Content, output, CancellationToken.None);
            files.Add(
                $"{partition.Table}/{partition.Key}={partition.Year}",
                ContentId.Sha256(output.GetBuffer().AsSpan(0, (int)output.Length))
            );
        }

        return files;
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
