using SwapPipeline.Articles;
using SwapPipeline.Articles.State;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Takes articles in: raw bytes to storage, then a message to the next step. A mark under <c>fetch-state/unsent/</c> stands from before
/// the first until after the second, so that an article whose message was never sent is found again.
/// </summary>
public sealed class ArticleIntake(IBlobStore blobs, IMessageSender messages, RawArticleStore articles, TimeProvider time)
{
    private const string Unsent = "unsent/";

    // A mark without its article is a taking-in that is under way, or one that died before the article was kept.
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>Keeps the article and tells NormalizeArticle of it. False when these very bytes were taken in before.</summary>
    public async Task<bool> AcceptAsync(RawArticle article, CancellationToken cancellationToken)
    {
        var mark = new BlobName(FetchState.Container, $"{Unsent}{article.ArticleId}.{article.ContentSha256}");
        var resumed =
            await blobs.WriteAsync(mark, ReadOnlyMemory<byte>.Empty, WriteCondition.IfAbsent, cancellationToken) == WriteOutcome.Refused;
        var added = await articles.AddAsync(article, cancellationToken);
        if (added || resumed)
            await messages.SendAsync(Queues.Normalize, ClaimCheck.For(article.ArticleId).ToJson(), null, cancellationToken);
        await blobs.DeleteAsync(mark, null, cancellationToken);
        return added;
    }

    /// <summary>Sends the messages that earlier runs died before sending.</summary>
    /// <returns>How many articles were found.</returns>
    public async Task<int> ResumeAsync(CancellationToken cancellationToken)
    {
        var found = 0;
        await foreach (var mark in blobs.ListAsync(FetchState.Container, Unsent, cancellationToken))
        {
            // One level deep: a data lake would keep an empty directory for each article for ever.
            var (articleId, contentSha256) = mark.Path[Unsent.Length..].Split('.', '/') is [var id, var hash]
                ? (id, hash)
                : (mark.Path, "");
            if (await articles.HasVersionAsync(articleId, contentSha256, cancellationToken))
            {
                await messages.SendAsync(Queues.Normalize, ClaimCheck.For(articleId).ToJson(), null, cancellationToken);
                found++;
            }
            else if (time.GetUtcNow() - mark.ModifiedAt < Abandoned)
            {
                continue;
            }

            await blobs.DeleteAsync(new BlobName(FetchState.Container, mark.Path), mark.ETag, cancellationToken);
        }

        return found;
    }
}
