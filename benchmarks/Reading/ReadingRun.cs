namespace SwapPipeline.Benchmarks.Reading;

/// <summary>What one reader made of a set of pages.</summary>
/// <param name="Name">The reader.</param>
/// <param name="Texts">The clean text of each page, in the order of the set.</param>
/// <param name="Seconds">Processor time of each page, the least of all rounds, in seconds.</param>
/// <param name="TotalSeconds">Processor time of the best round over all pages, with everything that runs beside (garbage collection,
/// compilation), in seconds.</param>
internal sealed record ReadingRun(string Name, IReadOnlyList<string> Texts, IReadOnlyList<double> Seconds, double TotalSeconds)
{
    public double PagesPerSecond => Texts.Count / TotalSeconds;

    /// <param name="share">0.5 for the median.</param>
    public double Percentile(double share) =>
        Seconds.Order().ElementAt((int)Math.Min(Seconds.Count - 1, Math.Ceiling(Seconds.Count * share) - 1));
}
