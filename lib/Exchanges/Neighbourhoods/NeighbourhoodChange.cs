using SwapPipeline.Exchanges.Merging;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>What a neighbourhood was and is.</summary>
/// <param name="Before">The exchanges and agreements that were published of it.</param>
/// <param name="After">Those that take their place; see <see cref="Link"/>.</param>
/// <param name="Articles">The articles that changed.</param>
public sealed record NeighbourhoodChange(MergedExchanges Before, MergedExchanges After, IReadOnlyList<ArticleChange> Articles)
{
    /// <summary>The days that an exchange before one of these may have taken place on.</summary>
    public IReadOnlyCollection<DateOnly> DaysBefore =>
        [
            .. After
                .Exchanges.Select(exchange => exchange.PreviousDate)
                .OfType<DateOnly>()
                .SelectMany(told => Enumerable.Range(-PreviousLinks.Reach, (2 * PreviousLinks.Reach) + 1).Select(told.AddDays))
                .Distinct()
                .Order(),
        ];

    /// <summary>Finds the exchange before each, among those that stay as they were published and these.</summary>
    /// <param name="published">All published exchanges of <see cref="DaysBefore"/>, or more.</param>
    public NeighbourhoodChange Link(IEnumerable<DatedExchange> published)
    {
        var replaced = Before.Exchanges.Concat(After.Exchanges).Select(exchange => exchange.ExchangeId).ToHashSet(StringComparer.Ordinal);
        var known = published
            .Where(exchange => !replaced.Contains(exchange.ExchangeId))
            .Concat(After.Exchanges.Select(DatedExchange.Of).OfType<DatedExchange>());
        return this with { After = PreviousLinks.Resolve(After, known) };
    }
}
