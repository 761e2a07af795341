using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class PollingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_wait_on_an_empty_queue_doubles_up_to_the_longest()
    {
        var time = new WatchedTime();
        using var stop = new CancellationTokenSource();
        await using var harness = new HostHarness(
            azurite.NewAccount(),
            [typeof(Work)],
            new HostRules { MaxPollingInterval = TimeSpan.FromSeconds(1) },
            time: time
        );

        var run = harness.Host.RunAsync(stop.Token);
        var waits = new List<double>();
        while (waits.Count < 6)
        {
            var wait = await time.Waits.ReadAsync().AsTask().WaitAsync(Patience);
            waits.Add(wait.TotalMilliseconds);
            time.Advance(wait);
        }

        await stop.CancelAsync();
        await run;
        waits.ShouldBe([100, 200, 400, 800, 1000, 1000]);
    }

    [Fact]
    public async Task A_message_that_this_process_sends_is_taken_at_once()
    {
        // The clock stands still: only the bell can wake the listener.
        var time = new WatchedTime();
        using var stop = new CancellationTokenSource();
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], time: time);

        var run = harness.Host.RunAsync(stop.Token);
        await time.Waits.ReadAsync().AsTask().WaitAsync(Patience);
        await harness.SendAsync("now");
        await harness.Events.WaitForAsync<HostEvent.FunctionSucceeded>();

        await stop.CancelAsync();
        await run;
        harness.Handler.Messages.ShouldBe(["now"]);
    }

    /// <summary>A clock that stands still and tells which waits were asked of it.</summary>
    private sealed class WatchedTime : FakeTimeProvider
    {
        private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

        public ChannelReader<TimeSpan> Waits => _waits.Reader;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime > TimeSpan.Zero)
                _waits.Writer.TryWrite(dueTime);
            return timer;
        }
    }
}
