using SwapPipeline.Exchanges.Neighbourhoods;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Which of the waiting articles one publish takes: the oldest, and those that tell of the same time, for which the same neighbourhood is
/// read. So
/// a step of a backlog needs as much memory and time with ten years stored as with one.
/// </summary>
public sealed class PublishBatches(RecordStore records, PublishPace pace)
{
    /// <param name="waiting">Marks, in any order.</param>
    /// <param name="cancellationToken">Stops between two reads.</param>
    /// <returns>At least one where one waits; those of one time together, the oldest first.</returns>
    public async Task<IReadOnlyList<BlobEntry>> NextAsync(IReadOnlyList<BlobEntry> waiting, CancellationToken cancellationToken)
    {
        if (waiting.Count <= 1)
            return waiting;
        var left = waiting.OrderBy(mark => mark.ModifiedAt).ThenBy(mark => mark.Path, StringComparer.Ordinal).ToList();
        var listed = new ListedArticles(records);
        var read = new HashSet<string>(StringComparer.Ordinal);
        var batch = new List<BlobEntry>();
        while (left.Count > 0 && batch.Count < pace.Most)
        {
            var oldest = left[0];
            var record = (await records.ReadAsync(PendingMarks.ArticleOf(oldest), cancellationToken))?.Now;
            if (record is not null)
                read.UnionWith(await listed.UnderAsync(Periods.Around(record), cancellationToken));
            if (batch.Count > 0 && read.Count > pace.MostRead)
                break;

            var near = record is null ? [] : await listed.UnderAsync(Periods.Of(record), cancellationToken);
            var taken = left.Where(mark => mark == oldest || near.Contains(PendingMarks.ArticleOf(mark)))
                .Take(pace.Most - batch.Count)
                .ToHashSet();
            batch.AddRange(left.Where(taken.Contains));
            left.RemoveAll(taken.Contains);
        }

        return batch;
    }

    /// <summary>What is listed under each period, asked for once.</summary>
    private sealed class ListedArticles(RecordStore records)
    {
        private readonly Dictionary<string, IReadOnlyCollection<string>> _periods = new(StringComparer.Ordinal);

        public async Task<HashSet<string>> UnderAsync(IEnumerable<string> periods, CancellationToken cancellationToken)
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var period in periods)
            {
                if (!_periods.TryGetValue(period, out var found))
                    _periods.Add(period, found = await records.ListedUnderAsync([period], cancellationToken));
                ids.UnionWith(found);
            }

            return ids;
        }
    }
}
