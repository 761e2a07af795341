using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Neighbourhoods;

namespace SwapPipeline.Pipeline;

/// <summary>From changed articles to the years that change with them: reads their neighbourhood in time, and no more of history.</summary>
public sealed class NeighbourhoodRows(DatasetReader dataset)
{
    /// <param name="snapshot">The committed snapshot, in step with the published records.</param>
    /// <param name="published">What of each article it rests on.</param>
    /// <param name="changes">Articles that changed since.</param>
    /// <param name="cancellationToken">Stops between two reads.</param>
    /// <returns>All rows of each year in which a row changes; null when a neighbour does not tell what was published of it.</returns>
    /// <exception cref="InvalidDataException">Something that was published is missing or damaged.</exception>
    public async Task<IReadOnlyList<Partition>?> ChangedAsync(
        Snapshot snapshot,
        PublishedStates published,
        IReadOnlyList<ArticleChange> changes,
        CancellationToken cancellationToken
    )
    {
        var neighbourhood = new Neighbourhood(changes);
        while (neighbourhood.Missing() is { Count: > 0 } periods)
        {
            var states = await published.UnderAsync(periods, cancellationToken);
            if (states.Any(state => !state.IsSure))
                return null;
            neighbourhood.Add(periods, states.Select(state => state.Published).OfType<ArticleRecord>());
        }

        var change = neighbourhood.Merge();
        var files = snapshot.Files.ToDictionary(file => (file.Table, file.Year));
        var known = new List<DatedExchange>();
        foreach (var year in change.DaysBefore.Select(day => day.Year).Distinct())
        {
            if (files.TryGetValue((StarSchema.Exchanges, year), out var file))
                known.AddRange(StarSchema.DatedExchanges(await dataset.PartitionAsync(file, cancellationToken)));
        }

        var rows = new RowChanges(change.Link(known));
        var changed = new List<Partition>();
        foreach (var (table, year) in rows.Years)
        {
            var before = files.TryGetValue((table, year), out var file) ? await dataset.PartitionAsync(file, cancellationToken) : null;
            if (rows.Apply(table, year, before) is { } after)
                changed.Add(after);
        }

        return changed;
    }
}
