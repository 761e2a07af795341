using System.Runtime;

namespace SwapPipeline.Benchmarks.Extraction;

/// <summary>
/// How much processor time something took, many times over, in milliseconds. What else the machine does meanwhile is not in it.
/// </summary>
internal sealed class Timings(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    public double P50 => At(0.50);

    public double P99 => At(0.99);

    // Rounds in a row without a newly compiled method after which all is compiled for good, and those after which it is measured all the
    // same.
    private const int Settled = 20,
        MostWarmUp = 1000;

    /// <summary>
    /// Times each action <paramref name="rounds"/> times on this thread, after at least <paramref name="warmUp"/> rounds and as many as the
    /// compiler needs.
    /// </summary>
    public static Timings Of(IReadOnlyList<Action> actions, int warmUp, int rounds)
    {
        WarmUp(actions, warmUp);
        ProcessorTime.SettleHeap();
        var taken = new List<double>(actions.Count * rounds);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var action in actions)
                taken.Add(Once(action));
        }

        return new Timings(taken);
    }

    private static void WarmUp(IReadOnlyList<Action> actions, int atLeast)
    {
        var (compiled, quiet) = (0L, 0);
        for (var round = 0; round < MostWarmUp && (round < atLeast || quiet < Settled); round++)
        {
            foreach (var action in actions)
                action();
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
            compiled = JitInfo.GetCompiledMethodCount();
        }
    }

    /// <summary>The processor time of one run: of the whole process, so that its collector and compiler count too.</summary>
    public static double Once(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
