using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

/// <summary>More than one publish should hold at once: the process may die before it is done with all of it.</summary>
public sealed class PublishBacklogTests
{
    [Fact]
    public async Task A_backlog_is_published_in_steps_the_oldest_first()
    {
        var clock = new FakeTimeProvider(TestPipeline.Now);
        var news = new NewsRoom { Storage = new InMemoryStorage(clock) };
        await news.PublishAsync(News.Of(new DateOnly(2025, 1, 1), 50));

        // Nine records wait, as many as three publishes take.
        await using var pipeline = new TestPipeline(news.Storage, time: clock, pace: new PublishPace { MostPauses = 0, Most = 3 });
        for (var day = 0; day < 9; day++)
        {
            await pipeline.AcceptAsync(News.Of(new DateOnly(2025, 2, 1).AddDays(9 * day), 100 + day));
            await pipeline.HandleAllAsync(Queues.Normalize);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await pipeline.DrainAsync()).ShouldBeEmpty();

        var published = new List<int>();
        for (var number = 2; number <= news.Latest().Number; number++)
        {
            var snapshot = (await pipeline.Get<SnapshotStore>().NumberedAsync(number, CancellationToken.None))!;
            published.Add(
                (await pipeline.Get<DatasetReader>().RowsAsync(snapshot, "exchanges", CancellationToken.None)).Max(row =>
                    (int)row["people_to_ukraine"]!
                )
            );
        }

        published.ShouldBe([102, 105, 108]);
        await news.ShouldBeAsIfMergedAtOnceAsync();
    }

    [Fact]
    public async Task Of_a_backlog_those_that_tell_of_one_time_are_published_together()
    {
        var clock = new FakeTimeProvider(TestPipeline.Now);
        var news = new NewsRoom { Storage = new InMemoryStorage(clock) };
        await news.PublishAsync(News.Of(new DateOnly(2020, 1, 1), 10));

        // They were normalized by turns, so the oldest alone would read three years for each step.
        await using var pipeline = new TestPipeline(news.Storage, time: clock, pace: new PublishPace { MostPauses = 0, MostRead = 4 });
        var turns =
            from day in Enumerable.Range(1, 4)
            from year in new[] { 2023, 2021, 2025 }
            select News.Of(new DateOnly(year, 5, 3 * day), (100 * (year - 2020)) + day);
        foreach (var article in turns)
        {
            await pipeline.AcceptAsync(article);
            await pipeline.HandleAllAsync(Queues.Normalize);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await pipeline.DrainAsync()).ShouldBeEmpty();

        var published = new List<int[]>();
        for (var number = 2; number <= news.Latest().Number; number++)
        {
            var snapshot = (await pipeline.Get<SnapshotStore>().NumberedAsync(number, CancellationToken.None))!;
            published.Add([
                .. (await pipeline.Get<DatasetReader>().RowsAsync(snapshot, "exchanges", CancellationToken.None))
                    .Select(row => ((DateOnly)row["exchange_date"]!).Year)
                    .Distinct()
                    .Order(),
            ]);
        }

        published.ShouldBe([
            [2020, 2023],
            [2020, 2021, 2023],
            [2020, 2021, 2023, 2025],
        ]);
        await news.ShouldBeAsIfMergedAtOnceAsync();
    }

    [Fact]
    public async Task What_is_near_in_time_and_small_is_published_in_one_step()
    {
        var news = new NewsRoom();
        await news.PublishAsync(News.Of(new DateOnly(2020, 1, 1), 10));
        await news.PublishAsync([.. News.Years(2)]);
        news.Latest().Number.ShouldBe(2);
        await news.ShouldBeAsIfMergedAtOnceAsync();
    }
}
