using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// The articles whose records wait to be published: <c>records/pending/&lt;article_id&gt;</c>. A mark is written anew with every record,
/// and
/// removed after the commit only in the state in which it was read: a record that came in between keeps its mark.
/// </summary>
public sealed class PendingMarks(IBlobStore blobs, PublishPace pace, TimeProvider time)
{
    private const string Container = "records";
    private const string Prefix = "pending/";

    public Task AddAsync(string articleId, CancellationToken cancellationToken) =>
        blobs.WriteAsync(Mark(articleId), ReadOnlyMemory<byte>.Empty, WriteCondition.Always, cancellationToken);

    /// <summary>The article that a mark is of.</summary>
    public static string ArticleOf(BlobEntry mark) => mark.Path[Prefix.Length..];

    /// <summary>Whether the record of an article waits to be published. One small read, however many others wait.</summary>
    public async Task<bool> IsPendingAsync(string articleId, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(Mark(articleId), cancellationToken) is not null;

    public async Task<IReadOnlyList<BlobEntry>> AllAsync(CancellationToken cancellationToken) =>
        await blobs.ListAsync(Container, Prefix, cancellationToken).ToListAsync(cancellationToken);

    /// <summary>All marks, once no more have come during a pause, there are enough of them, or they have waited long enough.</summary>
    public async Task<IReadOnlyList<BlobEntry>> GatherAsync(CancellationToken cancellationToken)
    {
        var marks = await AllAsync(cancellationToken);
        for (var pause = 0; pause < pace.MostPauses && marks.Count > 0 && marks.Count < pace.Enough; pause++)
        {
            await Task.Delay(pace.Pause, time, cancellationToken);
            var before = marks.Count;
            marks = await AllAsync(cancellationToken);
            if (marks.Count == before)
                break;
        }

        return marks;
    }

    /// <summary>Removes marks as they were read; one that was written anew since stays.</summary>
    public Task RemoveAsync(IReadOnlyList<BlobEntry> marks, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            marks,
            RecordStore.SideBySide(cancellationToken),
            async (mark, cancellation) => await blobs.DeleteAsync(new BlobName(Container, mark.Path), mark.ETag, cancellation)
        );

    private static BlobName Mark(string articleId) => new(Container, Prefix + articleId);
}
