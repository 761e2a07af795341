using System.Runtime;

namespace SwapPipeline.Benchmarks;

/// <summary>Processor time of this process: unlike the clock on the wall it does not see what else runs on the machine.</summary>
internal static class ProcessorTime
{
    private const long RoomToAllocate = 640L << 20;

    /// <summary>From here on garbage is collected by the work that made it, not beside the work that follows.</summary>
    public static void ChargeCollections() => GCSettings.LatencyMode = GCLatencyMode.Batch;

    /// <summary>Leaves nothing on the heap of what was done before: neither to collect nor in the way.</summary>
    public static void SettleHeap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    /// <summary>
    /// Seconds of one run in which nothing is collected, and the bytes that it allocates. The collector works in steps of its own size:
    /// between two
    /// lengths on either side of a step, time with collections tells of the step; what there will be to collect grows with the bytes.
    /// </summary>
    public static (double Seconds, double Bytes) Uncollected(Action work)
    {
        SettleHeap();
        if (!GC.TryStartNoGCRegion(RoomToAllocate))
            throw new InvalidOperationException($"The collector cannot be held off for {RoomToAllocate} bytes.");
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var seconds = Of(work);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            throw new InvalidOperationException($"{allocated} bytes were allocated, more than there was room for.");
        GC.EndNoGCRegion();
        return (seconds, allocated);
    }

    /// <summary>Seconds, user and kernel together, of all threads.</summary>
    public static double Of(Action work)
    {
        var start = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
