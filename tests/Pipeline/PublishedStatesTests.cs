using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Exchanges;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

/// <summary>What is published of an article is told by its row alone, in whatever order versions and readings of it come.</summary>
public sealed class PublishedStatesTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Versions_and_readings_in_any_order_leave_the_dataset_of_the_last_state(int seed)
    {
        var random = new Random(seed);
        IReadOnlyList<ArticleRecord> articles =
            seed % 2 == 0 ? MessyCorpus.Of(seed, articles: 25) : SyntheticCorpus.Of(seed, exchanges: 12).Articles;
        var steps = articles.SelectMany(article => States(article, random)).ToArray();
        random.Shuffle(steps);

        await using var rig = new Rig();
        foreach (var batch in steps.Concat(articles).Chunk(5))
        {
            // The mark of a record may be still to come when another article is published.
            foreach (var state in batch)
                await rig.WriteAsync(state, marked: random.Next(3) > 0);
            await rig.PublishAsync();
            if (random.Next(4) == 0)
                await rig.ShouldKeepEveryRuleAsync(seed);
        }

        foreach (var article in articles)
            await rig.WriteAsync(article, marked: true);
        await rig.PublishAsync();

        await using var atOnce = new Rig();
        foreach (var article in articles)
            await atOnce.WriteAsync(article, marked: true);
        await atOnce.PublishAsync();
        (await rig.FilesAsync()).ShouldBe(await atOnce.FilesAsync(), $"seed {seed}");
        rig.MergesOfEverything.ShouldBeLessThan(rig.Publishes, "most changes are published by their neighbourhood");
    }

    [Fact]
    public async Task Versions_that_could_not_be_read_change_nothing_and_are_no_reason_to_merge_everything()
    {
        var article = SyntheticCorpus.Of(1, exchanges: 5).Articles[0];
        await using var rig = new Rig();
        await rig.WriteAsync(article, marked: true);
        await rig.PublishAsync();
        var before = await rig.FilesAsync();
        for (var wall = 1; wall <= 5; wall++)
        {
            var last = article.Versions[^1];
            article = article with
            {
                Versions =
                [
                    .. article.Versions,
                    last with
                    {
                        ContentSha256 = ContentId.Sha256([(byte)wall]),
                        FetchedAt = last.FetchedAt.AddDays(wall),
                        Rejected = Rejection.Paywall,
                        Exchanges = [],
                    },
                ],
            };
            await rig.WriteAsync(article, marked: true);
            await rig.PublishAsync();
        }

        (await rig.FilesAsync()).ShouldBe(before);
        rig.MergesOfEverything.ShouldBe(1, "the first");
    }

    [Fact]
    public async Task Versions_that_come_one_after_the_other_are_published_by_their_neighbourhood()
    {
        var articles = SyntheticCorpus.Of(21, exchanges: 12).Articles;
        await using var rig = new Rig();
        for (var versions = 1; versions <= articles.Max(article => article.Versions.Count); versions++)
        {
            foreach (var batch in articles.Where(article => article.Versions.Count >= versions).Chunk(5))
            {
                foreach (var article in batch)
                    await rig.WriteAsync(article with { Versions = [.. article.Versions.Take(versions)] }, marked: true);
                await rig.PublishAsync();
            }
        }

        rig.MergesOfEverything.ShouldBe(1, "the first");
    }

    // Some versions of it, or a reading of all that found nothing.
    private static IEnumerable<ArticleRecord> States(ArticleRecord article, Random random)
    {
        for (var count = random.Next(3); count > 0; count--)
        {
            var some = article.Versions.Where(_ => random.Next(2) == 0).ToList();
            if (some.Count > 0)
                yield return article with
                {
                    Versions = some,
                };
            if (random.Next(12) == 0)
                yield return article with
                {
                    Versions = [.. article.Versions.Select(version => version with { Exchanges = [] })],
                };
        }
    }

    private sealed class Rig : IAsyncDisposable
    {
        private readonly InMemoryStorage _storage = new(new FakeTimeProvider(TestPipeline.Now));
        private readonly CountingStorage _counted;
        private readonly TestPipeline _pipeline;
        private bool _isAsked;

        public Rig()
        {
            CountingStorage? counted = null;
            _pipeline = new TestPipeline(_storage, around: seam => counted = new CountingStorage(seam));
            _counted = counted!;
        }

        public int Publishes { get; private set; }

        public int MergesOfEverything => _counted.Calls.Count(call => call is { Kind: "list", Name: "records/articles/" });

        public async Task WriteAsync(ArticleRecord record, bool marked)
        {
            (await _pipeline.Get<RecordStore>().WriteAsync(record, CancellationToken.None)).ShouldBeTrue();
            await _pipeline.Get<RecordStore>().ListUnderPeriodsAsync(record, CancellationToken.None);
            if (!marked)
                return;
            await _pipeline.Get<PendingMarks>().AddAsync(record.ArticleId, CancellationToken.None);
            _isAsked = true;
        }

        public async Task PublishAsync()
        {
            Publishes++;

            // The ids of the corpus are none that a message can name, so an article without a record asks for all of them.
            var asking = ContentId.Of("any");
            if (_isAsked)
                await _pipeline.Get<PendingMarks>().AddAsync(asking, CancellationToken.None);
            _isAsked = false;
            await _pipeline.Get<IMessageSender>().SendAsync(Queues.Publish, ClaimCheck.For(asking).ToJson(), null, CancellationToken.None);
            (await _pipeline.DrainAsync()).ShouldBeEmpty();
        }

        public async Task ShouldKeepEveryRuleAsync(int seed)
        {
            var snapshot = (await _pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))?.Snapshot;
            var partitions = new List<Partition>();
            foreach (var file in snapshot?.Files ?? [])
                partitions.Add(await _pipeline.Get<DatasetReader>().PartitionAsync(file, CancellationToken.None));
            SwapPipeline.Dataset.Tables.DatasetRules.Check(partitions).ShouldBeEmpty($"seed {seed}, snapshot {snapshot?.Number}");
        }

        // A year that lost its last row has a file only where it once had one.
        public async Task<SortedDictionary<string, string>> FilesAsync() =>
            new(
                (await _pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!
                    .Snapshot.Files.Where(file => file.Rows > 0)
                    .ToDictionary(file => $"{file.Table}/{file.Year}", file => file.Sha256, StringComparer.Ordinal),
                StringComparer.Ordinal
            );

        public ValueTask DisposeAsync() => _pipeline.DisposeAsync();
    }
}
