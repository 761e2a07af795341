using System.Text;
using Spectre.Console;

namespace SwapPipeline.Local.Reports;

/// <summary>A report on standard output, for a terminal or as Markdown.</summary>
internal static class ReportWriter
{
    private const int WidthOfAFile = 140;

    public static void Write(Report report, string format)
    {
        if (format == "md")
            Console.Out.Write(Markdown(report));
        else
            WriteTable(report);
    }

    private static void WriteTable(Report report)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthOfAFile;
        console.WriteLine(SafeLine.Of(report.Title));
        foreach (var block in report.Blocks)
        {
            if (block is ReportLine line)
                console.WriteLine(SafeLine.Of(line.Text));
            if (block is not ReportGrid grid)
                continue;
            console.WriteLine();
            console.WriteLine(SafeLine.Of(grid.Caption));
            var table = new Table().Border(TableBorder.Simple);
            foreach (var column in grid.Columns)
            {
                var shown = new TableColumn(Markup.Escape(column.TrimEnd('#')));
                table.AddColumn(column.EndsWith('#') ? shown.RightAligned().NoWrap() : shown);
            }

            foreach (var row in grid.Rows)
                table.AddRow([.. row.Select(cell => new Markup(Markup.Escape(SafeLine.Of(cell))))]);
            console.Write(table);
        }
    }

    private static string Markdown(Report report)
    {
        var text = new StringBuilder().Append("## ").Append(Escaped(report.Title)).Append("\n\n");
        foreach (var block in report.Blocks)
        {
            if (block is ReportLine line)
                text.Append(Escaped(line.Text)).Append("\n\n");
            if (block is not ReportGrid grid)
                continue;
            text.Append("### ").Append(Escaped(grid.Caption)).Append("\n\n");
            Row(text, grid.Columns.Select(column => column.TrimEnd('#')));
            Row(text, grid.Columns.Select(column => column.EndsWith('#') ? "---:" : "---"));
            foreach (var row in grid.Rows)
                Row(text, row.Select(Escaped));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // Other people's words must not become links, markup or a new column.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in SafeLine.Of(text))
        {
            if (letter is '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#')
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
