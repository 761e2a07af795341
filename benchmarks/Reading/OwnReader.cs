using SwapPipeline.Extraction;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>This project's reader, from bytes to text, on one thread.</summary>
internal static class OwnReader
{
    public static ReadingRun Run(IReadOnlyList<TestPage> pages, TimeSpan warmUp, int rounds)
    {
        ProcessorTime.ChargeCollections();
        var texts = pages.Select(Read).ToList();
        for (var warm = 0.0; warm < warmUp.TotalSeconds; )
            warm += ProcessorTime.Of(() => ReadAll(pages));

        var best = Enumerable.Repeat(double.MaxValue, pages.Count).ToArray();
        var all = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            all = Math.Min(
                all,
                ProcessorTime.Of(() =>
                {
                    for (var i = 0; i < pages.Count; i++)
                        best[i] = Math.Min(best[i], ProcessorTime.Of(() => Read(pages[i])));
                })
            );
        }

        return new ReadingRun("SwapPipeline", texts, best, all);
    }

    private static void ReadAll(IReadOnlyList<TestPage> pages)
    {
        foreach (var page in pages)
            Read(page);
    }

    public static string Read(TestPage page) => Article(page.Content, page.Url).Text;

    /// <summary>The page with its address, and nothing else that a feed would tell.</summary>
    public static ArticleText Article(ReadOnlyMemory<byte> content, string? url) =>
        ArticleReader.Read(
            new Page
            {
                Content = content,
                ContentType = "text/html",
                Url = url,
            },
            ReadingLimits.Default
        );
}
