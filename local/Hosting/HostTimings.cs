namespace SwapPipeline.Local.Hosting;

/// <summary>The times that the real host fixes itself and host.json does not set.</summary>
internal sealed record HostTimings
{
    /// <summary>
    /// How long a message that is being worked on stays invisible, renewed at half of it. The real host takes 10 minutes; here a run
    /// that follows a killed one shall not wait that long for the messages that it had taken.
    /// </summary>
    public TimeSpan Invisibility { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long running functions may take to finish after a request to stop.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a function whose token was cancelled may take to notice.</summary>
    public TimeSpan LastWord { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the lease of a timer outlives a host that has died: the least that storage allows.</summary>
    public TimeSpan TimerLease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a lease that another host holds is asked for again.</summary>
    public TimeSpan TimerLeaseRetry { get; init; } = TimeSpan.FromSeconds(1);
}
