using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>What a clause tells of an act, and when it was.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Time">The words of time that go with it.</param>
/// <param name="Hold">How firmly they do.</param>
internal readonly record struct Telling(Told<MentionStatus> Status, TimeExpression? Time, TimeHold Hold)
{
    public bool IsDone => Status.Value == MentionStatus.Completed;

    /// <summary>The day is that on which it happened.</summary>
    public bool IsDated => Hold == TimeHold.Happened;
}
