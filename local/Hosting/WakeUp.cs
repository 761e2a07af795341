namespace SwapPipeline.Local.Hosting;

/// <summary>A bell that any number of waiters hear. Take <see cref="Next"/> before looking, then no ring is missed.</summary>
internal sealed class WakeUp
{
    private TaskCompletionSource _next = New();

    /// <summary>Completes at the next ring.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>
    /// Waits for the ring, but no longer than <paramref name="patience"/>; a cancellation ends the wait without an error.
    /// </summary>
    /// <returns>Whether it rang.</returns>
    public static async Task<bool> WaitAsync(Task ring, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        using var delay = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(ring, Task.Delay(patience, time, delay.Token));
        await delay.CancelAsync();
        return first == ring;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
