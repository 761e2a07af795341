using SwapPipeline.Exchanges;

namespace SwapPipeline.Dataset.Tables;

internal sealed record MediatorRow(Exchange Exchange, string Mediator);

internal static class ExchangeMediatorsTable
{
    public static Table<MediatorRow> Table { get; } =
        new TableBuilder<MediatorRow>("exchange_mediators", "one mediator of one exchange")
            .String(
                "exchange_id",
                row => row.Exchange.ExchangeId,
                "The exchange.",
                "3f0c9a5d1b7e48629d0a4c6be1f27a80",
                references: "exchanges.exchange_id"
            )
            .Int32("exchange_year", row => row.Exchange.Year, "The year of the exchange's row.", "2026", "year")
            .String("mediator", row => row.Mediator, "One of the exchange's mediators, by its English name.", "UAE")
            .KeyedBy(
                "exchange_id",
                row => row.Exchange.ExchangeId,
                "mediator",
                row => row.Mediator,
                "exchange_year",
                row => row.Exchange.Year
            );
}
