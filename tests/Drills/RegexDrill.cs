using SwapPipeline.Benchmarks.Extraction;
using SwapPipeline.Extraction;
using SwapPipeline.Extraction.Words;
using SwapPipeline.Tests.Extraction;

namespace SwapPipeline.Tests.Drills;

/// <summary>Texts made to be slow. The work is counted, not timed; `benchmarks extraction` times the same texts.</summary>
public sealed class RegexDrill
{
    private const int Half = 1 << 19;
    private const double MostGrowth = 2.5;

    public static TheoryData<string> Texts => [.. AdversarialTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void regex_dos(string kind)
    {
        // Rules look around within a sentence and nowhere else, so a bound on it bounds what each token costs.
        var marked = new MarkedText(AdversarialTexts.All[kind](Half), "en");
        marked
            .Sentences.Select(sentence => sentence.End - sentence.First)
            .Append(0)
            .Max()
            .ShouldBeLessThanOrEqualTo(SentenceSplitter.Longest);

        // What is read allocates: as much more as the text is longer, or less.
        var half = Allocated(AdversarialTexts.All[kind](Half));
        var whole = Allocated(AdversarialTexts.All[kind](2 * Half));
        ((double)whole / half).ShouldBeLessThanOrEqualTo(MostGrowth, $"{half} bytes, then {whole}");
    }

    private static long Allocated(string text)
    {
        var article = Some.Article(text, "en", new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.Zero));
        var before = GC.GetAllocatedBytesForCurrentThread();
        ExchangeExtractor.Extract(article);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
