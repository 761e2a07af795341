using System.Text;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>
/// How the time to read a page grows with its length, where pages are read one after the other, as a worker does, and all that is collected
/// on the way
/// counts. The last doubling is judged, of time and of bytes; the mean of two stands beside it.
/// </summary>
internal static class Growth
{
    /// <summary>A page twice as long may take this many times as long.</summary>
    public const double Allowed = 2.5;

    private const int Rounds = 3;

    // A row that comes near the bound is read for longer, so that chance tells less.
    private const int MostRounds = 10;
    private const double Near = 0.9 * Allowed;

    // Below this a ratio of two times tells of the clock, not of the reader.
    private const double Measurable = 0.005;

    /// <summary>Prints one row a page. Returns whether all growth is within <see cref="Allowed"/>.</summary>
    public static bool Print()
    {
        Write("page", "KiB", "quarter", "half", "whole (ms)", "last", "mean", "bytes", "");
        ProcessorTime.ChargeCollections();
        WarmUp();
        var holds = true;
        foreach (var page in HostilePage.All)
        {
            Readings[] parts = [.. new[] { 4, 2, 1 }.Select(part => new Readings(Encoding.UTF8.GetBytes(page.Make(page.Size / part))))];
            Read(parts);
            double[] times = [.. parts.Select(part => part.Seconds)];
            var isMeasurable = times[^1] > Measurable;
            var bytes = parts[^1].Bytes / parts[^2].Bytes;
            var grows = (Last(times) > Allowed && isMeasurable) || bytes > Allowed;
            holds &= !grows;
            var verdict = grows ? "more than linear" : parts[^1].Rejected;
            Write(
                page.Name,
                $"{parts[^1].Length / 1024}",
                $"{times[0] * 1000:0.0}",
                $"{times[1] * 1000:0.0}",
                $"{times[2] * 1000:0.0}",
                isMeasurable ? $"{Last(times):0.00}" : "–",
                isMeasurable ? $"{Math.Sqrt(times[2] / times[0]):0.00}" : "–",
                $"{bytes:0.00}",
                verdict
            );
        }

        foreach (var (name, make) in HostilePage.Refused)
        {
            var page = new Readings(Encoding.UTF8.GetBytes(make()));
            page.Read();
            Write(name, $"{page.Length / 1024}", "", "", $"{page.Seconds * 1000:0.0}", "", "", "", page.Rejected);
        }

        return holds;
    }

    // The first row would be charged with what all rows need compiled.
    private static void WarmUp()
    {
        Readings[] pages = [.. HostilePage.All.Select(page => new Readings(Encoding.UTF8.GetBytes(page.Make(page.Size / 4))))];
        foreach (var page in pages)
            page.Read();
    }

    // A row at once: the whole takes minutes.
    private static void Write(
        string page,
        string size,
        string quarter,
        string half,
        string whole,
        string last,
        string mean,
        string bytes,
        string verdict
    ) => Console.WriteLine($"{page, -40}{size, 7}{quarter, 9}{half, 9}{whole, 12}{last, 7}{mean, 7}{bytes, 7}  {verdict}");

    // In turn, so that whatever slows the machine slows all.
    private static void Read(Readings[] parts)
    {
        for (var round = 0; round < Rounds || (round < MostRounds && Last([.. parts.Select(part => part.Seconds)]) > Near); round++)
        {
            foreach (var part in parts)
                part.Read();
        }
    }

    private static double Last(double[] doubled) => doubled[^1] / doubled[^2];
}
