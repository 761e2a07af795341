using System.Globalization;
using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Records.Groups;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Explaining;

/// <summary>Why each field of a record is what it is, in the words of the text.</summary>
internal sealed class RecordReasons(MarkedText text, DateOnly? published)
{
    public IReadOnlyList<FieldReason> Of(ExchangeRecord record, ExchangeEvent exchange)
    {
        var reasons = new List<FieldReason>
        {
            new("role", Name(record.Role), Role(record, exchange)),
            new("status", Name(record.Status), Status(record)),
            new("date", Date(record), When(record)),
        };
        for (var i = 0; i < record.Released.Count; i++)
            reasons.Add(new($"released[{i}]", Group(record.Released[i]), Counted(record, i, exchange)));
        for (var i = 0; i < record.Mediators.Count; i++)
            reasons.Add(
                new($"mediators[{i}]", record.Mediators[i], $"{Quoted(record, $"mediators[{i}]")} stands with a word of mediation")
            );
        Add("location", record.Location, "the place of the handover");
        Add("stage", Number(record.Stage), record.Evidence.Any(e => e.Field == "stage") ? "named, or next to the one that is" : "");
        Add("stages", Number(record.Stages), "as many make the agreement");
        Add("plannedPerSide", Number(record.PlannedPerSide), "what the agreement gives each side");
        Add("ordinal", Number(record.Ordinal), "in the count since February 2022");
        Add("previousDate", Day(record.PreviousDate), "the latest before it in this article");
        return reasons;

        void Add(string field, string? value, string because)
        {
            if (value is not null)
                reasons.Add(new(field, value, $"{Quoted(record, field)}: {because}"));
        }
    }

    private static string Role(ExchangeRecord record, ExchangeEvent exchange) =>
        record.Role == RecordRole.Main ? "told in the headline or the first sentences"
        : exchange.IsBackground ? "told as an earlier one"
        : exchange.First.IsRecalled ? "recalled as known"
        : "told in passing, or beside the main one";

    private string Status(ExchangeRecord record) =>
        $"{Quoted(record, "status")} "
        + record.Status switch
        {
            RecordStatus.Completed => "tells of something done",
            RecordStatus.Announced => "looks ahead, or tells of an agreement",
            RecordStatus.Proposed => "is a hope or an offer",
            _ => "calls it off",
        };

    private string When(ExchangeRecord record) =>
        (record.DateSource, record.DateText) switch
        {
            (DateSource.Published, _) => "news without a word of time: the published day",
            (DateSource.Stated, var words) => $"“{words}” states it",
            (DateSource.Resolved, var words) => published is { } day ? $"“{words}”, seen from {Day(day)}" : $"“{words}”",
            (_, null) => "no word of time belongs to it",
            var (_, words) => $"“{words}” fixes no day" + (published is null ? " without a published date" : ""),
        };

    private static string Date(ExchangeRecord record) =>
        record.Date is null ? "unknown" : Annotator.Day(new(record.Date, record.DatePrecision, record.DateSource))!;

    private string Counted(ExchangeRecord record, int index, ExchangeEvent exchange)
    {
        var group = record.Released[index];
        if (group.Precision == CountPrecision.Withheld)
            return $"{Quoted(record, $"released[{index}].precision")} withholds the number";
        var from =
            new[] { Side.Ukraine, Side.Russia }
                .SelectMany(side => GroupArithmetic.Groups(exchange, side))
                .FirstOrDefault(g => g.Group == group)
                ?.From
            ?? [];
        var numbers = from.Select(h => $"“{MentionReasons.Words(text, new(h.Number.First, h.Number.End))}”").ToList();
        var counted = from is [{ } only]
            ? numbers[0]
            : $"{numbers.FirstOrDefault()} {(group.Count < from[0].Value ? "less" : "with")} {string.Join(" and ", numbers.Skip(1))}";
        var side = Quoted(record, $"released[{index}].returnedTo");
        return counted
            + (side == numbers.FirstOrDefault() ? "" : $", {side} tells the side")
            + (group.ClaimedBy is null ? "" : $", says {Quoted(record, $"released[{index}].claimedBy")}");
    }

    private static string Group(ReleasedGroup group) =>
        $"{About(group.Precision)}{Number(group.Count) ?? "withheld"} {Name(group.Category)} to {Land(group.ReturnedTo)}";

    private static string About(CountPrecision precision) =>
        precision switch
        {
            CountPrecision.Approx => "about ",
            CountPrecision.AtLeast => "at least ",
            _ => "",
        };

    private static string Land(Side side) => side == Side.Ukraine ? "Ukraine" : "Russia";

    private static string Quoted(ExchangeRecord record, string field) =>
        record.Evidence.FirstOrDefault(e => e.Field == field) is { } evidence ? $"“{evidence.Text}”" : "nothing";

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
