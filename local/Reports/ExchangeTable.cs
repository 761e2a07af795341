using System.Globalization;
using Spectre.Console;
using SwapPipeline.Dataset;

namespace SwapPipeline.Local.Reports;

/// <summary>The exchanges of a snapshot as a table on standard output, by date.</summary>
internal static class ExchangeTable
{
    public static async Task WriteAsync(DatasetReader dataset, Snapshot snapshot, CancellationToken cancellation)
    {
        var rows = await dataset.RowsAsync(snapshot, "exchanges", cancellation);
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Date", "Status", "To Ukraine", "To Russia", "Bodies", "Mediators", "Stage", "Articles", "Disputed");
        foreach (var column in table.Columns.Skip(2).Take(2))
            column.RightAligned();
        table.Columns[7].RightAligned();

        foreach (
            var row in rows.OrderBy(row => (DateOnly?)row["exchange_date"] ?? DateOnly.MaxValue)
                .ThenBy(row => (string)row["exchange_id"]!, StringComparer.Ordinal)
        )
        {
            table.AddRow([
                Text(Date(row)),
                Text(row["status"]),
                Text(People(row, "people_to_ukraine")),
                Text(People(row, "people_to_russia")),
                Text(Bodies(row)),
                Text(row["mediators"]),
                Text(
                    row["stage"] is { } stage
                        ? row["stages"] is { } stages
                            ? $"{stage} of {stages}"
                            : stage
                        : null
                ),
                Text(row["article_count"]),
                Text((bool)row["disputed"]! ? "yes" : null),
            ]);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 120;
        console.Write(table);
    }

    private static object? Date(IReadOnlyDictionary<string, object?> row) =>
        (row["exchange_date"], row["date_precision"]) switch
        {
            (null, _) => "unknown",
            (DateOnly date, "month") => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            (DateOnly date, "year") => date.ToString("yyyy", CultureInfo.InvariantCulture),
            (DateOnly date, _) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var (other, _) => other,
        };

    private static object? People(IReadOnlyDictionary<string, object?> row, string column) =>
        row[column] ?? ((bool)row["counts_withheld"]! ? "withheld" : null);

    private static string? Bodies(IReadOnlyDictionary<string, object?> row) =>
        (row["bodies_to_ukraine"], row["bodies_to_russia"]) switch
        {
            (null, null) => null,
            var (ukraine, russia) => $"{ukraine ?? "?"} / {russia ?? "?"}",
        };

    private static Markup Text(object? value) => new(Markup.Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
}
