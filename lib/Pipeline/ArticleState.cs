using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Neighbourhoods;

namespace SwapPipeline.Pipeline;

/// <summary>An article as it is, and as it was published.</summary>
/// <param name="Now">What its record says now.</param>
/// <param name="Published">What the committed snapshot rests on; null for an article that is new, or when <paramref name="IsSure"/> is
/// false.</param>
/// <param name="IsSure">False when the record does not tell which state of it was published.</param>
public sealed record ArticleState(ArticleRecord Now, ArticleRecord? Published, bool IsSure)
{
    /// <summary>What has to be merged because of it; null when it stands in the snapshot as it is.</summary>
    public ArticleChange? Change =>
        Published is not null && StoredRecord.GiveTheSameRows(Published, Now) ? null : new ArticleChange(Published, Now);
}
