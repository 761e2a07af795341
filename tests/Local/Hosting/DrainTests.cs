using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class DrainTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly HostRules OneAtATime = new()
    {
        BatchSize = 1,
        NewBatchThreshold = 0,
        VisibilityTimeout = TimeSpan.FromMinutes(5),
    };
    private readonly TaskCompletionSource _finish = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task What_runs_may_finish_and_nothing_more_is_taken()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], OneAtATime);
        harness.Handler.OnMessage = (_, _) => _finish.Task;
        await harness.SendAsync("first", "second");

        var run = harness.Host.RunAsync(_stop.Token);
        await harness.Events.WaitForAsync<HostEvent.FunctionStarted>();
        await _stop.CancelAsync();
        run.IsCompleted.ShouldBeFalse();
        _finish.SetResult();
        await run;

        harness.Handler.Messages.ShouldBe(["first"]);
        (await harness.CountAsync(Work.Queue)).ShouldBe(1);
    }

    [Fact]
    public async Task At_the_end_of_the_grace_period_a_function_is_cancelled_and_its_message_visible_again()
    {
        var time = new FakeTimeProvider();
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], OneAtATime, time: time);
        harness.Handler.OnMessage = (_, cancellation) => _finish.Task.WaitAsync(cancellation);
        await harness.SendAsync("long");

        var run = harness.Host.RunAsync(_stop.Token);
        await harness.Events.WaitForAsync<HostEvent.FunctionStarted>();
        await _stop.CancelAsync();
        time.Advance(new HostTimings().Grace - TimeSpan.FromSeconds(1));
        run.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        await run;

        // Not a failure: it neither waits for the delay between tries nor counts as one.
        harness.Events.Of<HostEvent.FunctionFailed>().ShouldBeEmpty();
        (await harness.RawQueue(Work.Queue).ReceiveMessagesAsync(1)).Value.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_function_that_does_not_heed_its_cancellation_is_left_behind()
    {
        var impatient = new HostTimings { Grace = TimeSpan.Zero, LastWord = TimeSpan.Zero };
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], OneAtATime, impatient);
        harness.Handler.OnMessage = (_, _) => _finish.Task;
        await harness.SendAsync("deaf");

        var run = harness.Host.RunAsync(_stop.Token);
        await harness.Events.WaitForAsync<HostEvent.FunctionStarted>();
        await _stop.CancelAsync();
        await run;

        (await harness.CountAsync(Work.Queue)).ShouldBe(1);
        _finish.SetResult();
    }

    [Fact]
    public async Task A_run_until_the_queues_are_empty_drains_too_when_it_is_stopped()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], OneAtATime);
        harness.Handler.OnMessage = (_, _) => _finish.Task;
        await harness.SendAsync("first", "second");

        var run = harness.Host.RunUntilEmptyAsync(_stop.Token);
        await harness.Events.WaitForAsync<HostEvent.FunctionStarted>();
        await _stop.CancelAsync();
        _finish.SetResult();

        await Should.ThrowAsync<OperationCanceledException>(run);
        harness.Handler.Messages.ShouldBe(["first"]);
        (await harness.CountAsync(Work.Queue)).ShouldBe(1);
    }
}
