namespace SwapPipeline.Extraction.Events;

/// <summary>The stages of one agreement.</summary>
internal static class Agreements
{
    /// <summary>The stages of one agreement share its plan and their number; the next one follows the one told.</summary>
    public static void Share(List<ExchangeEvent> events, DateOnly? published)
    {
        var staged =
            events.FirstOrDefault(e =>
                e.Status is RecordStatus.Completed or RecordStatus.Announced && e.Stage is not null && DayOf(e, published) is not null
            )
            ?? events.FirstOrDefault(e =>
                e.Status == RecordStatus.Announced && e is { Plan: not null, First.RefersBack: true } && DayOf(e, published) is not null
            );
        if (staged is null)
            return;
        var parts = events.Where(e => e == staged || IsStageBeside(staged, e, published)).ToList();
        var plan = parts.Select(e => e.Plan).MaxBy(p => p?.Value);
        var stages = parts.Select(e => e.Stages).FirstOrDefault(p => p is not null);
        foreach (var part in parts)
        {
            part.Plan = plan;
            part.Stages ??= stages;
            if (part.Stage is not null)
                continue;
            var before = parts
                .Where(e => e.Stage is not null && (IsRest(part) || DayOf(e, published) < DayOf(part, published)))
                .MaxBy(e => e.Stage!.Value.Value);
            if (before?.Stage is { } last && !(stages?.Value <= last.Value))
                part.Stage = new(last.Value + 1, last.At);
        }
    }

    private static bool IsStageBeside(ExchangeEvent staged, ExchangeEvent other, DateOnly? published) =>
        other.Status is RecordStatus.Completed or RecordStatus.Announced
        && (
            IsRest(other)
            || (
                DayOf(other, published) is { } near
                && DayOf(staged, published) is { } from
                && Math.Abs(near.DayNumber - from.DayNumber) <= 3
            )
        );

    private static bool IsRest(ExchangeEvent exchange) => exchange.Status == RecordStatus.Announced && exchange.First.IsNext;

    private static DateOnly? DayOf(ExchangeEvent exchange, DateOnly? published) =>
        exchange.Date.Date ?? (exchange.Time is null && exchange.Status == RecordStatus.Completed ? published : null);
}
