using SwapPipeline.Articles;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>Counts what becomes of the articles of one source, for its report and for the metrics.</summary>
internal sealed class SourceTally(string source, FetchMetrics metrics)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(PageOutcome Outcome, FetchReason? Reason), int> _counts = [];

    /// <summary>Why the listing could not be read.</summary>
    public string? Error { get; set; }

    /// <inheritdoc cref="SourceReport.GapSince"/>
    public DateTimeOffset? GapSince { get; set; }

    public void Count(PageOutcome outcome, FetchReason? reason = null, int pages = 1)
    {
        if (pages == 0)
            return;
        metrics.Articles(source, outcome, reason, pages);
        lock (_gate)
            _counts[(outcome, reason)] = _counts.GetValueOrDefault((outcome, reason)) + pages;
    }

    public SourceReport Report()
    {
        lock (_gate)
        {
            return new SourceReport(source)
            {
                Fetched = Of(PageOutcome.Fetched),
                Changed = Of(PageOutcome.Changed),
                Unchanged = Of(PageOutcome.Unchanged),
                Known = Of(PageOutcome.Known),
                Irrelevant = Of(PageOutcome.Irrelevant),
                Deferred = Of(PageOutcome.Deferred),
                Rejected = Reasons(PageOutcome.Rejected),
                Failed = Reasons(PageOutcome.Failed),
                Error = Error,
                GapSince = GapSince,
            };
        }
    }

    private int Of(PageOutcome outcome) => _counts.Where(count => count.Key.Outcome == outcome).Sum(count => count.Value);

    private SortedDictionary<string, int> Reasons(PageOutcome outcome) =>
        new(
            _counts
                .Where(count => count.Key.Outcome == outcome && count.Key.Reason is not null)
                .ToDictionary(count => WireName.Of(count.Key.Reason!.Value), count => count.Value, StringComparer.Ordinal),
            StringComparer.Ordinal
        );
}
