using SwapPipeline.Exchanges;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Article records in blob storage: <c>records/articles/&lt;article_id&gt;.json</c>, and under <c>records/months/&lt;yyyy-MM&gt;/&lt;article_id&gt;</c>
/// an empty entry for each month that the article speaks of, so that a neighbourhood in time is found without a walk through history.
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

    /// <summary>Lists the article under the months that it speaks of.</summary>
    public async Task ListUnderMonthsAsync(ArticleRecord record, CancellationToken cancellationToken)
    {
        foreach (var month in SpokenMonths.Of(record))
            await blobs.WriteAsync(new BlobName(Container, $"{Months}{month}/{record.ArticleId}"), ReadOnlyMemory<byte>.Empty, WriteCondition.IfAbsent, cancellationToken);
    }

    /// <summary>The articles that have a record, in ordinal order.</summary>
    public IAsyncEnumerable<string> IdsAsync(CancellationToken cancellationToken) =>
        blobs.ListAsync(Container, Articles, cancellationToken).Select(entry => Path.GetFileNameWithoutExtension(entry.Path));

    /// <summary>All records there are, by article id.</summary>
    public async Task<IReadOnlyList<ArticleRecord>> AllAsync(CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var entry in blobs.ListAsync(Container, Articles, cancellationToken)) ids.Add(Path.GetFileNameWithoutExtension(entry.Path));
        var records = new ArticleRecord?[ids.Count];
        await Parallel.ForAsync(0, ids.Count, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken },
            async (at, cancellation) => records[at] = (await ReadAsync(ids[at], cancellation))?.Record);
        return [.. records.OfType<ArticleRecord>()];
    }

    private static BlobName Name(string articleId) => new(Container, $"{Articles}{articleId}.json");
}
