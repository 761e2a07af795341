using SwapPipeline.Articles.Robots;

namespace SwapPipeline.Articles.State;

/// <summary>What is remembered of a web server from run to run.</summary>
public sealed record HostState
{
    /// <summary>It wants to be left alone until then.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Its robots.txt, as it was read last.</summary>
    public RobotsCopy? Robots { get; init; }
}
