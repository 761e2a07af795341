using SwapPipeline.Articles;
using SwapPipeline.Articles.State;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>
/// Addresses that somebody asked for, as one more source: <c>fetch-state/requested/&lt;article_id&gt;.json</c> from the asking until the
/// next
/// run of FetchArticles has taken them over.
/// </summary>
public sealed class RequestedArticles(IBlobStore blobs)
{
    private const string Prefix = "requested/";

    /// <summary>Its reports and its state carry this name, so no source of sources.json may.</summary>
    public const string SourceName = "requested";

    internal static Source Source { get; } =
        new(SourceName, null, null, SourceKind.Rss, new Uri("urn:requested")) { DailyBudget = 1000, RelevanceWords = ["*"] };

    /// <summary>Notes an address for the next run.</summary>
    /// <returns>The article_id.</returns>
    internal async Task<string> AddAsync(Uri address, CancellationToken cancellationToken)
    {
        var articleId = SourceLedger.Id(address);
        await blobs.WriteAsync(Name(articleId), StoredJson.Write(new Request(address)), WriteCondition.Always, cancellationToken);
        return articleId;
    }

    /// <summary>Takes what was asked for over to a ledger.</summary>
    internal async Task TakeOverAsync(SourceLedger ledger, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var taken = new List<BlobEntry>();
        await foreach (var entry in blobs.ListAsync(FetchState.Container, Prefix, cancellationToken))
        {
            var name = new BlobName(FetchState.Container, entry.Path);
            if (await blobs.ReadAsync(name, cancellationToken) is not { } content)
                continue;
            ledger.Await(new PendingPage(StoredJson.Read<Request>(name, content).Address, null, null));
            taken.Add(entry);
        }

        await ledger.SaveAsync(now, cancellationToken);
        foreach (var entry in taken)
            await blobs.DeleteAsync(new BlobName(FetchState.Container, entry.Path), entry.ETag, cancellationToken);
    }

    private static BlobName Name(string articleId) => new(FetchState.Container, $"{Prefix}{articleId}.json");

    private sealed record Request(Uri Address);
}
