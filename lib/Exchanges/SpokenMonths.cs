using System.Globalization;

namespace SwapPipeline.Exchanges;

/// <summary>The months that an article speaks of: those of its exchanges in every version, and the one that it was published in.</summary>
public static class SpokenMonths
{
    /// <summary>As <c>yyyy-MM</c>, sorted, each once.</summary>
    public static IReadOnlyList<string> Of(ArticleRecord record) =>
    [
        .. record.Versions
            .SelectMany(version => version.Exchanges
                .SelectMany(exchange => new[] { exchange.Date, exchange.PreviousDate })
                .OfType<DateOnly>()
                .Append(DateOnly.FromDateTime((version.PublishedAt ?? version.FetchedAt).UtcDateTime)))
            .Select(date => date.ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
