using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Neighbourhoods;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Article records in blob storage: <c>records/articles/&lt;article_id&gt;.json</c>, and under <c>records/months/&lt;yyyy-MM&gt;/&lt;article_id&gt;</c>
/// an empty entry for each month that the article speaks of (under <c>&lt;yyyy&gt;</c> where it tells a year alone), so that a neighbourhood in
/// time is found without a walk through history.
/// </summary>
public sealed class RecordStore(IBlobStore blobs)
{
    private const string Container = "records";
    private const string Articles = "articles/";
    private const string Months = "months/";

    /// <summary>The record of an article with the state that it is in; null when there is none.</summary>
    public async Task<(ArticleRecord Record, string ETag)?> ReadAsync(string articleId, CancellationToken cancellationToken)
    {
        var name = Name(articleId);
        return await blobs.ReadAsync(name, cancellationToken) is { } content ? (StoredJson.Read<ArticleRecord>(name, content), content.ETag) : null;
    }

    /// <summary>Writes the record unless it already stands there in these very bytes.</summary>
    /// <returns>False when somebody else wrote the record at the same time: read the article again.</returns>
    public async Task<bool> WriteAsync(ArticleRecord record, CancellationToken cancellationToken)
    {
        var name = Name(record.ArticleId);
        var bytes = StoredJson.Write(record);
        var present = await blobs.ReadAsync(name, cancellationToken);
        if (present is not null && present.Bytes.Span.SequenceEqual(bytes)) return true;
        return await blobs.WriteAsync(name, bytes, WriteCondition.IfUnchanged(present?.ETag), cancellationToken) == WriteOutcome.Written;
    }

    /// <summary>Lists the article under the months and years that it speaks of.</summary>
    public async Task ListUnderPeriodsAsync(ArticleRecord record, CancellationToken cancellationToken)
    {
        foreach (var period in Periods.Of(record)) await WriteAsync(Entry(period, record.ArticleId), cancellationToken);
    }

    /// <summary>The articles that have a record, in ordinal order.</summary>
    public IAsyncEnumerable<string> IdsAsync(CancellationToken cancellationToken) =>
        blobs.ListAsync(Container, Articles, cancellationToken).Select(entry => Path.GetFileNameWithoutExtension(entry.Path));

    /// <summary>Likewise for many; what is listed already costs nothing.</summary>
    public async Task ListUnderPeriodsAsync(IEnumerable<ArticleRecord> articles, CancellationToken cancellationToken)
    {
        var listed = await blobs.ListAsync(Container, Months, cancellationToken).Select(entry => entry.Path).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var missing = articles.SelectMany(article => Periods.Of(article).Select(period => Entry(period, article.ArticleId))).Where(entry => !listed.Contains(entry.Path));
        await Parallel.ForEachAsync(missing, SideBySide(cancellationToken), async (entry, cancellation) => await WriteAsync(entry, cancellation));
    }

    /// <summary>The ids of the articles that are listed under these months and years, each once.</summary>
    public async Task<IReadOnlyCollection<string>> ListedUnderAsync(IEnumerable<string> periods, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var period in periods)
        {
            await foreach (var entry in blobs.ListAsync(Container, $"{Months}{period}/", cancellationToken)) ids.Add(Path.GetFileName(entry.Path));
        }

        return ids;
    }

    /// <summary>How many records are read or written at a time.</summary>
    internal static ParallelOptions SideBySide(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken };

    /// <summary>All records there are, by article id.</summary>
    public async Task<IReadOnlyList<ArticleRecord>> AllAsync(CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var entry in blobs.ListAsync(Container, Articles, cancellationToken)) ids.Add(Path.GetFileNameWithoutExtension(entry.Path));
        var records = new ArticleRecord?[ids.Count];
        await Parallel.ForAsync(0, ids.Count, SideBySide(cancellationToken), async (at, cancellation) => records[at] = (await ReadAsync(ids[at], cancellation))?.Record);
        return [.. records.OfType<ArticleRecord>()];
    }

    private Task WriteAsync(BlobName entry, CancellationToken cancellationToken) => blobs.WriteAsync(entry, ReadOnlyMemory<byte>.Empty, WriteCondition.IfAbsent, cancellationToken);

    private static BlobName Entry(string period, string articleId) => new(Container, $"{Months}{period}/{articleId}");

    private static BlobName Name(string articleId) => new(Container, $"{Articles}{articleId}.json");
}
