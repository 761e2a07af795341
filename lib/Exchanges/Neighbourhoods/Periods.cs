using System.Globalization;
using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>
/// The months and years under which articles are found again: <c>2026-03</c>, and <c>2026</c> for what is told of a year. A mention lies
/// under one of them; what it can be connected with lies under those around it.
/// </summary>
public static class Periods
{
    /// <summary>Under which the article must be listed, whichever of its versions counts; sorted, each once.</summary>
    public static IReadOnlyList<string> Of(ArticleRecord article) =>
        [
            .. article
                .Versions.SelectMany(version => version.Exchanges.SelectMany(record => Of(record, article, version)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Where every article is listed that a rule could connect with this one; sorted, each once.</summary>
    public static IReadOnlyList<string> Around(ArticleRecord article) =>
        [
            .. ArticleHistory
                .Unite([article])
                .SelectMany(united => united.Mentions())
                .SelectMany(AroundOf)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Where every mention lies that a rule could connect with this one.</summary>
    internal static IEnumerable<string> AroundOf(Mention mention)
    {
        var record = mention.Record;
        if (mention.NamesDay)
        {
            var day = record.Date!.Value;
            return Months(day, Vagueness.BackgroundLooksBack + DatedConnections.Spread)
                .Append(Year(day.AddDaysWithin(-DatedConnections.Spread)))
                .Append(Year(day.AddDaysWithin(DatedConnections.Spread)));
        }

        if (Vagueness.Window(mention) is not { } window)
            return [];
        var (from, to) = (window.From, window.To);
        if (record.Date is null && mention.PublishedAt is { } published)
        {
            var day = DateOnly.FromDateTime(published.UtcDateTime);
            from = Min(from, day.AddDaysWithin(-UndatedActs.Days));
            to = day.AddDaysWithin(UndatedActs.Days) is var last && last > to ? last : to;
        }

        var months = Months(from.AddDaysWithin(-DatedConnections.Spread), to.AddDaysWithin(DatedConnections.Spread));
        return record.DatePrecision == DatePrecision.Year && record.Date is { } year ? months.Append(Year(year)) : months;
    }

    private static IEnumerable<string> Of(ExchangeRecord record, ArticleRecord article, ArticleVersion version)
    {
        if (record.PreviousDate is { } previous)
            yield return Month(previous);
        if (record.Date is { } date)
            yield return record.DatePrecision == DatePrecision.Year ? Year(date) : Month(date);
        // Without a day the time of publication says where to look, and another version may carry another one.
        else
            yield return Month(
                DateOnly.FromDateTime((article.Current().PublishedAt ?? version.PublishedAt ?? article.Versions[0].FetchedAt).UtcDateTime)
            );
    }

    private static IEnumerable<string> Months(DateOnly day, int around) => Months(day.AddDaysWithin(-around), day.AddDaysWithin(around));

    private static IEnumerable<string> Months(DateOnly from, DateOnly to)
    {
        for (var month = (from.Year * 12) + from.Month - 1; month <= (to.Year * 12) + to.Month - 1; month++)
            yield return Month(new DateOnly(month / 12, (month % 12) + 1, 1));
    }

    private static DateOnly AddDaysWithin(this DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);
}
