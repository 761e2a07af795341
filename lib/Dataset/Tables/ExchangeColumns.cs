using SwapPipeline.Exchanges;

namespace SwapPipeline.Dataset.Tables;

/// <summary>The two columns by which a row of another table belongs to an exchange.</summary>
internal static class ExchangeColumns
{
    public static TableBuilder<TRow> OfExchange<TRow>(this TableBuilder<TRow> table, Func<TRow, Exchange> exchange) =>
        table
            .String(
                "exchange_id",
                row => exchange(row).ExchangeId,
                "The exchange.",
                "3f0c9a5d1b7e48629d0a4c6be1f27a80",
                references: "exchanges.exchange_id"
            )
            .Int32("exchange_year", row => exchange(row).Year, "The year of the exchange's row.", "2026", "year");
}
