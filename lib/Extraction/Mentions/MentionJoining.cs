namespace SwapPipeline.Extraction.Mentions;

/// <summary>When two clauses of one sentence speak of one exchange, and what they say together.</summary>
internal static class MentionJoining
{
    /// <summary>The next clause goes on with the exchange of the one before.</summary>
    public static bool Continues(Mention open, Mention next) =>
        open.Status == next.Status && open.IsPrevious == next.IsPrevious && !IsOtherDay(open, next) && (next.Hold != TimeHold.Happened || open.Hold != TimeHold.Happened || open.Time == next.Time);

    // "307 from either side went free; 390 each had been released on Thursday"
    private static bool IsOtherDay(Mention open, Mention next) =>
        next.Hold == TimeHold.Happened && open.Hold != TimeHold.Happened && next.Headcounts.Any(n => n is { Relation: Relation.Whole, To: Sides.Both, IsRank: false })
        && open.Headcounts.Any(o => o is { Relation: Relation.Whole, To: Sides.Both, IsRank: false } && next.Headcounts.All(n => n.Value != o.Value));

    public static Mention Join(Mention first, Mention second) => first with
    {
        At = new(first.At.First, second.At.End),
        Time = second.Hold > first.Hold ? second.Time : first.Time,
        Hold = second.Hold > first.Hold ? second.Hold : first.Hold,
        Headcounts = [.. first.Headcounts, .. second.Headcounts],
        Stage = first.Stage ?? second.Stage,
        Stages = first.Stages ?? second.Stages,
        IsFinal = first.IsFinal || second.IsFinal,
        Location = first.Location ?? second.Location,
        IsNext = first.IsNext || second.IsNext,
        IsOne = first.IsOne || second.IsOne,
        IsTold = first.IsTold || second.IsTold,
        IsLatest = first.IsLatest || second.IsLatest,
        MixedFor = first.MixedFor | second.MixedFor,
        NamesCaptives = first.NamesCaptives || second.NamesCaptives,
        RefersBack = first.RefersBack || second.RefersBack,
        IsPlural = first.IsPlural && second.IsPlural,
    };
}
