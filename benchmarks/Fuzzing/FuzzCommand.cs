using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using SwapPipeline.Tests.Fuzzing;

namespace SwapPipeline.Benchmarks.Fuzzing;

/// <summary>
/// <c>fuzz</c>: millions of inputs for every parser that meets foreign bytes. What it finds is kept as a file and becomes a test.
/// </summary>
internal static class FuzzCommand
{
    private const int FewestAtATime = 500;
    private const int MostFindingsOfATarget = 20;

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var inputs = new Option<long>("--inputs")
        {
            Description = "Over all parsers, by their shares",
            DefaultValueFactory = _ => 5_000_000,
        };
        var seed = new Option<int>("--seed") { Description = "Another seed makes other inputs", DefaultValueFactory = _ => 1 };
        var target = new Option<string[]>("--target") { Description = "These parsers alone", HelpName = "NAME" };
        var number = new Option<long?>("--number")
        {
            Description = "One input again, of the one parser named, with its time",
            HelpName = "N",
        };
        target.AcceptOnlyFromAmong([.. FuzzTargets.All.Select(known => known.Name)]);
        var command = new Command(
            "fuzz",
            "Foreign bytes for every parser: never an exception that it does not document, never an offset out of range, time and memory within bounds"
        )
        {
            inputs,
            seed,
            target,
            number,
        };
        command.SetAction(parsed =>
            parsed.GetValue(number) is { } one
                ? Repeat(parsed.GetValue(target) ?? [], parsed.GetValue(seed), one)
                : Run(parsed.GetValue(inputs), parsed.GetValue(seed), parsed.GetValue(target) ?? [])
        );
        return command;
    }

    private static int Repeat(string[] names, int seed, long number)
    {
        if (names is not [var name])
        {
            Console.Error.WriteLine("--number goes with one --target.");
            return 2;
        }

        var fuzzer = new Fuzzer(FuzzTargets.Named(name), Path.Combine(Checkout.Root, "tests", "Fuzzing", "Seeds"), seed);
        var finding = fuzzer.Try(number);
        Console.WriteLine(
            FormattableString.Invariant(
                $"{fuzzer.Input(number).Length} bytes, {FastestOf(fuzzer, number).TotalMilliseconds:0.0} ms: {finding?.Error.ToString() ?? "every rule holds"}"
            )
        );
        return finding is null ? 0 : 1;
    }

    private static int Run(long inputs, int seed, string[] names)
    {
        var targets = FuzzTargets.All.Where(target => names.Length == 0 || names.Contains(target.Name)).ToList();
        var shares = targets.Sum(target => target.Share);
        var folder = Path.Combine(Checkout.Root, "tests", "Fuzzing");
        var shown = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Parser", "Inputs", "Findings", "Inputs a second", "Slowest, ms of the wall clock");
        var found = 0;
        var all = 0L;
        foreach (var target in targets)
        {
            var count = inputs * target.Share / shares;
            var start = Stopwatch.GetTimestamp();
            var (findings, slowest) = Run(new Fuzzer(target, Path.Combine(folder, "Seeds"), seed), count);
            foreach (
                var kind in findings.DistinctBy(
                    finding => $"{finding.Error.GetType().Name} {Origin(finding.Error)}",
                    StringComparer.Ordinal
                )
            )
                Keep(kind, seed, Path.Combine(folder, "Found"));
            found += findings.Count;
            all += count;
            shown.AddRow(
                target.Name,
                $"{count:N0}",
                $"{findings.Count}",
                $"{count / Stopwatch.GetElapsedTime(start).TotalSeconds:N0}",
                $"{slowest.TotalMilliseconds:0}"
            );
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{target.Name}: {count} inputs, {findings.Count} findings, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"
                )
            );
        }

        AnsiConsole.Write(shown);
        Console.WriteLine(FormattableString.Invariant($"{all} inputs of seed {seed}, {found} findings"));
        return found == 0 ? 0 : 1;
    }

    private static (IReadOnlyCollection<FuzzFinding> Findings, TimeSpan Slowest) Run(Fuzzer fuzzer, long count)
    {
        var findings = new ConcurrentBag<FuzzFinding>();
        var slow = new ConcurrentBag<long>();
        var slowest = 0L;
        Parallel.ForEach(
            Partitioner.Create(0L, Math.Max(count, 1), FewestAtATime),
            range =>
            {
                for (var number = range.Item1; number < range.Item2 && findings.Count < MostFindingsOfATarget; number++)
                {
                    var start = Stopwatch.GetTimestamp();
                    if (fuzzer.Try(number) is { } finding)
                        findings.Add(finding);
                    var took = Stopwatch.GetElapsedTime(start);
                    if (took > Slow)
                        slow.Add(number);
                    if (took.Ticks > Interlocked.Read(ref slowest))
                        Interlocked.Exchange(ref slowest, took.Ticks);
                }
            }
        );

        // The machine may have done something else meanwhile: alone, and by the time of the processor, they are judged.
        foreach (var number in slow)
        {
            if (FastestOf(fuzzer, number) is var took && took > Slow)
                findings.Add(
                    new FuzzFinding(
                        fuzzer.Target,
                        number,
                        fuzzer.Input(number),
                        new FuzzRuleBrokenException($"It took {took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s")
                    )
                );
        }

        return (findings, TimeSpan.FromTicks(slowest));
    }

    private static TimeSpan FastestOf(Fuzzer fuzzer, long number)
    {
        var fastest = TimeSpan.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            _ = fuzzer.Try(number);
            fastest = Environment.CpuUsage.TotalTime - start is var took && took < fastest ? took : fastest;
        }

        return fastest;
    }

    private static void Keep(FuzzFinding finding, int seed, string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FormattableString.Invariant($"{finding.Target.Name}.{seed}-{finding.Number}.bin"));
        File.WriteAllBytes(path, finding.Error is FuzzRuleBrokenException ? finding.Input : Fuzzer.Shorten(finding));
        Console.WriteLine($"{path}: {finding.Error}");
    }

    // The first line of ours in the stack: findings of one cause are kept once.
    private static string? Origin(Exception error) =>
        error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("SwapPipeline", StringComparison.Ordinal))?.Trim();
}
