namespace SwapPipeline.Local;

/// <summary>
/// A clock that always tells one instant, for runs that must give the same bytes again. Timers and waits go on in real time.
/// </summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
