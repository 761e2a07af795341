using System.Runtime.InteropServices;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Local;

namespace SwapPipeline.Tests.Local;

public sealed class StopSignalsTests
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(45);
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void The_first_signal_asks_to_stop_and_the_process_goes_on()
    {
        using var signals = new StopSignals(TimeToEnd, _time);
        var first = new PosixSignalContext(PosixSignal.SIGTERM);

        signals.Hear(first);

        first.Cancel.ShouldBeTrue();
        signals.Requested.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_second_signal_ends_the_process()
    {
        using var signals = new StopSignals(TimeToEnd, _time);
        signals.Hear(new PosixSignalContext(PosixSignal.SIGINT));
        await Task.Run(() => signals.Requested.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)));
        var second = new PosixSignalContext(PosixSignal.SIGINT);

        signals.Hear(second);

        second.Cancel.ShouldBeFalse();
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT, 130)]
    [InlineData(PosixSignal.SIGTERM, 143)]
    public async Task What_has_not_ended_in_time_is_left_behind_with_the_status_of_the_signal(PosixSignal signal, int status)
    {
        using var signals = new StopSignals(TimeToEnd, _time);
        signals.Hear(new PosixSignalContext(signal));

        // The wait begins on another thread: the clock moves until it has ended.
        while (!signals.Overdue.IsCompleted)
        {
            _time.Advance(TimeToEnd);
            await Task.Yield();
        }

        (await signals.Overdue).ShouldBe(status);
    }
}
