using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>The stages of one agreement.</summary>
internal static class Agreements
{
    /// <summary>Days between two stages, at most.</summary>
    private const int Pause = 3;

    /// <summary>The stages of one agreement share its plan and their number; the next one follows the one told.</summary>
    public static void Share(List<ExchangeEvent> events, DateOnly? published)
    {
        if ((events.Find(published, IsStage) ?? events.Find(published, IsOfAgreement)) is not { } staged)
            return;
        var parts = events.FindAll(
            (Staged: staged, Published: published),
            static (e, told) => e == told.Staged || IsStageBeside(told.Staged, e, told.Published)
        );
        var plan = parts.Select(static e => e.Plan).MaxBy(static p => p?.Value);
        var stages = parts.Find(static e => e.Stages is not null)?.Stages;
        foreach (var part in parts)
        {
            part.Plan = plan;
            part.Stages ??= stages;
            part.Stage ??= StageBehind(Before(part, parts, published), stages);
        }
    }

    private static bool IsStage(ExchangeEvent exchange, DateOnly? published) =>
        exchange is { Status: RecordStatus.Completed or RecordStatus.Announced, Stage: not null } && DayOf(exchange, published) is not null;

    // Announced as what was agreed.
    private static bool IsOfAgreement(ExchangeEvent exchange, DateOnly? published) =>
        exchange is { Status: RecordStatus.Announced, Plan: not null, First.RefersBack: true } && DayOf(exchange, published) is not null;

    // The last stage told of an earlier day; of the rest, the last of all.
    private static ExchangeEvent? Before(ExchangeEvent part, List<ExchangeEvent> parts, DateOnly? published)
    {
        ExchangeEvent? last = null;
        foreach (var other in parts)
        {
            if (
                other.Stage is { } stage
                && !(stage.Value <= last?.Stage?.Value)
                && (IsRest(part) || DayOf(other, published) < DayOf(part, published))
            )
                last = other;
        }

        return last;
    }

    private static Told<int>? StageBehind(ExchangeEvent? before, Told<int>? stages) =>
        before?.Stage is { } last && !(stages?.Value <= last.Value) ? new(last.Value + 1, last.At) : null;

    private static bool IsStageBeside(ExchangeEvent staged, ExchangeEvent other, DateOnly? published) =>
        other.Status is RecordStatus.Completed or RecordStatus.Announced
        && (
            IsRest(other)
            || (
                DayOf(other, published) is { } near
                && DayOf(staged, published) is { } from
                && Math.Abs(near.DayNumber - from.DayNumber) <= Pause
            )
        );

    private static bool IsRest(ExchangeEvent exchange) => exchange.Status == RecordStatus.Announced && exchange.First.IsNext;

    private static DateOnly? DayOf(ExchangeEvent exchange, DateOnly? published) =>
        exchange.Date.Date ?? (exchange.Time is null && exchange.Status == RecordStatus.Completed ? published : null);
}
