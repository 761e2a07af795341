using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges;

/// <summary>
/// As much of an exchange as one that came after it needs to find it: which it is, its day, and whether it was of bodies alone.
/// </summary>
public sealed record DatedExchange(string ExchangeId, DateOnly Date, bool OnlyBodies)
{
    /// <summary>Null for an exchange without a known day.</summary>
    public static DatedExchange? Of(Exchange exchange) =>
        exchange is { Date: { } date, DatePrecision: DatePrecision.Day }
            ? new DatedExchange(
                exchange.ExchangeId,
                date,
                IsOnlyBodies(exchange.PeopleToUkraine, exchange.PeopleToRussia, exchange.BodiesToUkraine, exchange.BodiesToRussia)
            )
            : null;

    /// <summary>From the four numbers of its row: so a published row tells the same as the merge.</summary>
    public static bool IsOnlyBodies(int? peopleToUkraine, int? peopleToRussia, int? bodiesToUkraine, int? bodiesToRussia) =>
        (peopleToUkraine ?? peopleToRussia) is null && (bodiesToUkraine ?? bodiesToRussia) is not null;
}
