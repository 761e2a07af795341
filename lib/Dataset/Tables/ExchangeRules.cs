namespace SwapPipeline.Dataset.Tables;

/// <summary>What one row of <c>exchanges</c> must keep with itself, its mediators and its evidence.</summary>
internal static class ExchangeRules
{
    public static IEnumerable<RuleBreak> Check(IReadOnlyDictionary<string, TableRows> tables)
    {
        var exchanges = tables["exchanges"];
        var mediators = Grouped(tables["exchange_mediators"], "mediator");
        var records = Grouped(tables["evidence"], "record_id");
        var articles = Grouped(tables["evidence"], "article_id");
        for (var row = 0; row < exchanges.Count; row++)
        {
            var id = exchanges.Text(row, "exchange_id")!;
            RuleBreak Break(string rule, string reason) => new(rule, "exchanges", id, reason);

            var (date, precision) = (exchanges.Date(row, "exchange_date"), exchanges.Text(row, "date_precision"));
            if (date is null != (precision == "unknown"))
                yield return Break("date_and_precision", $"The date is {date?.ToString("O") ?? "null"}, its precision {precision}.");
            if (date is { } day && ((precision != "day" && day.Day != 1) || (precision == "year" && day.Month != 1)))
                yield return Break("first_day_of_period", $"{day:O} is not the first day of a {precision}.");
            if (date is { } dated && dated.Year != exchanges.Number(row, "exchange_year"))
                yield return Break("year_of_date", $"{dated:O} is of another year.");
            if (exchanges.Text(row, "mediators") != Joined(mediators, id))
                yield return Break("mediators", "The column and exchange_mediators differ.");
            if (!records[id].Contains(id))
                yield return Break("founding_record", "Its founding record has no evidence.");
            if (exchanges.Number(row, "article_count") != articles[id].Distinct(StringComparer.Ordinal).Count())
                yield return Break("article_count", "It is not the number of articles in its evidence.");
            if (exchanges.Text(row, "previous_exchange_id") == id)
                yield return Break("previous_exchange", "It is its own previous exchange.");
        }
    }

    private static string? Joined(ILookup<string, string> mediators, string id)
    {
        var sorted = mediators[id].Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? null : string.Join("; ", sorted);
    }

    private static ILookup<string, string> Grouped(TableRows rows, string column) =>
        Enumerable
            .Range(0, rows.Count)
            .ToLookup(row => rows.Text(row, "exchange_id")!, row => rows.Text(row, column)!, StringComparer.Ordinal);
}
