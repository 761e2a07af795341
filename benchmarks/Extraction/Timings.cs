using System.Diagnostics;

namespace SwapPipeline.Benchmarks.Extraction;

/// <summary>How long something took, many times over, in milliseconds.</summary>
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
                var start = Stopwatch.GetTimestamp();
                action();
                if (round >= 0) taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return new Timings(taken);
    }

    private double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
