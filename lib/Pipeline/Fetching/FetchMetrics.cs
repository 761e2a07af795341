using System.Diagnostics;
using System.Diagnostics.Metrics;
using SwapPipeline.Articles;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>
/// What FetchArticles does, as metrics: docs/fetching.md lists them. An attribute holds words that we choose, never text of an article.
/// </summary>
public sealed class FetchMetrics
{
    /// <summary>Of the meter.</summary>
    public const string MeterName = "SwapPipeline";

    private readonly Counter<long> _runs;
    private readonly Histogram<double> _runDuration;
    private readonly Counter<long> _listings;
    private readonly Counter<long> _articles;

    public FetchMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _runs = meter.CreateCounter<long>("swap.fetch.runs", "{run}", "Runs of FetchArticles by outcome: done, overlapped, failed.");
        _runDuration = meter.CreateHistogram<double>("swap.fetch.run.duration", "s", "How long runs of FetchArticles took.");
        _listings = meter.CreateCounter<long>(
            "swap.fetch.listings",
            "{listing}",
            "Feeds, sitemaps and listing pages asked for, by source and outcome."
        );
        _articles = meter.CreateCounter<long>("swap.fetch.articles", "{article}", "Listed articles by source, outcome and reason.");
    }

    internal void Run(string outcome, TimeSpan took)
    {
        _runs.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        _runDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
    }

    internal void Listing(string source, string outcome, FetchReason? reason) => _listings.Add(1, Tags(source, outcome, reason));

    internal void Articles(string source, PageOutcome outcome, FetchReason? reason, int count) =>
        _articles.Add(count, Tags(source, WireName.Of(outcome), reason));

    private static TagList Tags(string source, string outcome, FetchReason? reason)
    {
        var tags = new TagList { { "swap.source", source }, { "outcome", outcome } };
        if (reason is { } why)
            tags.Add("error.type", WireName.Of(why));
        return tags;
    }
}
