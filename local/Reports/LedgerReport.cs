using System.Globalization;
using SwapPipeline.Exchanges.Reconciliation;
using SwapPipeline.Extraction;

namespace SwapPipeline.Local.Reports;

/// <summary>The ledger in words: a grid an account, a row a statement.</summary>
internal static class LedgerReport
{
    private const int MostDoubts = 4;

    public static Report Of(IReadOnlyList<LedgerAccount> accounts) =>
        new(
            "Officials' totals beside our exchanges",
            [
                new ReportLine(
                    "Stated: what the total grew by since the row above. Ours: the completed exchanges of the same days. Gap: stated less ours."
                ),
                .. accounts.Select(account => new ReportGrid(
                    Title(account),
                    ["As of", "Total#", "From", "Stated#", "Ours#", "Exchanges#", "Gap#", "What may be missing"],
                    [.. account.Entries.Select(Row)]
                )),
            ]
        );

    private static string Title(LedgerAccount account)
    {
        var whom = account.Counted switch
        {
            { Category: Category.Body } => "bodies",
            { Category: Category.Pow } => "prisoners of war",
            { Category: Category.Civilian } => "civilians",
            { Category: Category.Child } => "children",
            _ => "people",
        };
        var side = account.Counted.ReturnedTo switch
        {
            Side.Ukraine => "returned to Ukraine",
            Side.Russia => "returned to Russia",
            _ => "returned to both sides",
        };
        var scope = account.Scope switch
        {
            TotalScope.ByMediator => $"through {account.Mediator ?? "a mediator"}",
            TotalScope.ExchangesOnly => "in exchanges",
            TotalScope.Year => string.Create(CultureInfo.InvariantCulture, $"in {account.Entries[0].AsOf.Year}"),
            _ => "in any way",
        };
        return $"{char.ToUpperInvariant(whom[0])}{whom[1..]} {side} {scope}, by {(account.ClaimedBy.Count == 0 ? "outlets" : string.Join(", ", account.ClaimedBy))}";
    }

    private static IReadOnlyList<string> Row(LedgerEntry entry) =>
        [
            Day(entry.AsOf),
            Mark(entry.Precision) + Number(entry.Total),
            Day(entry.From),
            Number(entry.Stated),
            Number(entry.Ours),
            Number(entry.ExchangeIds.Count),
            entry.Gap == 0 ? "none" : entry.Gap.ToString("+#,0;-#,0", CultureInfo.InvariantCulture),
            Doubts(entry),
        ];

    private static string Doubts(LedgerEntry entry)
    {
        var shown = entry.Doubts.Any(doubt => doubt.Closes)
            ? entry.Doubts.Where(doubt => doubt.Closes).ToList()
            : [.. entry.Doubts.Take(MostDoubts)];
        var text = string.Join("; ", shown.Select(Doubt));
        if (entry.Doubts.Any(doubt => doubt.Closes))
            return text + ": closes the gap";
        return entry.Doubts.Count > shown.Count
            ? string.Create(CultureInfo.InvariantCulture, $"{text}; and {entry.Doubts.Count - shown.Count} more")
            : text;
    }

    private static string Doubt(LedgerDoubt doubt)
    {
        var day = doubt.Date is { } date ? Day(date) : "an exchange without a day";
        var people = doubt.People is { } number ? $" ({number.ToString("+#,0;-#,0", CultureInfo.InvariantCulture)})" : "";
        return doubt.Kind switch
        {
            LedgerDoubtKind.NotCredited => $"{day}{people} is credited to others or to nobody",
            LedgerDoubtKind.NoNumber => $"{day} has no number for a side",
            LedgerDoubtKind.Disputed => $"{day}{people} if the other claim is right",
            LedgerDoubtKind.NotCompleted => $"{day}{people} was planned, and nobody told that it took place",
            LedgerDoubtKind.NoDay => $"an exchange without a day{people}",
            LedgerDoubtKind.OnTheEdge => $"{day}{people} may belong to the row before or after",
            LedgerDoubtKind.OtherReturns => "returns that were no exchanges",
            LedgerDoubtKind.RoundTotal => "the total is not exact",
            _ => "an exchange that no article of ours tells",
        };
    }

    private static string Mark(CountPrecision precision) =>
        precision switch
        {
            CountPrecision.AtLeast => "over ",
            CountPrecision.Approx => "about ",
            _ => "",
        };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
