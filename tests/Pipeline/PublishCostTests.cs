using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

/// <summary>What publishing costs in storage calls, counted at the seam: the same on every machine.</summary>
public sealed class PublishCostTests
{
    [Fact]
    public async Task One_more_exchange_costs_the_same_with_one_and_with_twelve_years_stored()
    {
        var one = await CostAsync(years: 1);
        var twelve = await CostAsync(years: 12);

        ((double)twelve.Count / one.Count).ShouldBeLessThanOrEqualTo(1.3, Lines(one, twelve));
        ((double)Content(twelve) / Content(one)).ShouldBeLessThanOrEqualTo(1.3, Lines(one, twelve));
    }

    [Fact]
    public async Task One_more_exchange_writes_two_blobs_a_changed_file_and_two_manifests()
    {
        var calls = await CostAsync(years: 3);
        var written = calls.Where(call => call.Kind == "write").ToList();
        var changed = written.Count(call => call.Name.StartsWith("dataset/files/", StringComparison.Ordinal));
        changed.ShouldBeInRange(3, 5);
        written.Count.ShouldBeLessThanOrEqualTo((2 * changed) + 2, Lines(written));
    }

    [Fact]
    public async Task A_thousand_articles_in_a_burst_make_at_most_twenty_snapshots()
    {
        const int articles = 1_000;
        const int aSecond = 20;
        var clock = new FakeTimeProvider(TestPipeline.Now);
        var storage = new InMemoryStorage(clock);
        await using var pipeline = new TestPipeline(storage, time: clock, pace: new PublishPace());
        foreach (var outlet in Enumerable.Range(0, articles / 10))
        {
            foreach (var day in Enumerable.Range(0, 10))
                await pipeline.AcceptAsync(News.Of(new DateOnly(2026, 2, 1).AddDays(day * 2), 100 + day, $"outlet{outlet}.example"));
        }

        // A publisher works beside the normalizers, as the host does it, and begins again whenever it is done.
        var publisher = Task.CompletedTask;
        while (storage.Messages.Count > 0 || !publisher.IsCompleted)
        {
            foreach (var message in storage.Messages.Where(message => message.Queue == Queues.Normalize).Take(aSecond))
            {
                await pipeline.HandleAsync(message);
                storage.Remove(message);
            }

            if (publisher.IsCompleted)
            {
                await publisher;
                publisher = PublishAllAsync(pipeline, storage);
            }

            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var latest = (await pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot;
        latest.Tables["articles"].Rows.ShouldBe(articles);
        latest.Number.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public async Task A_step_of_a_backlog_reads_as_many_records_with_six_years_stored_as_with_two()
    {
        var two = await MostReadInAStepAsync(years: 2);
        var six = await MostReadInAStepAsync(years: 6);
        two.ShouldBeGreaterThan(0);
        ((double)six / two).ShouldBeLessThanOrEqualTo(1.3, $"{two} and {six} records");
    }

    // The most records that are read for one snapshot, where every exchange of all years gets one more article.
    private static async Task<int> MostReadInAStepAsync(int years)
    {
        CountingStorage? counted = null;
        var storage = new InMemoryStorage(new FakeTimeProvider(TestPipeline.Now));
        await using var pipeline = new TestPipeline(
            storage,
            around: seam => counted = new CountingStorage(seam),
            pace: new PublishPace { MostPauses = 0, MostRead = 30 }
        );
        foreach (var article in News.Years(years))
            await pipeline.AcceptAsync(article);
        (await pipeline.DrainAsync()).ShouldBeEmpty();

        foreach (var article in News.Years(years, "another.example"))
            await pipeline.AcceptAsync(article);
        await pipeline.HandleAllAsync(Queues.Normalize);

        counted!.Clear();
        await pipeline.HandleAsync(storage.Messages.First(message => message.Queue == Queues.Publish));
        var (most, read) = (0, 0);
        foreach (var call in counted.Calls)
        {
            if (call.Kind == "read" && call.Name.StartsWith("records/articles/", StringComparison.Ordinal))
                most = Math.Max(most, ++read);
            if (call.Kind == "write" && call.Name.StartsWith("dataset/snapshots/", StringComparison.Ordinal))
                read = 0;
        }

        return most;
    }

    private static async Task PublishAllAsync(TestPipeline pipeline, InMemoryStorage storage)
    {
        while (storage.Messages.FirstOrDefault(message => message.Queue == Queues.Publish) is { } message)
        {
            await pipeline.HandleAsync(message);
            storage.Remove(message);
        }
    }

    // The calls of the publish step alone, for an exchange that is new in the last year.
    private static async Task<IReadOnlyList<StorageCall>> CostAsync(int years)
    {
        CountingStorage? counted = null;
        var storage = new InMemoryStorage(new FakeTimeProvider(TestPipeline.Now));
        await using var pipeline = new TestPipeline(storage, around: seam => counted = new CountingStorage(seam));
        foreach (var article in News.Years(years))
            await pipeline.AcceptAsync(article);
        (await pipeline.DrainAsync()).ShouldBeEmpty();

        await pipeline.AcceptAsync(News.Of(new DateOnly(2025, 12, 28), 333));
        await pipeline.HandleAllAsync(Queues.Normalize);

        counted!.Clear();
        var publish = storage.Messages.ShouldHaveSingleItem();
        publish.Queue.ShouldBe(Queues.Publish);
        await pipeline.HandleAsync(publish);
        return counted.Calls;
    }

    // A manifest grows by a line a file; what is read and written of the data does not.
    private static long Content(IReadOnlyList<StorageCall> calls) =>
        calls.Where(call => !call.Name.StartsWith("dataset/snapshots/", StringComparison.Ordinal)).Sum(call => call.Bytes);

    private static string Lines(params IReadOnlyList<StorageCall>[] runs) =>
        string.Join("\n\n", runs.Select(calls => string.Join('\n', calls.Select(call => $"{call.Kind} {call.Name} {call.Bytes}"))));
}
