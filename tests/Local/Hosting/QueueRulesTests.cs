using System.Diagnostics;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class QueueRulesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly HostRules NoDelay = new() { BatchSize = 8, NewBatchThreshold = 4, VisibilityTimeout = TimeSpan.Zero };

    [Fact]
    public async Task A_message_whose_function_returns_is_deleted()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);
        await harness.SendAsync("one", "two");

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        counts[nameof(Work)].ShouldBe(new FunctionCounts(Succeeded: 2, Failed: 0, Poisoned: 0));
        harness.Handler.Messages.ShouldBe(["one", "two"], ignoreOrder: true);
        (await harness.CountAsync(Work.Queue)).ShouldBe(0);
    }

    [Fact]
    public async Task Poison_after_5()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);
        harness.Handler.OnMessage = (message, _) => message == "bad" ? throw new InvalidOperationException("It is bad.") : Task.CompletedTask;
        await harness.SendAsync("good", "bad", "fine");

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        counts[nameof(Work)].ShouldBe(new FunctionCounts(Succeeded: 2, Failed: 5, Poisoned: 1));
        harness.Events.Of<HostEvent.FunctionFailed>().Select(failed => failed.Try).ShouldBe([1, 2, 3, 4, 5]);
        harness.Events.Of<HostEvent.MessagePoisoned>().Single().Reason.ShouldBe("It is bad.");
        var parked = (await harness.RawQueue("work-poison").PeekMessagesAsync(32)).Value.ShouldHaveSingleItem();
        parked.MessageText.ShouldBe(Convert.ToBase64String("bad"u8));
    }

    [Fact]
    public async Task Sixteen_articles_through_two_queues_take_less_than_two_seconds()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);
        await harness.SendAsync([.. Enumerable.Range(1, 16).Select(number => $"article {number}")]);
        var watch = Stopwatch.StartNew();

        await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        Console.Error.WriteLine($"TOOK {watch.ElapsedMilliseconds}");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }
}
