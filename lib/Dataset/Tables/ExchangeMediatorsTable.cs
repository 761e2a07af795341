using SwapPipeline.Exchanges;

namespace SwapPipeline.Dataset.Tables;

internal sealed record MediatorRow(Exchange Exchange, string Mediator);

internal static class ExchangeMediatorsTable
{
    public static Table<MediatorRow> Table { get; } =
        new TableBuilder<MediatorRow>("exchange_mediators", "one mediator of one exchange")
            .OfExchange(static row => row.Exchange)
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
