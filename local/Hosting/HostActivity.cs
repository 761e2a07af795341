namespace SwapPipeline.Local.Hosting;

/// <summary>How much the host is working on.</summary>
internal sealed class HostActivity
{
    private readonly WakeUp _changed = new();
    private long _begun;
    private long _ended;

    /// <summary>Completes when a message is begun or ended.</summary>
    public Task Changed => _changed.Next;

    /// <summary>
    /// How many messages were ever begun; two equal values and <see cref="IsIdle"/> at both mean that nothing ran in between.
    /// </summary>
    public long Begun => Interlocked.Read(ref _begun);

    public bool IsIdle => Interlocked.Read(ref _ended) == Interlocked.Read(ref _begun);

    /// <summary>A message is worked on until the result is disposed.</summary>
    public IDisposable Begin()
    {
        Interlocked.Increment(ref _begun);
        _changed.Ring();
        return new Work(this);
    }

    private sealed class Work(HostActivity activity) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Increment(ref activity._ended);
            activity._changed.Ring();
        }
    }
}
