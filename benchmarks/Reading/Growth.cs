using System.Text;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>How the time to read a page grows with its length. The last doubling is judged; the mean of two stands beside it, since a single one may lie across the size of a cache of the processor.</summary>
internal static class Growth
{
    /// <summary>A page twice as long may take this many times as long.</summary>
    public const double Allowed = 2.5;

    private const int Rounds = 7, FewRounds = 3;

    // Noise only ever adds time: a row that comes near the bound is given more rounds, in which the least of each can only fall.
    private const int MostRounds = 35;
    private const double Near = 0.9 * Allowed;

    // Below this a ratio of two times tells of the clock, not of the reader.
    private const double Measurable = 0.005;

    /// <summary>Prints one row a page. Returns whether all growth is within <see cref="Allowed"/>.</summary>
    public static bool Print()
    {
        Write("page", "KiB", "quarter", "half", "whole (ms)", "last", "mean", "bytes", "collected", "");
        ProcessorTime.ChargeCollections();
        var holds = true;
        foreach (var page in HostilePage.All)
        {
            byte[][] pages = [.. new[] { 4, 2, 1 }.Select(part => Encoding.UTF8.GetBytes(page.Make(page.Size / part)))];
            var (times, bytes) = Times(pages);
            // As it is when garbage is collected on the way: the least of a few rounds, beside the verdict and not in it.
            var collected = Enumerable.Range(0, FewRounds).Min(_ => Collected(pages[2])) / Enumerable.Range(0, FewRounds).Min(_ => Collected(pages[1]));
            var verdict = OwnReader.Article(pages[2], null).Rejected?.ToString() ?? "";
            var isMeasurable = times[2] > Measurable;
            var grows = (Last(times) > Allowed && isMeasurable) || Last(bytes) > Allowed;
            holds &= !grows;
            Write(page.Name, $"{pages[2].Length / 1024}", $"{times[0] * 1000:0.0}", $"{times[1] * 1000:0.0}", $"{times[2] * 1000:0.0}", isMeasurable ? $"{Last(times):0.00}" : "–", isMeasurable ? $"{Mean(times):0.00}" : "–", $"{Last(bytes):0.00}", isMeasurable ? $"{collected:0.00}" : "–", grows ? "more than linear" : verdict);
        }

        foreach (var (name, make) in HostilePage.Refused)
        {
            var bytes = Encoding.UTF8.GetBytes(make());
            var time = Enumerable.Range(0, Rounds).Min(_ => ProcessorTime.Of(() => OwnReader.Article(bytes, null)));
            Write(name, $"{bytes.Length / 1024}", "", "", $"{time * 1000:0.0}", "", "", "", "", OwnReader.Article(bytes, null).Rejected?.ToString() ?? "read");
        }

        return holds;
    }

    // A row at once: the whole takes minutes.
    private static void Write(string page, string size, string quarter, string half, string whole, string last, string mean, string bytes, string collected, string verdict) =>
        Console.WriteLine($"{page,-40}{size,7}{quarter,9}{half,9}{whole,12}{last,7}{mean,7}{bytes,7}{collected,11}  {verdict}");

    private static double Collected(byte[] page)
    {
        ProcessorTime.SettleHeap();
        return ProcessorTime.Of(() => OwnReader.Article(page, null));
    }

    // In turn, so that whatever slows the machine slows all; the least of several rounds is the time of the work itself.
    private static (double[] Times, double[] Bytes) Times(byte[][] pages)
    {
        double[] times = [.. pages.Select(_ => double.MaxValue)], bytes = [.. pages.Select(_ => 0.0)];
        for (var round = 0; round < Rounds || (round < MostRounds && Last(times) > Near && times[^1] > Measurable); round++)
        {
            for (var i = 0; i < pages.Length; i++)
            {
                var (seconds, allocated) = ProcessorTime.Uncollected(() => OwnReader.Article(pages[i], null));
                (times[i], bytes[i]) = (Math.Min(times[i], seconds), allocated);
            }
        }

        return (times, bytes);
    }

    private static double Last(double[] doubled) => doubled[^1] / doubled[^2];

    private static double Mean(double[] doubled) => Math.Pow(doubled[^1] / doubled[0], 1.0 / (doubled.Length - 1));
}
