using System.Runtime;

namespace SwapPipeline.Benchmarks;

/// <summary>Processor time of this process: unlike the clock on the wall it does not see what else runs on the machine.</summary>
internal static class ProcessorTime
{
    /// <summary>From here on garbage is collected by the work that made it, not beside the work that follows.</summary>
    public static void ChargeCollections() => GCSettings.LatencyMode = GCLatencyMode.Batch;

    /// <summary>Leaves nothing on the heap of what was done before: neither to collect nor in the way.</summary>
    public static void SettleHeap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    /// <summary>Seconds, user and kernel together, of all threads.</summary>
    public static double Of(Action work)
    {
        var start = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
