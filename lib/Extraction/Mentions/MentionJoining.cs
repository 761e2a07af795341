using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>When two clauses of one sentence speak of one exchange, and what they say together.</summary>
internal static class MentionJoining
{
    /// <summary>The next clause goes on with the exchange of the one before.</summary>
    public static bool Continues(Mention open, Mention next) =>
        open.Status == next.Status && open.IsPrevious == next.IsPrevious && IsOfItsDay(open, next);

    private static bool IsOfItsDay(Mention open, Mention next) =>
        next.Hold != TimeHold.Happened || (open.Hold != TimeHold.Happened && !TellsOthers(open, next)) || open.Time == next.Time;

    // "307 came home, echoing a 390-for-390 exchange the day before": the day stands by its own number.
    private static bool TellsOthers(Mention open, Mention next) => AreOfOneKind(open, next) && !SharesNumber(open, next);

    private static bool AreOfOneKind(Mention open, Mention next) =>
        next.Headcounts.Exists(
            open,
            static (n, open) =>
                LikenessRules.IsWhole(n)
                && open.Headcounts.Exists(n, static (o, n) => LikenessRules.IsWhole(o) && (o.To & n.To) != 0 && o.IsBody == n.IsBody)
        );

    private static bool SharesNumber(Mention open, Mention next) =>
        next.Headcounts.Exists(open, static (n, open) => open.Headcounts.Exists(n, static (o, n) => o.Value == n.Value));

    // "The previous exchange was last month: on March 7 it was announced that 130 …"
    private static bool TellsDay(Mention first, Mention second) =>
        first.Time?.Kind == TimeKind.Month
        && second.Hold != TimeHold.None
        && second.Time is { Kind: TimeKind.MonthDay or TimeKind.FullDate };

    /// <summary>What two clauses tell of one exchange.</summary>
    public static Mention Join(Mention first, Mention second) =>
        first with
        {
            At = new(first.At.First, second.At.End),
            Time = second.Hold > first.Hold || TellsDay(first, second) ? second.Time : first.Time,
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
