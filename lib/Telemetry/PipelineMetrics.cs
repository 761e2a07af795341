using System.Diagnostics.Metrics;

namespace SwapPipeline.Telemetry;

/// <summary>What the pipeline counts and measures. Names, units and dimensions stand in docs/operations.md, and a test compares.</summary>
public sealed class PipelineMetrics
{
    private readonly Counter<long> _normalized;
    private readonly Histogram<double> _normalizeDuration;
    private readonly Counter<long> _publishRuns;
    private readonly Histogram<double> _publishDuration;
    private readonly Counter<long> _publishedArticles;
    private readonly Counter<long> _publishedFiles;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _poisoned;

    public PipelineMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(PipelineTelemetry.Name);
        _normalized = meter.CreateCounter<long>(
            "swap.normalize.articles",
            "{article}",
            "Articles read by outcome: relevant, irrelevant or rejected."
        );
        _normalizeDuration = meter.CreateHistogram<double>(
            "swap.normalize.duration",
            "s",
            "From the message to the record and its message."
        );
        _publishRuns = meter.CreateCounter<long>(
            "swap.publish.runs",
            "{run}",
            "Publishing runs that succeeded by outcome: published, or unchanged because nothing new was said."
        );
        _publishDuration = meter.CreateHistogram<double>(
            "swap.publish.duration",
            "s",
            "From the listing of what is pending to the commit."
        );
        _publishedArticles = meter.CreateCounter<long>(
            "swap.publish.articles",
            "{article}",
            "Articles whose records went into a publishing run."
        );
        _publishedFiles = meter.CreateCounter<long>("swap.publish.files", "{file}", "Parquet files written by publishing runs.");
        _failed = meter.CreateCounter<long>("swap.messages.failed", "{message}", "Tries of messages that failed, by queue and error.type.");
        _poisoned = meter.CreateCounter<long>(
            "swap.messages.poisoned",
            "{message}",
            "Messages whose last try failed, by queue: the host parks them."
        );
    }

    /// <param name="outcome">relevant, irrelevant or rejected.</param>
    /// <param name="took">From message to message.</param>
    internal void ArticleNormalized(string outcome, TimeSpan took)
    {
        _normalized.Add(1, Outcome(outcome));
        _normalizeDuration.Record(took.TotalSeconds, Outcome(outcome));
    }

    internal void Published(int articles, int files, TimeSpan took)
    {
        var outcome = Outcome(files > 0 ? "published" : "unchanged");
        _publishRuns.Add(1, outcome);
        _publishDuration.Record(took.TotalSeconds, outcome);
        _publishedArticles.Add(articles);
        _publishedFiles.Add(files);
    }

    internal void MessageFailed(string queue, Exception error) =>
        _failed.Add(1, Queue(queue), new KeyValuePair<string, object?>("error.type", error.GetType().Name));

    internal void MessagePoisoned(string queue) => _poisoned.Add(1, Queue(queue));

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("outcome", outcome);

    private static KeyValuePair<string, object?> Queue(string queue) => new("queue", queue);
}
