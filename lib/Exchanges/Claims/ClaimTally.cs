using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Claims;

/// <summary>What has been said of one number by all who state it.</summary>
internal sealed class ClaimTally
{
    private string? _lastArticle;

    /// <summary>An article as it stands says it.</summary>
    public bool Stands { get; private set; }

    /// <summary>Some telling of it may be accepted.</summary>
    public bool Counts { get; private set; }

    /// <summary>That of its most precise telling: exact before a lower bound before a round number.</summary>
    public CountPrecision Precision { get; private set; }

    public DateTimeOffset? FirstStatedAt { get; private set; }

    public int Tellings { get; private set; }

    public int Articles { get; private set; }

    /// <summary>Takes note of a telling.</summary>
    /// <param name="telling">In the order of mentions, in which those of an article stand together.</param>
    /// <param name="precision">How exactly it tells the number.</param>
    /// <param name="stands">See <see cref="Stands"/>.</param>
    /// <param name="counts">See <see cref="Counts"/>.</param>
    public void Add(in Telling telling, CountPrecision precision, bool stands, bool counts)
    {
        Stands |= stands;
        Counts |= counts;
        if (Tellings++ == 0 || Rank(precision) < Rank(Precision))
            Precision = precision;
        if (telling.Version.PublishedAt is { } at && !(FirstStatedAt <= at))
            FirstStatedAt = at;
        if (_lastArticle == telling.Mention.ArticleId)
            return;
        _lastArticle = telling.Mention.ArticleId;
        Articles++;
    }

    private static int Rank(CountPrecision precision) =>
        precision switch
        {
            CountPrecision.Exact => 0,
            CountPrecision.AtLeast => 1,
            CountPrecision.Approx => 2,
            _ => 3,
        };
}
