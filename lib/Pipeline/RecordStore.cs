using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Neighbourhoods;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Article records in blob storage: <c>records/articles/&lt;article_id&gt;.json</c> (a <see cref="StoredRecord"/>), and under
/// <c>records/months/&lt;yyyy-MM&gt;/&lt;article_id&gt;</c>
/// an empty entry for each month that the article speaks of (under <c>&lt;yyyy&gt;</c> where it tells a year alone), so that a
/// neighbourhood in
/// time is found without a walk through history.
/// </summary>
public sealed class RecordStore(IBlobStore blobs)
{
    private const string Container = "records";
    private const string Articles = "articles/";
    private const string Months = "months/";

    private static readonly BlobName AllListed = new(Container, "months.listed");

    /// <summary>The record of an article; null when there is none.</summary>
    public async Task<StoredRecord?> ReadAsync(string articleId, CancellationToken cancellationToken)
    {
        var name = Name(articleId);
        return await blobs.ReadAsync(name, cancellationToken) is { } content ? StoredRecord.Read(name, content) : null;
    }

    /// <summary>Writes the record unless it stands there already. What it said before is kept beside it.</summary>
    /// <returns>False when somebody else wrote the record at the same time: read the article again.</returns>
    public async Task<bool> WriteAsync(ArticleRecord record, CancellationToken cancellationToken)
    {
        var present = await ReadAsync(record.ArticleId, cancellationToken);
        if (present is not null && StoredRecord.AreEqual(present.Now, record))
            return true;
        return await blobs.WriteAsync(
                Name(record.ArticleId),
                StoredRecord.Write(record, present),
                WriteCondition.IfUnchanged(present?.ETag),
                cancellationToken
            ) == WriteOutcome.Written;
    }

    /// <summary>
    /// Drops what these records said before: a snapshot that rests on what they say now is committed. One that has changed since keeps it.
    /// </summary>
    public async Task ForgetEarlierAsync(IEnumerable<StoredRecord> published, CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(
            published.Where(record => record.Earlier.Count > 0),
            SideBySide(cancellationToken),
            async (record, cancellation) =>
                await blobs.WriteAsync(
                    Name(record.Now.ArticleId),
                    StoredRecord.Write(record.Now, null),
                    WriteCondition.IfUnchanged(record.ETag),
                    cancellation
                )
        );

    /// <summary>Lists the article under the months and years that it speaks of.</summary>
    public async Task ListUnderPeriodsAsync(ArticleRecord record, CancellationToken cancellationToken)
    {
        foreach (var period in Periods.Of(record))
            await WriteAsync(Entry(period, record.ArticleId), cancellationToken);
    }

    /// <summary>The articles that have a record, in ordinal order.</summary>
    public IAsyncEnumerable<string> IdsAsync(CancellationToken cancellationToken) =>
        blobs.ListAsync(Container, Articles, cancellationToken).Select(entry => Path.GetFileNameWithoutExtension(entry.Path));

    /// <summary>
    /// Likewise for all records there are; what is listed already costs nothing. From then on a neighbourhood in time can be found: see
    /// <see cref="AreAllListedAsync"/>.
    /// </summary>
    public async Task ListAllUnderPeriodsAsync(IEnumerable<ArticleRecord> articles, CancellationToken cancellationToken)
    {
        var listed = await blobs
            .ListAsync(Container, Months, cancellationToken)
            .Select(entry => entry.Path)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var missing = articles
            .SelectMany(article => Periods.Of(article).Select(period => Entry(period, article.ArticleId)))
            .Where(entry => !listed.Contains(entry.Path));
        await Parallel.ForEachAsync(
            missing,
            SideBySide(cancellationToken),
            async (entry, cancellation) => await WriteAsync(entry, cancellation)
        );
        await WriteAsync(AllListed, cancellationToken);
    }

    /// <summary>
    /// Whether every record of this container is listed under its periods. False for a container that was lost and is being filled again.
    /// </summary>
    public async Task<bool> AreAllListedAsync(CancellationToken cancellationToken) =>
        await blobs.ReadAsync(AllListed, cancellationToken) is not null;

    /// <summary>The ids of the articles that are listed under these months and years, each once.</summary>
    public async Task<IReadOnlyCollection<string>> ListedUnderAsync(IEnumerable<string> periods, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var period in periods)
        {
            await foreach (var entry in blobs.ListAsync(Container, $"{Months}{period}/", cancellationToken))
                ids.Add(Path.GetFileName(entry.Path));
        }

        return ids;
    }

    /// <summary>How many records are read or written at a time.</summary>
    internal static ParallelOptions SideBySide(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken };

    /// <summary>All records there are, by article id.</summary>
    public async Task<IReadOnlyList<StoredRecord>> AllAsync(CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var entry in blobs.ListAsync(Container, Articles, cancellationToken))
            ids.Add(Path.GetFileNameWithoutExtension(entry.Path));
        var records = new StoredRecord?[ids.Count];
        await Parallel.ForAsync(
            0,
            ids.Count,
            SideBySide(cancellationToken),
            async (at, cancellation) => records[at] = await ReadAsync(ids[at], cancellation)
        );
        return [.. records.OfType<StoredRecord>()];
    }

    private Task WriteAsync(BlobName entry, CancellationToken cancellationToken) =>
        blobs.WriteAsync(entry, ReadOnlyMemory<byte>.Empty, WriteCondition.IfAbsent, cancellationToken);

    private static BlobName Entry(string period, string articleId) => new(Container, $"{Months}{period}/{articleId}");

    private static BlobName Name(string articleId) => new(Container, $"{Articles}{articleId}.json");
}
