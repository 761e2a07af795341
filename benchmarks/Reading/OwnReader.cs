using SwapPipeline.Extraction;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>This project's reader, from bytes to text, on one thread.</summary>
internal static class OwnReader
{
    public static ReadingRun Run(IReadOnlyList<TestPage> pages, int warmUps, int rounds)
    {
        ProcessorTime.ChargeCollections();
        var texts = pages.Select(Read).ToList();
        for (var round = 0; round < warmUps; round++)
        {
            foreach (var page in pages) Read(page);
        }

        var best = Enumerable.Repeat(double.MaxValue, pages.Count).ToArray();
        var start = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < pages.Count; i++) best[i] = Math.Min(best[i], ProcessorTime.Of(() => Read(pages[i])));
        }

        return new ReadingRun("SwapPipeline", texts, best, (Environment.CpuUsage.TotalTime - start).TotalSeconds / rounds);
    }

    public static string Read(TestPage page) => Article(page.Content, page.Url).Text;

    /// <summary>The page with its address, and nothing else that a feed would tell.</summary>
    public static ArticleText Article(ReadOnlyMemory<byte> content, string? url) =>
        ArticleReader.Read(new Page { Content = content, ContentType = "text/html", Url = url }, ReadingLimits.Default);
}
