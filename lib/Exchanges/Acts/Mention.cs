using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>One record of one article in all its versions: the unit that is merged.</summary>
internal sealed class Mention : IComparable<Mention>
{
    public required string ArticleId { get; init; }

    /// <summary>Its place among all that the article ever told: a corrected record keeps it.</summary>
    public required int Place { get; init; }

    /// <summary>Made when it is asked for: most looks at a mention need no name.</summary>
    public string RecordId => field ??= Ids.Record(ArticleId, Place);

    /// <summary>What the article says of it now; for a withdrawn one, what it said last.</summary>
    public required ExchangeRecord Record { get; init; }

    /// <summary>The version that says it.</summary>
    public required ArticleVersion Version { get; init; }

    /// <summary>The article as it stands no longer tells it.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>What earlier versions said in its place, oldest first.</summary>
    public required IReadOnlyList<(ArticleVersion Version, ExchangeRecord Record)> Earlier { get; init; }

    /// <summary>Of the article as it stands.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When the article as it stands was fetched.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When its first version was fetched.</summary>
    public required DateTimeOffset FirstFetchedAt { get; init; }

    public string Outlet => Version.Outlet;

    /// <summary>All that it states and stated: a corrected number still tells which handover is meant.</summary>
    public Numbers Numbers => field ??= Earlier.Aggregate(Numbers.Of(Record), (all, earlier) => all.With(Numbers.Of(earlier.Record)));

    public bool IsMain => Record.Role == RecordRole.Main;

    /// <summary>Says what is meant to happen, or what did not.</summary>
    public bool IsPlan => Record.Status != RecordStatus.Completed;

    public bool NamesDay => Record is { Date: not null, DatePrecision: DatePrecision.Day };

    /// <summary>Speaks of one of several handovers of one agreement, or of what was agreed.</summary>
    public bool IsOfAgreement => Record is { Stage: not null } or { Stages: > 1 } or { PlannedPerSide: not null };

    /// <summary>When it was told, as far as anyone knows.</summary>
    public DateTimeOffset ToldAt => PublishedAt ?? FirstFetchedAt;

    /// <summary>The order that decides who founds an exchange: published, article, place; undated last.</summary>
    public int CompareTo(Mention? other)
    {
        if (other is null)
            return 1;
        var byTime = (PublishedAt?.UtcTicks ?? long.MaxValue).CompareTo(other.PublishedAt?.UtcTicks ?? long.MaxValue);
        if (byTime != 0)
            return byTime;
        var byArticle = string.CompareOrdinal(ArticleId, other.ArticleId);
        return byArticle != 0 ? byArticle : Place.CompareTo(other.Place);
    }
}
