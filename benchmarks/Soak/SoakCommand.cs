using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using SwapPipeline.Local.Emulator;
using SwapPipeline.Tests.Soak;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Benchmarks.Soak;

/// <summary>
/// <c>soak</c>: ten thousand articles through all functions on the storage emulator, while one storage call in twenty fails, every tenth
/// message comes
/// twice, and the process is killed in the middle of every thousand.
/// </summary>
internal static class SoakCommand
{
    private const int Parts = 10;
    private const double MostGrowth = 1.10;
    private const double MiB = 1048576;

    public static Command Create()
    {
        var articles = new Option<int>("--articles")
        {
            Description = "In ten parts, each with a process of its own that is killed while it works",
            DefaultValueFactory = _ => 10_000,
        };
        var seed = new Option<int>("--seed") { Description = "Of what fails and of when a process dies", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "soak",
            "Ten thousand articles on failing storage and dying processes: nothing lost, nothing twice, memory flat"
        )
        {
            articles,
            seed,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(articles), parsed.GetValue(seed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int articles, int seed, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("swap-soak-");
        try
        {
            await using var emulator = await StorageEmulator.StartAsync(
                folder.FullName,
                AnsiConsole.WriteLine,
                TimeProvider.System,
                cancellation
            );
            await using var wire = new FaultyWire(emulator.ConnectionString, new SoakFaults(seed, losesLeases: true).Next);
            var start = Stopwatch.GetTimestamp();
            var lives = await LivesAsync(wire, articles / Parts, new Random(seed), cancellation);
            var took = Stopwatch.GetElapsedTime(start);
            var faults = await new SoakVerdict(emulator.ConnectionString, new SoakNews(articles / Parts), articles).FaultsAsync(
                cancellation
            );
            return Show(lives, faults, wire, took, articles);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<SoakLife>> LivesAsync(FaultyWire wire, int part, Random random, CancellationToken cancellation)
    {
        var lives = new List<SoakLife>();
        for (var number = 0; number < Parts; number++)
        {
            // With the duplicates there are 1.1 messages an article: each leaves a little to the next, and the last one finishes.
            int? dies = number == Parts - 1 ? null : random.Next(part * 102 / 100, part * 108 / 100);
            lives.Add(await SoakLife.RunAsync(wire, number, part, dies, cancellation));
            Console.WriteLine(lives[^1].ToString());
        }

        return lives;
    }

    private static int Show(IReadOnlyList<SoakLife> lives, IReadOnlyList<string> faults, FaultyWire wire, TimeSpan took, int articles)
    {
        var shown = new Table()
            .Border(TableBorder.Simple)
            .AddColumns(
                "Process",
                "Messages normalized",
                "Ended",
                "Alive, MiB",
                "at most",
                "Of the system, MiB",
                "at most",
                "Seconds",
                "Tries that failed"
            );
        foreach (var life in lives)
            shown.AddRow(
                $"{life.Number + 1}",
                $"{life.Normalized}",
                life.WasKilled ? "killed" : "by itself",
                Number(life.TypicalLiveBytes / MiB),
                Number(life.Live.Max() / MiB),
                Number(life.TypicalWorkingBytes / MiB),
                Number(life.PeakBytes / MiB),
                Number(life.Took.TotalSeconds),
                $"{life.FailedTries}"
            );
        AnsiConsole.Write(shown);

        var growth = lives[^1].TypicalLiveBytes / lives[1].TypicalLiveBytes;
        var workingGrowth = lives[^1].TypicalWorkingBytes / lives[1].TypicalWorkingBytes;
        var peakGrowth = (double)lives[^1].PeakBytes / lives[1].PeakBytes;
        Console.WriteLine(
            FormattableString.Invariant(
                $"{articles} articles in {took.TotalMinutes:0.0} min, {wire.Requests} storage calls of which {wire.Faults} failed ({100.0 * wire.Faults / wire.Requests:0.0} %)"
            )
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"memory of the last tenth to that of the second: {growth:0.00} alive, {workingGrowth:0.00} of the system ({peakGrowth:0.00} at its most)"
            )
        );
        foreach (var fault in faults.Take(50))
            Console.WriteLine(fault);
        // The one highest moment of a process is no measure of growth: processes of equal work differ in it by a fifth.
        var holds = faults.Count == 0 && growth <= MostGrowth && workingGrowth <= MostGrowth;
        Console.WriteLine(holds ? "Holds: nothing is lost, nothing is there twice, memory is flat." : "Does not hold.");
        return holds ? 0 : 1;
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
