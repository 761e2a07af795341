namespace SwapPipeline.Benchmarks.Reading;

/// <summary>How near the texts of one reader come to the truth.</summary>
/// <param name="Tokens">Runs of four words, over the whole set.</param>
/// <param name="Rouge">ROUGE-LSum F1, the mean of all pages.</param>
internal sealed record Quality(PrecisionRecall Tokens, double Rouge)
{
    public static Quality Of(IReadOnlyList<TestPage> pages, IReadOnlyList<string> texts) =>
        new(
            ShingleScore.Of([.. pages.Select((page, i) => ShingleScore.Match(page.Truth.Text, texts[i]))]),
            pages.Select((page, i) => RougeLsum.Best(page.Truth, texts[i]).F1).Average()
        );
}
