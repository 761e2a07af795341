using System.Text;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>How the time to read a page grows with its length.</summary>
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
        Write("page", "KiB", "half (ms)", "whole (ms)", "times", "bytes", "collected", "");
        ProcessorTime.ChargeCollections();
        var holds = true;
        foreach (var page in HostilePage.All)
        {
            var (half, whole) = (Encoding.UTF8.GetBytes(page.Make(page.Size / 2)), Encoding.UTF8.GetBytes(page.Make(page.Size)));
            var (once, twice, bytes) = Times(half, whole);
            // As it is when garbage is collected on the way: the least of a few rounds, beside the verdict and not in it.
            var collected = Enumerable.Range(0, FewRounds).Min(_ => Collected(whole)) / Enumerable.Range(0, FewRounds).Min(_ => Collected(half));
            var verdict = OwnReader.Article(whole, null).Rejected?.ToString() ?? "";
            var ratio = twice / once;
            var grows = (ratio > Allowed && twice > Measurable) || bytes > Allowed;
            holds &= !grows;
            Write(page.Name, $"{whole.Length / 1024}", $"{once * 1000:0.0}", $"{twice * 1000:0.0}", twice > Measurable ? $"{ratio:0.00}" : "–", $"{bytes:0.00}", twice > Measurable ? $"{collected:0.00}" : "–", grows ? "more than linear" : verdict);
        }

        foreach (var (name, make) in HostilePage.Refused)
        {
            var bytes = Encoding.UTF8.GetBytes(make());
            var time = Enumerable.Range(0, Rounds).Min(_ => ProcessorTime.Of(() => OwnReader.Article(bytes, null)));
            Write(name, $"{bytes.Length / 1024}", "", $"{time * 1000:0.0}", "", "", "", OwnReader.Article(bytes, null).Rejected?.ToString() ?? "read");
        }

        return holds;
    }

    // A row at once: the whole takes minutes.
    private static void Write(string page, string size, string half, string whole, string times, string bytes, string collected, string verdict) =>
        Console.WriteLine($"{page,-40}{size,7}{half,12}{whole,12}{times,7}{bytes,7}{collected,11}  {verdict}");

    private static double Collected(byte[] page)
    {
        ProcessorTime.SettleHeap();
        return ProcessorTime.Of(() => OwnReader.Article(page, null));
    }

    // In turn, so that whatever slows the machine slows both; the least of several rounds is the time of the work itself.
    private static (double Half, double Whole, double Bytes) Times(byte[] half, byte[] whole)
    {
        var (once, twice, bytes) = (double.MaxValue, double.MaxValue, 0.0);
        for (var round = 0; round < Rounds || (round < MostRounds && twice > Near * once && twice > Measurable); round++)
        {
            var (first, few) = ProcessorTime.Uncollected(() => OwnReader.Article(half, null));
            var (second, many) = ProcessorTime.Uncollected(() => OwnReader.Article(whole, null));
            (once, twice, bytes) = (Math.Min(once, first), Math.Min(twice, second), many / few);
        }

        return (once, twice, bytes);
    }
}
