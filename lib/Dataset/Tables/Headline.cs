using System.Globalization;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Dataset.Tables;

/// <summary>
/// One line that names an exchange to a reader, made from its columns alone:
/// <c>2026-03-05 (stage 1 of 2): 200 people to Ukraine, 200 to Russia</c>.
/// </summary>
internal static class Headline
{
    public static string Of(Exchange exchange)
    {
        string?[] notes = [exchange.Status == ExchangeStatus.Completed ? null : WireName.Of(exchange.Status), Stage(exchange)];
        var about = string.Join(", ", notes.OfType<string>());
        string?[] groups =
        [
            Group("people", exchange.PeopleToUkraine, exchange.PeopleToRussia),
            Group("bodies", exchange.BodiesToUkraine, exchange.BodiesToRussia),
        ];
        var what = string.Join("; ", groups.OfType<string>());
        if (what.Length == 0)
            what = exchange.CountsWithheld ? "exchange, numbers withheld" : "exchange, numbers not stated";
        return $"{When(exchange)}{(about.Length == 0 ? "" : $" ({about})")}: {what}";
    }

    private static string When(Exchange exchange) =>
        exchange switch
        {
            { Date: { } day, DatePrecision: DatePrecision.Day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { Date: { } month, DatePrecision: DatePrecision.Month } => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            { Date: { } year } => year.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => "Date unknown",
        };

    private static string? Stage(Exchange exchange) =>
        exchange switch
        {
            { Stage: { } stage, Stages: { } stages } => string.Create(CultureInfo.InvariantCulture, $"stage {stage} of {stages}"),
            { Stage: { } stage } => string.Create(CultureInfo.InvariantCulture, $"stage {stage}"),
            _ => null,
        };

    private static string? Group(string whom, int? toUkraine, int? toRussia) =>
        (toUkraine, toRussia) switch
        {
            ({ } ukraine, { } russia) => string.Create(
                CultureInfo.InvariantCulture,
                $"{ukraine:N0} {whom} to Ukraine, {russia:N0} to Russia"
            ),
            ({ } ukraine, null) => string.Create(CultureInfo.InvariantCulture, $"{ukraine:N0} {whom} to Ukraine"),
            (null, { } russia) => string.Create(CultureInfo.InvariantCulture, $"{russia:N0} {whom} to Russia"),
            _ => null,
        };
}
