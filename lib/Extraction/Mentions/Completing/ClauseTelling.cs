using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Completing;

/// <summary>A clause that tells what became of people, with what is known of it when they are counted.</summary>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Clause">Its words.</param>
/// <param name="Status">What became of the exchange that it tells.</param>
/// <param name="Times">The words of time of the sentence.</param>
internal readonly record struct ClauseTelling(Sentence Sentence, Clause Clause, MentionStatus Status, List<TimeExpression> Times)
{
    public bool IsDone => Status == MentionStatus.Completed;

    public bool IsAhead => Status is MentionStatus.Agreed or MentionStatus.Announced or MentionStatus.Proposed;
}
