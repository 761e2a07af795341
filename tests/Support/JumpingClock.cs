using Microsoft.Extensions.Time.Testing;

namespace SwapPipeline.Tests.Support;

/// <summary>
/// A clock that jumps: whoever waits for a while gets it at once, and the clock has moved on by that much. What would last longer than
/// <paramref name="longest"/> (a deadline that must not strike) and what repeats (a lease that is renewed) does not make it jump.
/// </summary>
internal sealed class JumpingClock(DateTimeOffset start, TimeSpan longest) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (period == Timeout.InfiniteTimeSpan && dueTime > TimeSpan.Zero && dueTime <= longest)
            Advance(dueTime);
        return timer;
    }
}
