using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SwapPipeline.Articles;
using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using SwapPipeline.Parquet;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Soak;

/// <summary>
/// Looks at storage when everything is done. What must be there follows from the news alone: the records of every page read here and now,
/// merged in
/// one go, give the files, byte for byte.
/// </summary>
internal sealed class SoakVerdict(string account, SoakNews news, int articles)
{
    private readonly AzureBlobStore _blobs = new(new BlobServiceClient(account));

    /// <returns>What is wrong; empty when nothing was lost and nothing is there twice.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var records = (await new RecordStore(_blobs).AllAsync(cancellationToken))
            .Select(stored => stored.Now)
            .ToDictionary(record => record.ArticleId, StringComparer.Ordinal);
        if (records.Count != articles)
            faults.Add($"{records.Count} records of {articles} articles");
        for (var article = 0; article < articles; article++)
        {
            var id = CanonicalUrl.ArticleId(news.AddressOf(article));
            if (!records.TryGetValue(id, out var record))
                faults.Add($"article {article} was lost");
            else if (record.Versions.Count != 1)
                faults.Add($"article {article} is there {record.Versions.Count} times");
            else if (!Says(record.Versions[0], article))
                faults.Add($"article {article} says something else");
        }

        await JudgeFilesAsync([.. records.Values], faults, cancellationToken);
        await JudgeLeftoversAsync(faults, cancellationToken);
        return faults;
    }

    private static bool Says(ArticleVersion version, int article)
    {
        var page = new Page
        {
            Content = SoakNews.PageOf(article),
            ContentType = "text/html; charset=utf-8",
            Language = "en",
            Outlet = $"Site {article % 4}",
            Published = SoakNews.PublishedAt(article),
        };
        return StoredJson
            .Write(version.Exchanges)
            .AsSpan()
            .SequenceEqual(StoredJson.Write(ExchangeExtractor.Extract(page, ReadingLimits.Default).Exchanges));
    }

    private async Task JudgeFilesAsync(IReadOnlyList<ArticleRecord> records, List<string> faults, CancellationToken cancellationToken)
    {
        if (await new SnapshotStore(_blobs).LatestAsync(cancellationToken) is not { Snapshot: var latest })
        {
            faults.Add("nothing was published");
            return;
        }

        var files = latest.Files.ToDictionary(file => (file.Table, file.Year), file => file.Sha256);
        foreach (var partition in StarSchema.Partitions(ExchangeMerger.Merge(records), records))
        {
            using var output = new MemoryStream();
            var encoder = new BuiltInParquetEncoder();
            await encoder.EncodeAsync(
                partition.Content with
                {
                    Metadata = [.. partition.Content.Metadata, new(DatasetLayout.EncoderKey, encoder.Name)],
                },
                output,
                cancellationToken
            );
            if (!files.Remove((partition.Table, partition.Year), out var hash) || hash != ContentId.Sha256(output.ToArray()))
                faults.Add($"{partition.Table} of {partition.Year} is not what one merge of everything gives");
        }

        faults.AddRange(files.Keys.Select(file => $"{file.Table} of {file.Year} should not be there"));
        if (latest.Tables["articles"].Rows != articles)
            faults.Add($"{latest.Tables["articles"].Rows} rows of {articles} articles");
    }

    private async Task JudgeLeftoversAsync(List<string> faults, CancellationToken cancellationToken)
    {
        foreach (var (container, prefix) in new[] { ("records", "pending/"), ("fetch-state", "unsent/") })
        {
            if (await _blobs.ListAsync(container, prefix, cancellationToken).AnyAsync(cancellationToken))
                faults.Add($"marks are left under {container}/{prefix}");
        }

        var counts = new AzureQueueCounts(new QueueServiceClient(account));
        foreach (var queue in new[] { Queues.Normalize, Queues.Publish, Queues.Poison(Queues.Normalize), Queues.Poison(Queues.Publish) })
        {
            if (await counts.CountAsync(queue, cancellationToken) is > 0 and var left)
                faults.Add($"{left} messages are left in {queue}");
        }
    }
}
