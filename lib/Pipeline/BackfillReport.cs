namespace SwapPipeline.Pipeline;

/// <summary>How far a backfill has come.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Window">The start of the window that was read last.</param>
/// <param name="Done">Windows that this run has read.</param>
/// <param name="Windows">Windows that this run has to read.</param>
/// <param name="Articles">What became of the articles.</param>
/// <param name="TimeLeft">The least that the listings still take.</param>
public sealed record BackfillProgress(
    string Source,
    DateTimeOffset Window,
    int Done,
    int Windows,
    SourceReport Articles,
    TimeSpan TimeLeft
);

/// <summary>What a backfill did.</summary>
/// <param name="Articles">What became of the articles.</param>
/// <param name="Unread">Windows that could not be read whole; the next backfill reads them again.</param>
/// <param name="IsComplete">All windows are read and no article waits.</param>
public sealed record BackfillReport(SourceReport Articles, int Unread, bool IsComplete);

/// <summary>What a backfill would take.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Windows">Windows of its archives that are not done.</param>
/// <param name="Sampled">Windows that were read for the estimate.</param>
/// <param name="Listings">Listings to read, scaled from the sample.</param>
/// <param name="Articles">Articles to fetch, scaled from the sample.</param>
/// <param name="DailyBudget">Articles a day at most.</param>
/// <param name="Pause">Between two requests to a host.</param>
/// <param name="Error">Why something of the sample could not be read.</param>
public sealed record BackfillEstimate(
    string Source,
    int Windows,
    int Sampled,
    int Listings,
    int Articles,
    int DailyBudget,
    TimeSpan Pause,
    string? Error
)
{
    /// <summary>The least that it takes when it runs without a break.</summary>
    public TimeSpan Time => Pause * (Listings + Articles);

    /// <summary>Days that the budget asks for.</summary>
    public int Days => (int)Math.Ceiling((double)Articles / DailyBudget);
}
