using System.CommandLine;
using System.Diagnostics;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Tests.Soak;

namespace SwapPipeline.Benchmarks.Soak;

/// <summary>
/// <c>soak-worker</c>: one process of a soak, which <c>soak</c> starts and kills. It tells what it has done, some twenty times.
/// </summary>
internal static class SoakWorkerCommand
{
    public const string Name = "soak-worker";

    private const int Tellings = 20;

    public static Command Create()
    {
        var account = new Option<string>("--account") { Required = true };
        var part = new Option<int>("--part") { Required = true };
        var size = new Option<int>("--size") { Required = true };
        var command = new Command(Name, "One process of a soak") { account, part, size };
        command.Hidden = true;
        command.SetAction(
            (parsed, cancellation) => RunAsync(parsed.GetValue(account)!, parsed.GetValue(part), parsed.GetValue(size), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(string account, int part, int size, CancellationToken cancellation)
    {
        SoakWorker? worker = null;
        worker = new SoakWorker(
            account,
            new SoakNews(size),
            part,
            new HostTimings { Invisibility = TimeSpan.FromSeconds(10) },
            done =>
            {
                if (done % Math.Max(1, size / Tellings) == 0)
                    Tell(worker!, done);
            }
        );
        await using var ended = worker;
        await worker.RunAsync(cancellation);
        Tell(worker, worker.Normalized);
        return 0;
    }

    private static void Tell(SoakWorker worker, int done)
    {
        using var self = Process.GetCurrentProcess();
        var working = self.WorkingSet64;
        Console.WriteLine(FormattableString.Invariant($"{done} {LiveBytes()} {working} {self.PeakWorkingSet64} {worker.Failures.Count}"));
    }

    // As a full collection left it. GC.GetTotalMemory would add what the other workers have allocated since.
    private static long LiveBytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        var left = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return left.HeapSizeBytes - left.FragmentedBytes;
    }
}
