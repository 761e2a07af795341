using System.Diagnostics;
using System.Globalization;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Benchmarks.Soak;

/// <summary>One process of a soak, from its start to its end.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Normalized">Messages that it had normalized when it last told.</param>
/// <param name="WasKilled">It did not end by itself.</param>
/// <param name="Live">The bytes that were alive after a full collection, each time it told: some times in the middle of a publish, some
/// times between two.</param>
/// <param name="Working">The memory that the system had given it, in bytes, each time it told, before that collection.</param>
/// <param name="PeakBytes">The most memory that the system ever gave it.</param>
/// <param name="FailedTries">Tries of messages and timers that failed and were tried again.</param>
/// <param name="Took">From start to end.</param>
internal sealed record SoakLife(
    int Number,
    int Normalized,
    bool WasKilled,
    IReadOnlyList<long> Live,
    IReadOnlyList<long> Working,
    long PeakBytes,
    int FailedTries,
    TimeSpan Took
)
{
    /// <summary>
    /// In half of the tellings more was alive. One alone says little: a publish that is under way holds its neighbourhood.
    /// </summary>
    public double TypicalLiveBytes => Middle(Live);

    /// <summary>In half of the tellings the system had given it more.</summary>
    public double TypicalWorkingBytes => Middle(Working);

    /// <summary>Starts a process, and kills it when it has normalized so many messages.</summary>
    /// <exception cref="InvalidOperationException">It ended otherwise.</exception>
    public static async Task<SoakLife> RunAsync(FaultyWire wire, int number, int part, int? dies, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    typeof(SoakLife).Assembly.Location,
                    SoakWorkerCommand.Name,
                    "--account",
                    wire.ConnectionString,
                    "--part",
                    Text(number),
                    "--size",
                    Text(part),
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        var life = new SoakLife(number, 0, dies is not null, [], [], 0, 0, TimeSpan.Zero);
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            // "normalized live working peak failed"
            var told = line.Split(' ').Select(word => long.Parse(word, CultureInfo.InvariantCulture)).ToArray();
            life = life with
            {
                Normalized = (int)told[0],
                Live = [.. life.Live, told[1]],
                Working = [.. life.Working, told[2]],
                PeakBytes = told[3],
                FailedTries = (int)told[4],
            };
            if (life.Normalized >= dies && !process.HasExited)
                process.Kill();
        }

        await process.WaitForExitAsync(cancellation);
        if (dies is null && process.ExitCode != 0)
            throw new InvalidOperationException($"Process {number} ended with {process.ExitCode}.");
        return life with { Took = Stopwatch.GetElapsedTime(start) };
    }

    private const double MiB = 1048576;

    public override string ToString() =>
        FormattableString.Invariant(
            $"process {Number + 1}: {Normalized} messages, {TypicalLiveBytes / MiB:0.0} MiB alive, at most {Live.Max() / MiB:0.0}, of the system {TypicalWorkingBytes / MiB:0}, at most {PeakBytes / MiB:0}, {FailedTries} tries failed, {Took.TotalSeconds:0} s{(WasKilled ? ", killed" : "")}"
        );

    private static double Middle(IReadOnlyList<long> told) => told.Order().Skip((told.Count - 1) / 2).Take(2 - (told.Count % 2)).Average();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
