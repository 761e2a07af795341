using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges;

/// <summary>A mention that waits: it names no day and fits no known exchange, or more than one.</summary>
/// <param name="RecordId">Its id, should it become an exchange or join one later.</param>
/// <param name="ArticleId">The article that tells it.</param>
/// <param name="Record">What the article says.</param>
/// <param name="Candidates">Ids of the exchanges that it fits equally well; empty when none fits.</param>
public sealed record UnresolvedMention(string RecordId, string ArticleId, ExchangeRecord Record, IReadOnlyList<string> Candidates);
