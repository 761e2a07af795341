using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Spectre.Console;
using SwapPipeline.Parquet;

namespace SwapPipeline.Benchmarks.Parquet;

/// <summary>
/// <c>parquet</c>: a million claims from memory to a file, on one thread, beside DuckDB and, in the full profile, Parquet.Net.
/// </summary>
internal static class ParquetCommand
{
    private const int Rows = 1_000_000;
    private const int Rounds = 5;
    private const int SmallRows = 1_000;
    private const int SmallRounds = 200;

    public static Command Create()
    {
        var rows = new Option<int>("--rows") { Description = "Rows of the table", DefaultValueFactory = _ => Rows };
        var command = new Command("parquet", "The table claims from memory to a Parquet file: rows a second and bytes, beside DuckDB")
        {
            rows,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(rows), cancellation));
        return command;
    }

    private static async Task RunAsync(int rows, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(MemoryFolder(), $"swap-benchmark-{Environment.ProcessId}"));
        try
        {
            var table = ClaimsTable.Of(rows);
            var ours = Path.Combine(folder.FullName, "built-in.parquet");
            var results = new List<WriteResult> { await MeasureAsync(new BuiltInParquetEncoder(), table, ours, cancellation) };
            if (ParquetNetEncoder.IsAvailable)
                results.Add(
                    await MeasureAsync(new ParquetNetEncoder(), table, Path.Combine(folder.FullName, "parquet.net.parquet"), cancellation)
                );
            results.Add(await DuckDbAsync(ours, Path.Combine(folder.FullName, "duckdb.parquet"), cancellation));
            Show(results, rows);
            AnsiConsole.WriteLine($"{SmallRows:N0} rows, warm: {await SmallAsync(cancellation):0.00} ms, the median of {SmallRounds}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A disk would measure the disk.
    private static string MemoryFolder() => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private static async Task<WriteResult> MeasureAsync(
        IParquetEncoder encoder,
        ParquetTable table,
        string path,
        CancellationToken cancellation
    )
    {
        var best = TimeSpan.MaxValue;
        var leastCpu = TimeSpan.MaxValue;

        // One round to warm up: code is compiled in tiers.
        for (var round = 0; round <= Rounds; round++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
                await encoder.EncodeAsync(table, file, cancellation);
            var took = Stopwatch.GetElapsedTime(start);
            cpu = Environment.CpuUsage.TotalTime - cpu;
            if (round == 0)
                continue;
            if (took < best)
                best = took;
            if (cpu < leastCpu)
                leastCpu = cpu;
        }

        return new WriteResult($"SwapPipeline, {encoder.Name}", best, leastCpu, new FileInfo(path).Length);
    }

    private static async Task<WriteResult> DuckDbAsync(string source, string path, CancellationToken cancellation)
    {
        var answer = await Peers.RunAsync("duckdb-write.mjs", [source, path, $"{Rounds}"], cancellation);
        var measured = JsonSerializer.Deserialize<PeerAnswer>(answer, JsonSerializerOptions.Web)!;
        return new WriteResult(
            $"DuckDB {measured.Version}",
            TimeSpan.FromMilliseconds(measured.Milliseconds),
            TimeSpan.FromMilliseconds(measured.CpuMilliseconds),
            new FileInfo(path).Length
        );
    }

    private static async Task<double> SmallAsync(CancellationToken cancellation)
    {
        var table = ClaimsTable.Of(SmallRows);
        var encoder = new BuiltInParquetEncoder();
        var times = new List<double>();
        for (var round = 0; round < 2 * SmallRounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await encoder.EncodeAsync(table, Stream.Null, cancellation);
            if (round >= SmallRounds)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(SmallRounds / 2);
    }

    // Each figure stands for its own best round. The processor's time tells the same on a machine that others use as well.
    private static void Show(IReadOnlyList<WriteResult> results, int rows)
    {
        var peer = results[^1];
        var shown = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Writer", "Rows a second", "To DuckDB", "CPU ms", "To DuckDB", "Bytes", "To DuckDB");
        foreach (var result in results)
        {
            shown.AddRow(
                result.Writer,
                $"{rows / result.Best.TotalSeconds:N0}",
                $"{peer.Best / result.Best:0.00}",
                $"{result.Cpu.TotalMilliseconds:N0}",
                $"{peer.Cpu / result.Cpu:0.00}",
                $"{result.Bytes:N0}",
                $"{(double)result.Bytes / peer.Bytes:0.000}"
            );
        }

        AnsiConsole.Write(shown);
    }

    private sealed record WriteResult(string Writer, TimeSpan Best, TimeSpan Cpu, long Bytes);

    private sealed record PeerAnswer(string Version, double Milliseconds, double CpuMilliseconds);
}
