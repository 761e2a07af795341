namespace SwapPipeline.Benchmarks.Reading;

/// <summary>Processor time of this process: unlike the clock on the wall it does not see what else runs on the machine.</summary>
internal static class ProcessorTime
{
    /// <summary>Seconds, user and kernel together, of all threads.</summary>
    public static double Of(Action work)
    {
        var start = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
