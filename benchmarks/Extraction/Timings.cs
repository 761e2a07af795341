namespace SwapPipeline.Benchmarks.Extraction;

/// <summary>How much processor time something took, many times over, in milliseconds. What else the machine does meanwhile is not in it.</summary>
internal sealed class Timings(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    public double P50 => At(0.50);

    public double P99 => At(0.99);

    /// <summary>Times each action <paramref name="rounds"/> times on this thread, after a warm-up of as many rounds as the compiler needs.</summary>
    public static Timings Of(IReadOnlyList<Action> actions, int warmUp, int rounds)
    {
        var taken = new List<double>(actions.Count * rounds);
        for (var round = -warmUp; round < rounds; round++)
        {
            foreach (var action in actions)
            {
                var milliseconds = Once(action);
                if (round >= 0) taken.Add(milliseconds);
            }
        }

        return new Timings(taken);
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
