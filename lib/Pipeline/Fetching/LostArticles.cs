using SwapPipeline.Articles;
using SwapPipeline.Articles.State;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>
/// Articles that lie in storage without a record, because their message was lost: once a day they are sent again. One whose message has
/// failed is left alone; it lies in the poison queue, and its reason in <c>failures</c>.
/// </summary>
public sealed class LostArticles(
    RawArticleStore articles,
    RecordStore records,
    FailureLog failures,
    IMessageSender messages,
    IBlobStore blobs,
    TimeProvider time
)
{
    private static readonly BlobName LastSearch = new(FetchState.Container, "last-search.json");
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    // A message that is on its way is not lost.
    private static readonly TimeSpan OnItsWay = TimeSpan.FromHours(6);

    /// <returns>How many were found and sent; 0 when the last search is not a day old.</returns>
    internal async Task<int> FindAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var last = await blobs.ReadAsync(LastSearch, cancellationToken);
        if (last is not null && now - StoredJson.Read<Search>(LastSearch, last).At < Between)
            return 0;
        var found = 0;
        await foreach (var articleId in WithoutRecordAsync(now - OnItsWay, cancellationToken))
        {
            var message = ClaimCheck.For(articleId).ToJson();
            if (await failures.FindAsync(Queues.Normalize, message, cancellationToken) is not null)
                continue;
            await messages.SendAsync(Queues.Normalize, message, null, cancellationToken);
            found++;
        }

        await blobs.WriteAsync(LastSearch, StoredJson.Write(new Search(now)), WriteCondition.Always, cancellationToken);
        return found;
    }

    // Both listings are in the order of the ids, so one walk over each is enough.
    private async IAsyncEnumerable<string> WithoutRecordAsync(
        DateTimeOffset before,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var recorded = records.IdsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var more = await recorded.MoveNextAsync();
        await foreach (var articleId in articles.IdsAsync(before, cancellationToken))
        {
            while (more && string.CompareOrdinal(recorded.Current, articleId) < 0)
                more = await recorded.MoveNextAsync();
            if (!more || recorded.Current != articleId)
                yield return articleId;
        }
    }

    private sealed record Search(DateTimeOffset At);
}
