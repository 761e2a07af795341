using System.Collections.Concurrent;
using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Parquet;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// The article records that the committed snapshot rests on: <c>records/published/&lt;article_id&gt;.json</c>, written after the commit, and
/// <c>records/published.json</c>, which says which snapshot that is and which rules made it. What they say together can be changed in part;
/// whenever they are not in step (a crash after a commit, new rules, a lost dataset), everything is merged again.
/// </summary>
public sealed class PublishedRecords(IBlobStore blobs, RecordStore records, IParquetEncoder encoder)
{
    private const string Container = "records";
    private const string Prefix = "published/";

    private static readonly BlobName Step = new(Container, "published.json");

    /// <summary>The build of this library: rules of extraction, merging and publishing change with it alone.</summary>
    private static readonly string Rules = typeof(PublishedRecords).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Whether the records kept here, by these rules, give this snapshot.</summary>
    public async Task<bool> AreInStepWithAsync(Snapshot? snapshot, CancellationToken cancellationToken) =>
        snapshot is not null && await blobs.ReadAsync(Step, cancellationToken) is { } content && content.Bytes.Span.SequenceEqual(StoredJson.Write(StepOf(snapshot)));

    /// <summary>The record as it was published; null for an article that is new.</summary>
    public async Task<ArticleRecord?> ReadAsync(string articleId, CancellationToken cancellationToken)
    {
        var name = Name(articleId);
        return await blobs.ReadAsync(name, cancellationToken) is { } content ? StoredJson.Read<ArticleRecord>(name, content) : null;
    }

    /// <summary>The published records of all articles that are listed under these periods.</summary>
    public async Task<IReadOnlyCollection<ArticleRecord>> InAsync(IEnumerable<string> periods, CancellationToken cancellationToken)
    {
        var found = new ConcurrentBag<ArticleRecord>();
        await Parallel.ForEachAsync(await records.ListedUnderAsync(periods, cancellationToken), RecordStore.SideBySide(cancellationToken), async (id, cancellation) =>
        {
            if (await ReadAsync(id, cancellation) is { } record) found.Add(record);
        });
        return found;
    }

    /// <summary>Keeps what a committed snapshot was made of.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="published">The records that are new in it.</param>
    /// <param name="cancellationToken">Stops between two records; the next publish then merges everything.</param>
    public async Task KeepAsync(Snapshot snapshot, IReadOnlyCollection<ArticleRecord> published, CancellationToken cancellationToken)
    {
        if (published.Count > 0)
        {
            // Some of them written, and the snapshot still the one before: nothing else would tell that they are not in step.
            await blobs.DeleteAsync(Step, null, cancellationToken);
            await Parallel.ForEachAsync(published, RecordStore.SideBySide(cancellationToken), async (record, cancellation) =>
                await blobs.WriteAsync(Name(record.ArticleId), StoredJson.Write(record), WriteCondition.Always, cancellation));
        }

        await blobs.WriteAsync(Step, StoredJson.Write(StepOf(snapshot)), WriteCondition.Always, cancellationToken);
    }

    private PublishedStep StepOf(Snapshot snapshot) => new(snapshot.Number, Rules, encoder.Name);

    private static BlobName Name(string articleId) => new(Container, $"{Prefix}{articleId}.json");

    private sealed record PublishedStep(int Snapshot, string Rules, string Encoder);
}
