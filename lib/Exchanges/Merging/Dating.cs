using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>The date of an exchange, from all that its members say.</summary>
internal static class Dating
{
    /// <summary>
    /// The day of most articles that wrote one or tied it to a weekday; else of most articles; of equal votes, the earlier day, since a
    /// handover is told late more often than early. Reports that it was done come before plans. Without a day: the period that was told.
    /// </summary>
    public static (DateOnly? Date, DatePrecision Precision) Of(IReadOnlyList<Mention> members)
    {
        var dated = members.Where(mention => mention.NamesDay).ToList();
        if (dated.Count == 0)
        {
            return members[0].Record switch
            {
                { Date: { } month, DatePrecision: DatePrecision.Month } => (new DateOnly(month.Year, month.Month, 1), DatePrecision.Month),
                { Date: { } year, DatePrecision: DatePrecision.Year } => (new DateOnly(year.Year, 1, 1), DatePrecision.Year),
                _ => (null, DatePrecision.Unknown),
            };
        }

        if (dated.Exists(mention => !mention.IsPlan))
            dated.RemoveAll(mention => mention.IsPlan);
        var day = dated
            .GroupBy(mention => mention.Record.Date!.Value)
            .OrderByDescending(votes => Articles(votes.Where(mention => mention.Record.DateSource != DateSource.Published)))
            .ThenByDescending(Articles)
            .ThenBy(votes => votes.Key)
            .First()
            .Key;
        return (day, DatePrecision.Day);
    }

    /// <summary>The year in whose file the exchange lies.</summary>
    public static int YearOf(DateOnly? date, IReadOnlyList<Mention> members) =>
        date?.Year ?? (members.Min(mention => mention.PublishedAt) ?? members.Min(mention => mention.FirstFetchedAt)).UtcDateTime.Year;

    private static int Articles(IEnumerable<Mention> votes) => votes.DistinctBy(mention => mention.ArticleId).Count();
}
