using System.Collections.Concurrent;
using Azure;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>Leases that are lost, or that storage does not renew.</summary>
public sealed class LeaseDrills
{
    [Fact]
    public async Task lease_lost_in_the_middle_of_a_publish()
    {
        var clock = new FakeTimeProvider(TestPipeline.Now);
        var news = new NewsRoom { Storage = new InMemoryStorage(clock) };
        await news.PublishAsync(News.Of(new DateOnly(2025, 3, 5), 100));

        // While the first writes its file, it stalls for longer than its lease lasts, and another one publishes an article of the same
        // year.
        await using var slow = new TestPipeline(
            news.Storage,
            around: storage => new InterruptedStorage(
                storage,
                "dataset/files/",
                async () =>
                {
                    clock.Advance(HeldLease.Duration);
                    await news.PublishAsync(News.Of(new DateOnly(2025, 5, 7), 200));
                }
            )
        );
        await slow.AcceptAsync(News.Of(new DateOnly(2025, 4, 6), 150));
        (await slow.DrainAsync()).ShouldBeEmpty();

        (await news.RowsAsync("exchanges")).Select(row => row["people_to_ukraine"]).ShouldBe([100, 150, 200], ignoreOrder: true);
        await news.ShouldBeAsIfMergedAtOnceAsync();
        news.Storage.Blobs.Keys.Where(name => name.StartsWith("dataset/snapshots/", StringComparison.Ordinal))
            .Count()
            .ShouldBe(news.Latest().Number + 1);
    }

    [Fact]
    public async Task commit_that_comes_too_late()
    {
        var news = new NewsRoom();
        await news.PublishAsync(News.Of(new DateOnly(2025, 3, 5), 100));

        // Just before the commit another publisher commits, who has never heard of this article: its mark must outlive the refusal.
        await using var late = new TestPipeline(
            news.Storage,
            around: storage => new InterruptedStorage(
                storage,
                DatasetLayout.Latest.ToString(),
                async () =>
                {
                    var standing = (await news.Storage.ReadAsync(DatasetLayout.Latest, CancellationToken.None))!;
                    await news.Storage.WriteAsync(
                        DatasetLayout.Latest,
                        standing.Bytes,
                        standing.Note,
                        WriteCondition.Always,
                        CancellationToken.None
                    );
                }
            )
        );
        await late.AcceptAsync(News.Of(new DateOnly(2025, 4, 6), 150));
        (await late.DrainAsync()).ShouldBeEmpty();

        (await news.RowsAsync("exchanges")).Select(row => row["people_to_ukraine"]).ShouldBe([100, 150], ignoreOrder: true);
        await news.ShouldBeAsIfMergedAtOnceAsync();
    }

    [Fact]
    public async Task lease_renewal_meets_dead_storage()
    {
        // After its last retry the client hands over all tries in one. Thrown out of a timer, that would end the process.
        var clock = new FakeTimeProvider(TestPipeline.Now);
        var lease = new DeadLease();
        var thrown = new RecordingContext();
        SynchronizationContext.SetSynchronizationContext(thrown);
        try
        {
            var held = (
                await HeldLease
                    .TryTakeAsync(
                        new OneLease(new InMemoryStorage(clock), lease),
                        new BlobName("records", "publish.lock"),
                        clock,
                        CancellationToken.None
                    )
                    .ConfigureAwait(true)
            )!;
            clock.Advance(HeldLease.Duration / 3);
            (lease.Tries, held.Lost.IsCancellationRequested).ShouldBe((1, false), "two more tries fit into the duration");
            clock.Advance(HeldLease.Duration / 3);
            clock.Advance(HeldLease.Duration / 3);
            (lease.Tries, held.Lost.IsCancellationRequested).ShouldBe((3, true), "somebody else may hold it now");
            thrown.Posted.ShouldBeEmpty();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    private sealed class DeadLease : IBlobLease
    {
        public int Tries { get; private set; }

        public Task<bool> RenewAsync(CancellationToken cancellationToken)
        {
            Tries++;
            return Task.FromException<bool>(
                new AggregateException(new RequestFailedException("Nobody answers."), new RequestFailedException("Nobody answers."))
            );
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class OneLease(IBlobStore storage, IBlobLease lease) : PassedOnStorage(storage)
    {
        public override Task<IBlobLease?> TryLeaseAsync(BlobName name, TimeSpan duration, CancellationToken cancellationToken) =>
            Task.FromResult<IBlobLease?>(lease);
    }

    // What a method that nobody awaits throws is posted to the context that it was called in.
    private sealed class RecordingContext : SynchronizationContext
    {
        public ConcurrentQueue<object?> Posted { get; } = [];

        public override void Post(SendOrPostCallback d, object? state) => Posted.Enqueue(state);
    }
}
