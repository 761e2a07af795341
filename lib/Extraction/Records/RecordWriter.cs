using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Records;

/// <summary>From events to exchange records, each field with its evidence.</summary>
internal sealed class RecordWriter(MarkedText text, DateOnly? published)
{
    private readonly Dictionary<(int From, int To), string> quotes = [];

    public List<ExchangeRecord> Write(List<ExchangeEvent> events, ExchangeEvent? main) =>
        InOrder(events, main).ConvertAll(e => Record(e, e == main, events, UndatedRules.News(events, main)));

    /// <summary>The main event, then the others in the order of the text.</summary>
    public static List<ExchangeEvent> InOrder(List<ExchangeEvent> events, ExchangeEvent? main) =>
        [.. events.OrderBy(e => e == main ? 0 : 1).ThenBy(e => e.First.At.First)];

    private ExchangeRecord Record(ExchangeEvent exchange, bool isMain, List<ExchangeEvent> events, ExchangeEvent? news)
    {
        var evidence = new EvidenceList(text, quotes);
        evidence.Add("role", exchange.First.Trigger);
        evidence.Add("status", exchange.First.StatusAt.End > 0 ? exchange.First.StatusAt : exchange.First.Trigger);
        var date = Date(exchange, exchange == news, evidence);
        var released = new ReleasedWriter(exchange, evidence).Write();
        List<string> mediators = exchange.Mediators.Count == 0 ? [] : [.. exchange.Mediators.Keys.Order(StringComparer.Ordinal)];
        for (var i = 0; i < mediators.Count; i++)
            evidence.Add($"mediators[{i}]", exchange.Mediators[mediators[i]]);
        var previous = isMain ? Previous(exchange, date.Date, events) : null;
        AddDetails(evidence, exchange, previous);
        var record = new ExchangeRecord
        {
            Role = isMain ? RecordRole.Main : RecordRole.Background,
            Status = exchange.Status,
            Date = date.Date,
            DatePrecision = date.Precision,
            DateSource = date.Source,
            DateText = DateText(exchange),
            Released = released,
            Mediators = mediators,
            Location = exchange.Location?.Value,
            Stage = exchange.Stage?.Value,
            Stages = exchange.Stages?.Value,
            PlannedPerSide = exchange.Plan?.Value,
            Ordinal = exchange.Ordinal?.Value,
            PreviousDate = previous?.Date.Date,
        };
        return record with { Confidence = ConfidenceRules.Of(record, exchange), Evidence = evidence.All };
    }

    private static void AddDetails(EvidenceList evidence, ExchangeEvent exchange, ExchangeEvent? previous)
    {
        evidence.Add("previousDate", previous is null ? null : new(previous.Time!.First, previous.Time.End));
        evidence.Add("location", exchange.Location?.At);
        evidence.Add("stage", exchange.Stage?.At);
        evidence.Add("stages", exchange.Stages?.At);
        evidence.Add("plannedPerSide", exchange.Plan?.At);
        evidence.Add("ordinal", exchange.Ordinal?.At);
        evidence.Add("confidence", exchange.First.Trigger);
    }

    private ResolvedDate Date(ExchangeEvent exchange, bool isNews, EvidenceList evidence)
    {
        var date =
            exchange.Time is not null ? exchange.Date
            : exchange.HeadlineDate is { Date: not null } told ? told
            // News without a word of time is news of the published day.
            : isNews && exchange.Status == RecordStatus.Completed && published is { } day
                ? new(day, DatePrecision.Day, DateSource.Published)
            : ResolvedDate.Unknown;
        var at = exchange.Time is { } time ? DateSpan(time) : exchange.First.Trigger;
        if (date.Date is not null)
            evidence.Add("date", at);
        evidence.Add("datePrecision", at);
        evidence.Add("dateSource", at);
        if (exchange.Time is not null)
            evidence.Add("dateText", at);
        return date;
    }

    private string? DateText(ExchangeEvent exchange)
    {
        if (exchange.Time is not { } time)
            return null;
        var span = DateSpan(time);
        return text.Text[text.Tokens[span.First].Start..text.Tokens[span.End - 1].End];
    }

    private Span DateSpan(TimeExpression time) =>
        new(time.First > 0 && text.Is(time.First - 1, Lexicon.Concept.On) ? time.First - 1 : time.First, time.End);

    private static ExchangeEvent? Previous(ExchangeEvent main, DateOnly? date, List<ExchangeEvent> events) =>
        events
            .Where(e =>
                e != main
                && e.Status == RecordStatus.Completed
                && e.Date is { Precision: DatePrecision.Day, Date: { } day }
                && (date is null || day < date)
            )
            .MaxBy(e => e.Date.Date);
}
