namespace SwapPipeline.Pipeline;

/// <summary>How a publisher lets a burst of articles gather, so that a thousand of them make a few snapshots.</summary>
public sealed record PublishPace
{
    /// <summary>How long to wait for more. Default: half a second, which is all that a single article waits.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Pauses while more keep coming, before those that are there are published. Default: 20.</summary>
    public int MostPauses { get; init; } = 20;

    /// <summary>Articles that are published without waiting for more. Default: 250.</summary>
    public int Enough { get; init; } = 250;

    /// <summary>
    /// Articles that one snapshot takes at most, so that a backlog is published in steps that each fit into a process's time and memory.
    /// Default: 500.
    /// </summary>
    public int Most { get; init; } = 500;

    /// <summary>
    /// Stored articles near in time that are read for one snapshot, after which no articles of another time are taken with it. Default:
    /// 1,000.
    /// </summary>
    public int MostRead { get; init; } = 1_000;
}
