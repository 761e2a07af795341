using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Records.Groups;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Records;

/// <summary>From events to exchange records, each field with its evidence.</summary>
internal sealed class RecordWriter(MarkedText text, DateOnly? published)
{
    private static readonly Side[] BothSides = [Side.Ukraine, Side.Russia];

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
        var released = Released(exchange, evidence);
        List<string> mediators = exchange.Mediators.Count == 0 ? [] : [.. exchange.Mediators.Keys.Order(StringComparer.Ordinal)];
        for (var i = 0; i < mediators.Count; i++)
            evidence.Add($"mediators[{i}]", exchange.Mediators[mediators[i]]);
        var previous = isMain ? Previous(exchange, date.Date, events) : null;
        evidence.Add("previousDate", previous is null ? null : new(previous.Time!.First, previous.Time.End));
        evidence.Add("location", exchange.Location?.At);
        evidence.Add("stage", exchange.Stage?.At);
        evidence.Add("stages", exchange.Stages?.At);
        evidence.Add("plannedPerSide", exchange.Plan?.At);
        evidence.Add("ordinal", exchange.Ordinal?.At);
        evidence.Add("confidence", exchange.First.Trigger);
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

    private ResolvedDate Date(ExchangeEvent exchange, bool isNews, EvidenceList evidence)
    {
        if (exchange.Time is { } time)
        {
            foreach (
                var field in exchange.Date.Date is null
                    ? (string[])["datePrecision", "dateSource", "dateText"]
                    : ["date", "datePrecision", "dateSource", "dateText"]
            )
                evidence.Add(field, DateSpan(time));
            return exchange.Date;
        }

        if (exchange.HeadlineDate is { Date: not null } told)
        {
            foreach (var field in (string[])["date", "datePrecision", "dateSource"])
                evidence.Add(field, exchange.First.Trigger);
            return told;
        }

        // News without a word of time is news of the published day.
        isNews = isNews && exchange.Status == RecordStatus.Completed && published is not null;
        foreach (var field in isNews ? (string[])["date", "datePrecision", "dateSource"] : ["datePrecision", "dateSource"])
            evidence.Add(field, exchange.First.Trigger);
        if (!isNews || published is not { } day)
            return ResolvedDate.Unknown;
        return new(day, DatePrecision.Day, DateSource.Published);
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

    private static List<ReleasedGroup> Released(ExchangeEvent exchange, EvidenceList evidence)
    {
        var groups = new List<ReleasedGroup>();
        foreach (var side in BothSides)
        {
            foreach (var (group, from) in GroupArithmetic.Groups(exchange, side))
            {
                var path = GroupPath.Of(groups.Count);
                foreach (var count in from)
                    evidence.Add(path.Count, new(count.Number.First, count.Number.End));
                var number = new Span(from[0].Number.First, from[0].Number.End);
                evidence.Add(path.ReturnedTo, from[0].SideAt, number);
                evidence.Add(path.Category, from[0].PeopleAt, number);
                evidence.Add(path.Precision, number);
                if (group.ClaimedBy is not null)
                    evidence.Add(path.ClaimedBy, from[0].ClaimantAt, number);
                groups.Add(group);
            }

            if (
                exchange.WithheldAt is not { } withheld
                || groups.Exists(side, static (g, side) => g.ReturnedTo == side && g.Category != Category.Body)
            )
                continue;
            var untold = GroupPath.Of(groups.Count);
            foreach (var field in (string[])[untold.ReturnedTo, untold.Category, untold.Precision])
                evidence.Add(field, withheld);
            groups.Add(
                new ReleasedGroup
                {
                    ReturnedTo = side,
                    Category = Category.Pow,
                    Precision = CountPrecision.Withheld,
                }
            );
        }

        return groups;
    }

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
