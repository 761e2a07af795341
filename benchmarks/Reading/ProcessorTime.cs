using System.Runtime;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>Processor time of this process: unlike the clock on the wall it does not see what else runs on the machine.</summary>
internal static class ProcessorTime
{
    /// <summary>From here on garbage is collected by the work that made it, not beside the work that follows.</summary>
    public static void ChargeCollections() => GCSettings.LatencyMode = GCLatencyMode.Batch;

    /// <summary>Seconds, user and kernel together, of all threads.</summary>
    public static double Of(Action work)
    {
        var start = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
