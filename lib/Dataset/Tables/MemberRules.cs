namespace SwapPipeline.Dataset.Tables;

/// <summary>What hangs on an exchange lies in its year, and evidence of a claim is of the claim's exchange.</summary>
internal static class MemberRules
{
    private static readonly string[] Tables = ["claims", "exchange_mediators", "evidence"];

    public static IEnumerable<RuleBreak> Check(IReadOnlyDictionary<string, TableRows> tables)
    {
        var years = Pairs(tables["exchanges"], "exchange_id", (rows, row) => rows.Number(row, "exchange_year"));
        var exchanges = Pairs(tables["claims"], "claim_id", (rows, row) => rows.Text(row, "exchange_id"));
        foreach (var table in Tables)
        {
            var rows = tables[table];
            for (var row = 0; row < rows.Count; row++)
            {
                var exchange = rows.Text(row, "exchange_id")!;
                if (years.TryGetValue(exchange, out var year) && year != rows.Number(row, "exchange_year"))
                    yield return new RuleBreak("year_of_exchange", table, exchange, $"The exchange lies in {year}.");
                if (
                    table == "evidence"
                    && rows.Text(row, "claim_id") is { } claim
                    && exchanges.TryGetValue(claim, out var own)
                    && own != exchange
                )
                    yield return new RuleBreak(
                        "claim_of_exchange",
                        table,
                        rows.Text(row, "evidence_id")!,
                        $"Its claim is of exchange {own}."
                    );
            }
        }
    }

    private static Dictionary<string, T> Pairs<T>(TableRows rows, string key, Func<TableRows, int, T> value)
    {
        var pairs = new Dictionary<string, T>(StringComparer.Ordinal);
        for (var row = 0; row < rows.Count; row++)
            pairs[rows.Text(row, key)!] = value(rows, row);
        return pairs;
    }
}
