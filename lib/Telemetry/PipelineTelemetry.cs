using System.Diagnostics;

namespace SwapPipeline.Telemetry;

/// <summary>What the pipeline's own spans and metrics are named by.</summary>
public static class PipelineTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "SwapPipeline";

    internal static ActivitySource Activities { get; } = new(Name);
}
