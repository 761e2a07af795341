namespace SwapPipeline.Dataset.Tables;

/// <summary>Accepted claims are disjoint within one side, not superseded, and sum to the numbers of their exchange.</summary>
internal static class ClaimSumRules
{
    public static IEnumerable<RuleBreak> Check(IReadOnlyDictionary<string, TableRows> tables)
    {
        var claims = tables["claims"];
        var accepted = new Dictionary<(string Exchange, string Side, bool Dead), List<(string Category, int? People)>>();
        for (var row = 0; row < claims.Count; row++)
        {
            var id = claims.Text(row, "claim_id")!;
            if (claims.Number(row, "people") is null != (claims.Text(row, "precision") == "withheld"))
                yield return new RuleBreak(
                    "withheld_has_no_number",
                    "claims",
                    id,
                    "A claim without a number is withheld, and only such a one."
                );
            if (claims.Flag(row, "accepted") != claims.Text(row, "rule") is not null)
                yield return new RuleBreak("rule_names_why", "claims", id, "An accepted claim has a rule, and only such a one.");
            if (!claims.Flag(row, "accepted"))
                continue;
            if (claims.Text(row, "superseded_by") is not null)
                yield return new RuleBreak("accepted_stands", "claims", id, "A superseded claim is accepted.");
            var category = claims.Text(row, "category")!;
            var side = (claims.Text(row, "exchange_id")!, claims.Text(row, "returned_to")!, category == "body");
            if (!accepted.TryGetValue(side, out var parts))
                accepted.Add(side, parts = []);
            if (parts.Exists(part => part.Category == category))
                yield return new RuleBreak("accepted_are_disjoint", "claims", id, $"Two claims of category {category} are accepted.");
            parts.Add((category, claims.Number(row, "people")));
        }

        foreach (var found in CheckSums(tables["exchanges"], accepted))
            yield return found;
    }

    private static IEnumerable<RuleBreak> CheckSums(
        TableRows exchanges,
        Dictionary<(string Exchange, string Side, bool Dead), List<(string Category, int? People)>> accepted
    )
    {
        for (var row = 0; row < exchanges.Count; row++)
        {
            var id = exchanges.Text(row, "exchange_id")!;
            var withheld = false;
            foreach (var (column, side, dead) in Sums)
            {
                var parts = accepted.GetValueOrDefault((id, side, dead), []);
                withheld |= parts.Exists(part => part.People is null);
                var sum = parts.Count == 0 || parts.Exists(part => part.People is null) ? null : parts.Sum(part => part.People);
                if (exchanges.Number(row, column) != sum)
                    yield return new RuleBreak(
                        "claims_sum_up",
                        "exchanges",
                        id,
                        $"{column} is {exchanges.Number(row, column)}, its accepted claims sum to {sum}."
                    );
            }

            if (exchanges.Flag(row, "counts_withheld") != withheld)
                yield return new RuleBreak("counts_withheld", "exchanges", id, "It differs from the accepted claims.");
        }
    }

    private static readonly (string Column, string Side, bool Dead)[] Sums =
    [
        ("people_to_ukraine", "ukraine", false),
        ("people_to_russia", "russia", false),
        ("bodies_to_ukraine", "ukraine", true),
        ("bodies_to_russia", "russia", true),
    ];
}
