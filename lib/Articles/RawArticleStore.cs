using System.Runtime.CompilerServices;
using SwapPipeline.Storage;

namespace SwapPipeline.Articles;

/// <summary>Raw articles in blob storage: <c>articles/&lt;article_id&gt;/&lt;content_sha256&gt;.json</c>, written once each.</summary>
public sealed class RawArticleStore(IBlobStore blobs)
{
    private const string Container = "articles";

    /// <summary>Keeps a version. False when these very bytes are known of this article; the time of their first fetch stays.</summary>
    public async Task<bool> AddAsync(RawArticle article, CancellationToken cancellationToken)
    {
        var (name, bytes) = (Name(article.ArticleId, article.ContentSha256), StoredJson.Write(article));
        if (await blobs.WriteAsync(name, bytes, WriteCondition.IfAbsent, cancellationToken) == WriteOutcome.Written)
            return true;

        // A write whose answer was lost on the way is refused when the client tries it again. Down to the time of the fetch it is ours.
        return await blobs.ReadAsync(name, cancellationToken) is { } present && present.Bytes.Span.SequenceEqual(bytes);
    }

    /// <summary>Whether any version of an article is known.</summary>
    public async Task<bool> IsKnownAsync(string articleId, CancellationToken cancellationToken) =>
        await blobs.ListAsync(Container, $"{articleId}/", cancellationToken).AnyAsync(cancellationToken);

    /// <summary>Whether this version of an article is known.</summary>
    public async Task<bool> HasVersionAsync(string articleId, string contentSha256, CancellationToken cancellationToken) =>
        await blobs.ListAsync(Container, Name(articleId, contentSha256).Path, cancellationToken).AnyAsync(cancellationToken);

    /// <summary>Every article that is known, each once, in ordinal order.</summary>
    public IAsyncEnumerable<string> IdsAsync(CancellationToken cancellationToken) => IdsAsync(DateTimeOffset.MaxValue, cancellationToken);

    /// <summary>Every article of which a version was kept before some instant, each once, in ordinal order.</summary>
    public async IAsyncEnumerable<string> IdsAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A listing is in order, so the versions of an article follow each other.
        var last = "";
        await foreach (var entry in blobs.ListAsync(Container, "", cancellationToken))
        {
            var articleId = entry.Path.Split('/')[0];
            if (articleId == last || entry.ModifiedAt >= before)
                continue;
            yield return last = articleId;
        }
    }

    /// <summary>All versions, by (fetched, content hash).</summary>
    public async Task<IReadOnlyList<RawArticle>> VersionsAsync(string articleId, CancellationToken cancellationToken)
    {
        var versions = new List<RawArticle>();
        await foreach (var entry in blobs.ListAsync(Container, $"{articleId}/", cancellationToken))
        {
            var name = new BlobName(Container, entry.Path);
            if (await blobs.ReadAsync(name, cancellationToken) is { } content)
                versions.Add(StoredJson.Read<RawArticle>(name, content));
        }

        return [.. versions.OrderBy(version => version.FetchedAt).ThenBy(version => version.ContentSha256, StringComparer.Ordinal)];
    }

    private static BlobName Name(string articleId, string contentSha256) => new(Container, $"{articleId}/{contentSha256}.json");
}
