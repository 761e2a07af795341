using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Reconciliation;
using SwapPipeline.Extraction;

namespace SwapPipeline.Dataset;

/// <summary>A published snapshot as the ledger reads it: exchanges with their claims, and the totals that articles state.</summary>
public static class LedgerRows
{
    /// <exception cref="InvalidDataException">A file is missing or damaged.</exception>
    public static async Task<(IReadOnlyList<LedgerExchange> Exchanges, IReadOnlyList<LedgerTotal> Totals)> ReadAsync(
        DatasetReader dataset,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var claims = (await dataset.RowsAsync(snapshot, "claims", cancellationToken))
            .Where(row => row["superseded_by"] is null)
            .ToLookup(row => (string)row["exchange_id"]!, Claim, StringComparer.Ordinal);
        var exchanges = (await dataset.RowsAsync(snapshot, "exchanges", cancellationToken)).Select(row => Exchange(row, claims));
        var published = (await dataset.RowsAsync(snapshot, "articles", cancellationToken)).ToDictionary(
            row => (string)row["article_id"]!,
            row => (DateOnly?)row["published_date"],
            StringComparer.Ordinal
        );
        var totals = (await dataset.RowsAsync(snapshot, "totals", cancellationToken)).Select(row =>
            Total(row, published.GetValueOrDefault((string)row["article_id"]!))
        );
        return ([.. exchanges], [.. totals]);
    }

    private static LedgerClaim Claim(IReadOnlyDictionary<string, object?> row) =>
        new(
            WireName.Read<Side>((string)row["returned_to"]!),
            WireName.Read<Category>((string)row["category"]!),
            (int?)row["people"],
            (string?)row["claimed_by"],
            (bool)row["accepted"]!
        );

    private static LedgerExchange Exchange(IReadOnlyDictionary<string, object?> row, ILookup<string, LedgerClaim> claims) =>
        new()
        {
            ExchangeId = (string)row["exchange_id"]!,
            Date = (DateOnly?)row["exchange_date"],
            DatePrecision = WireName.Read<DatePrecision>((string)row["date_precision"]!),
            Year = (int)row["exchange_year"]!,
            Status = WireName.Read<ExchangeStatus>((string)row["status"]!),
            CountsWithheld = (bool)row["counts_withheld"]!,
            Mediators = ((string?)row["mediators"])?.Split("; ") ?? [],
            Claims = [.. claims[(string)row["exchange_id"]!]],
        };

    private static LedgerTotal Total(IReadOnlyDictionary<string, object?> row, DateOnly? published) =>
        new()
        {
            Counted = new Counted(
                row["returned_to"] is string side ? WireName.Read<Side>(side) : null,
                WireName.Read<Category>((string)row["category"]!)
            ),
            People = (int)row["people"]!,
            Precision = WireName.Read<CountPrecision>((string)row["precision"]!),
            Scope = WireName.Read<TotalScope>((string)row["scope"]!),
            Mediator = (string?)row["mediator"],
            Since = (DateOnly?)row["since"],
            AsOf = (DateOnly?)row["as_of"] ?? published,
            ClaimedBy = (string?)row["claimed_by"],
            Quote = (string)row["quote"]!,
        };
}
