using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Articles;
using SwapPipeline.Dataset;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Support;

/// <summary>
/// Articles that come one after the other, published as they come, and what a merge of all of them in one go would have given.
/// </summary>
internal sealed class NewsRoom
{
    public InMemoryStorage Storage { get; init; } = new(new FakeTimeProvider(TestPipeline.Now));

    /// <summary>A plain text under an address.</summary>
    /// <param name="published">When its outlet says that it was, with its offset; null for never.</param>
    public static RawArticle Text(string address, string? published, string text, int hoursLater = 0) =>
        Of(address, text, "text/plain; charset=utf-8", hoursLater) with
        {
            Published = published is null
                ? null
                : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };

    public static RawArticle Html(string address, string page, int hoursLater = 0) =>
        Of(address, page, "text/html; charset=utf-8", hoursLater);

    /// <summary>Takes articles in and works until no message is left.</summary>
    /// <returns>The messages that failed for good.</returns>
    public async Task<IReadOnlyList<QueuedMessage>> PublishAsync(params RawArticle[] articles)
    {
        await using var pipeline = new TestPipeline(Storage);
        foreach (var article in articles)
            await pipeline.AcceptAsync(article);
        return await pipeline.DrainAsync();
    }

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> RowsAsync(string table)
    {
        await using var pipeline = new TestPipeline(Storage);
        return await pipeline.Get<DatasetReader>().RowsAsync(Latest(), table, CancellationToken.None);
    }

    /// <summary>The hash of each committed file, by table and year.</summary>
    public SortedDictionary<string, string> Files() =>
        new(
            Latest().Files.ToDictionary(file => $"{file.Table}/{file.Key}={file.Year}", file => file.Sha256, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>The same of a dataset that is made in one go of the raw articles as they lie there.</summary>
    public async Task<SortedDictionary<string, string>> FilesAtOnceAsync()
    {
        var fresh = new NewsRoom();
        foreach (var (name, bytes) in Storage.Blobs.Where(blob => blob.Key.StartsWith("articles/", StringComparison.Ordinal)))
            await fresh.Storage.WriteAsync(
                new BlobName("articles", name["articles/".Length..]),
                bytes,
                WriteCondition.Always,
                CancellationToken.None
            );
        await using var pipeline = new TestPipeline(fresh.Storage);
        await foreach (var id in pipeline.Get<RawArticleStore>().IdsAsync(CancellationToken.None))
            await pipeline.Get<IMessageSender>().SendAsync(Queues.Normalize, ClaimCheck.For(id).ToJson(), null, CancellationToken.None);
        (await pipeline.DrainAsync()).ShouldBeEmpty();
        return fresh.Files();
    }

    /// <summary>The dataset keeps its contract, and is what one merge of everything gives; a year without rows is no difference.</summary>
    public async Task ShouldBeAsIfMergedAtOnceAsync()
    {
        await using var pipeline = new TestPipeline(Storage);
        var reader = pipeline.Get<DatasetReader>();
        var files = new List<StoredFile>();
        foreach (var file in Latest().Files)
            files.Add(
                new StoredFile(
                    file.Table,
                    file.Key,
                    file.Year,
                    file.Path,
                    await reader.BytesAsync(file, CancellationToken.None),
                    file.Sha256
                )
            );
        DatasetVerifier.Verify(files).ShouldBeEmpty();

        var empty = Latest()
            .Files.Where(file => file.Rows == 0)
            .Select(file => $"{file.Table}/{file.Key}={file.Year}")
            .ToHashSet(StringComparer.Ordinal);
        Files().Where(file => !empty.Contains(file.Key)).ShouldBe(await FilesAtOnceAsync());
    }

    public Snapshot Latest() =>
        StoredJson.Read<Snapshot>(DatasetLayout.Latest, new BlobContent(Storage.Blobs[DatasetLayout.Latest.ToString()], ""));

    private static RawArticle Of(string address, string content, string type, int hoursLater) =>
        RawArticle.Of(new Uri(address), Encoding.UTF8.GetBytes(content), type, TestPipeline.Now.AddHours(hoursLater));
}
