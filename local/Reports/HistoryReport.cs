using System.Globalization;
using SwapPipeline.Exchanges.History;
using SwapPipeline.Extraction;
using SwapPipeline.Local.Export;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Reports;

/// <summary>The history of an exchange in words: what stands today, how it came to be, and every number that was ever stated.</summary>
internal static class HistoryReport
{
    public static Report Of(PublishedExchange exchange) =>
        new(
            $"{exchange.Row["headline"]}",
            [
                new ReportLine(Today(exchange)),
                new ReportLine($"exchange_id {exchange.Row["exchange_id"]}"),
                new ReportGrid(
                    "How it came to be",
                    ["When (UTC)", "Outlet", "What", "Says", "So the exchange"],
                    [.. exchange.Steps.Select(Row)]
                ),
                new ReportGrid(
                    "What was claimed",
                    ["To", "Who", "Number#", "By", "Articles#", "First stated", "Standing"],
                    [.. Claims(exchange)]
                ),
            ]
        );

    private static string Today(PublishedExchange exchange)
    {
        object?[] facts =
        [
            exchange.Row["status"],
            (bool)exchange.Row["disputed"]! ? "disputed" : null,
            (bool)exchange.Row["counts_withheld"]! ? "numbers withheld" : null,
            exchange.Row["ordinal"] is { } ordinal ? $"number {ordinal} in the official count" : null,
            exchange.Row["mediators"] is { } mediators ? $"through {mediators}" : null,
            exchange.Row["location"] is { } location ? $"at {location}" : null,
            exchange.Row["agreement_id"] is { } agreement ? $"of agreement {agreement}" : null,
            exchange.Row["previous_exchange_id"] is { } previous ? $"after exchange {previous}" : null,
            $"{exchange.Row["article_count"]} articles of {exchange.Row["outlet_count"]} outlets",
        ];
        return string.Join(", ", facts.Where(fact => fact is not null));
    }

    private static IReadOnlyList<string> Row(HistoryStep step) =>
        [
            step.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            step.Outlet,
            step.Kind switch
            {
                HistoryStepKind.Told => step.Said.Any(record => record.Role == RecordRole.Main) ? "reports" : "mentions",
                HistoryStepKind.Corrected => "corrects itself",
                HistoryStepKind.Kept => "keeps to it",
                _ => "takes it back",
            },
            string.Join("; ", step.Said.Select(Said)),
            step.Changes.Count == 0
                ? "stays as it was"
                : string.Join(
                    ", ",
                    step.Changes.Select(change =>
                        change.From is null ? $"{change.Column} {change.To}" : $"{change.Column} {change.From} → {change.To ?? "unknown"}"
                    )
                ),
        ];

    private static string Said(ExchangeRecord record)
    {
        var numbers = record.Released.Select(group =>
            $"{Number(group.Count, group.Precision)} {WireName.Of(group.Category)} to {WireName.Of(group.ReturnedTo)}{(group.ClaimedBy is { } by ? $" ({by})" : "")}"
        );
        return string.Join(", ", numbers.Prepend(WireName.Of(record.Status)));
    }

    private static string Number(int? count, CountPrecision precision) =>
        (count, precision) switch
        {
            (null, _) => "an untold number of",
            (_, CountPrecision.AtLeast) => string.Create(CultureInfo.InvariantCulture, $"at least {count}"),
            (_, CountPrecision.Approx) => string.Create(CultureInfo.InvariantCulture, $"about {count}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{count}"),
        };

    private static IEnumerable<IReadOnlyList<string>> Claims(PublishedExchange exchange)
    {
        var byId = exchange.Claims.ToDictionary(claim => (string)claim["claim_id"]!, StringComparer.Ordinal);
        foreach (
            var claim in exchange
                .Claims.OrderBy(claim => (string)claim["returned_to"]!, StringComparer.Ordinal)
                .ThenBy(claim => (string)claim["category"]! == "body")
                .ThenByDescending(claim => (bool)claim["accepted"]!)
                .ThenBy(claim => (DateTimeOffset?)claim["first_stated_at"] ?? DateTimeOffset.MaxValue)
                .ThenBy(claim => (string)claim["claim_id"]!, StringComparer.Ordinal)
        )
        {
            var successor = claim["superseded_by"] is string next && byId.TryGetValue(next, out var by) ? by : null;
            yield return
            [
                (string)claim["returned_to"]!,
                (string)claim["category"]!,
                claim["people"] is int people ? people.ToString("N0", CultureInfo.InvariantCulture) : "withheld",
                (string?)claim["claimed_by"] ?? "outlets",
                CellText.Of(claim["article_count"]),
                CellText.Of(claim["first_stated_at"]),
                (bool)claim["accepted"]! ? $"accepted: {claim["rule"]}"
                : successor is not null ? $"superseded by {CellText.Of(successor["people"])}"
                : "kept beside it",
            ];
        }
    }
}
