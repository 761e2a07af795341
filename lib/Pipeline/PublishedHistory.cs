using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.History;

namespace SwapPipeline.Pipeline;

/// <summary>An exchange as it was published, with its claims and how it came to be. Rows are values by column name.</summary>
public sealed record PublishedExchange(
    IReadOnlyDictionary<string, object?> Row,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Claims,
    IReadOnlyList<HistoryStep> Steps
);

/// <summary>Finds a published exchange by any id that ever led to it, and tells its history.</summary>
public sealed class PublishedHistory(DatasetReader dataset, PublishedRecords published)
{
    /// <summary>As many digits of an id as are asked for at least.</summary>
    public const int ShortestId = 6;

    /// <param name="snapshot">Where to look.</param>
    /// <param name="id">The id of an exchange, of one of its records (which an exchange that was merged away had as its own) or of one of
    /// its claims, or the first digits of one.</param>
    /// <param name="cancellationToken">Stops between two reads.</param>
    /// <returns>Every exchange that the id leads to: none, or several for too few digits.</returns>
    public async Task<IReadOnlyList<PublishedExchange>> FindAsync(Snapshot snapshot, string id, CancellationToken cancellationToken)
    {
        var evidence = await dataset.RowsAsync(snapshot, "evidence", cancellationToken);
        string[] columns = ["exchange_id", "record_id", "claim_id"];
        var ids = evidence
            .Where(row => columns.Any(column => ((string?)row[column])?.StartsWith(id, StringComparison.OrdinalIgnoreCase) == true))
            .Select(row => (string)row["exchange_id"]!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (ids.Count == 0)
            return [];

        var exchanges = await dataset.RowsAsync(snapshot, "exchanges", cancellationToken);
        var claims = (await dataset.RowsAsync(snapshot, "claims", cancellationToken)).ToLookup(
            row => (string)row["exchange_id"]!,
            StringComparer.Ordinal
        );
        var found = new List<PublishedExchange>();
        foreach (var exchange in exchanges.Where(row => ids.Contains((string)row["exchange_id"]!)))
        {
            var members = evidence.Where(row => Equals(row["exchange_id"], exchange["exchange_id"])).ToList();
            var articles = await ArticlesAsync(
                published.In(snapshot),
                members.Select(row => (string)row["article_id"]!).Distinct(StringComparer.Ordinal),
                cancellationToken
            );
            found.Add(
                new PublishedExchange(
                    exchange,
                    [.. claims[(string)exchange["exchange_id"]!]],
                    ExchangeHistory.Of(articles, [.. members.Select(row => (string)row["record_id"]!)])
                )
            );
        }

        return found;
    }

    private static async Task<IReadOnlyCollection<ArticleRecord>> ArticlesAsync(
        PublishedStates published,
        IEnumerable<string> ids,
        CancellationToken cancellationToken
    )
    {
        var articles = new List<ArticleRecord>();
        foreach (var id in ids)
        {
            if (await published.OfAsync(id, cancellationToken) is { } state)
                articles.Add(state.Published ?? state.Now);
        }

        return articles;
    }
}
