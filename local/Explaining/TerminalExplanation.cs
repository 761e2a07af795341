using System.Globalization;
using Spectre.Console;
using SwapPipeline.Extraction;

namespace SwapPipeline.Local.Explaining;

/// <summary>
/// An explanation for a person at a terminal. Marks in brackets carry what colours carry, so that it reads the same in a file.
/// </summary>
internal sealed class TerminalExplanation(IAnsiConsole console)
{
    public void Write(string id, Explanation explanation)
    {
        console.Write(new Text(Wording.Title(explanation), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.WriteLine(Wording.About(id, explanation));
        Records(explanation);
        Blocks(explanation);
        Mentions(explanation);
        Numbers(explanation);
    }

    private void Records(Explanation explanation)
    {
        var said = explanation.Extraction;
        Heading(said.Exchanges.Count == 0 && said.Totals.Count == 0 ? "No exchange" : "Exchanges");
        for (var i = 0; i < said.Exchanges.Count; i++)
        {
            Line($"[bold green]{Mark(i + 1)}[/] [bold]{Escape(Wording.Headline(explanation, i))}[/]");
            var table = new Table().NoBorder().HideHeaders().AddColumns("", "field", "value", "because");
            foreach (var reason in explanation.Records[i])
                table.AddRow(" ", $"[grey]{Escape(reason.Field)}[/]", Escape(reason.Value), Escape(reason.Because));
            console.Write(table);
        }

        for (var i = 0; i < said.Totals.Count; i++)
            Line($"[bold green]{Escape($"[T{i + 1}]")}[/] [bold]{Escape(Wording.Headline(said.Totals[i]))}[/]");
    }

    private void Blocks(Explanation explanation)
    {
        Heading("Text", "a number has its record in brackets, [-] when it was left; ~ stands before what was not read");
        Line(string.Join(" ", Legend.Select(kind => $"[{Colour(kind)}]{kind.ToString().ToLowerInvariant()}[/]")));
        for (var block = 0; block < explanation.Blocks.Count; block++)
        {
            var kind = explanation.Blocks[block].Kind;
            var before = kind == BlockKind.Body ? "" : $"[grey]~{Wording.KindOf(kind)}:[/] ";
            var skipped = false;
            var line = before;
            foreach (var piece in Piece.Of(explanation, block))
            {
                if (piece.Skipped is not null && !skipped)
                    line += "[grey]~[/]";
                skipped = piece.Skipped is not null;
                line += Marked(piece, kind);
            }

            if (block == 0 || kind == BlockKind.Body || explanation.Blocks[block - 1].Kind != kind)
                console.WriteLine();
            Line(line);
        }
    }

    private void Mentions(Explanation explanation)
    {
        if (explanation.Mentions.Count == 0)
            return;
        Heading("Places that speak of an exchange", "in the order of the text, with the record that each went into");
        var table = new Table().NoBorder().HideHeaders().AddColumns("record", "what", "because");
        foreach (var mention in explanation.Mentions)
        {
            var what = $"{mention.Status} “{mention.Act}”{(mention.When is null ? "" : $", {mention.When}")}: {Wording.Counts(mention)}";
            table.AddRow(
                mention.Record is { } record ? $"[bold green]{Mark(record + 1)}[/]" : Escape("[-]"),
                Escape(what),
                $"[grey]{Escape(mention.Because)}[/]"
            );
        }

        console.Write(table);
    }

    private void Numbers(Explanation explanation)
    {
        if (explanation.Numbers.Count == 0)
            return;
        Heading("Numbers", "every one of the page");
        var table = new Table().NoBorder().HideHeaders().AddColumns("number", "became", "where");
        foreach (var number in explanation.Numbers)
        {
            var (before, after) = Wording.Around(explanation, number);
            table.AddRow(
                Number(number.Text, number),
                Escape(Wording.Became(number)),
                $"[grey]{Escape(before)}[/]{Escape(number.Text)}[grey]{Escape(after)}[/]"
            );
        }

        console.Write(table);
    }

    private void Heading(string text, string? note = null)
    {
        console.WriteLine();
        Line($"[bold underline]{Escape(text)}[/]{(note is null ? "" : $"  [grey]{Escape(note)}[/]")}");
    }

    private void Line(string markup) => console.MarkupLine(markup);

    private static string Marked(Piece piece, BlockKind kind)
    {
        if (piece.Number is { } number)
            return Number(piece.Text, number) + Escape(number.Uses.Count == 0 ? "[-]" : $"[{string.Join(',', Wording.Marks(number))}]");
        if (kind != BlockKind.Body || piece.Skipped is not null)
            return $"[grey]{Escape(piece.Text)}[/]";
        return piece.Annotation is { } annotation ? $"[{Colour(annotation.Kind)}]{Escape(piece.Text)}[/]" : Escape(piece.Text);
    }

    private static string Number(string text, ExplainedNumber number) =>
        $"[{(number.Uses.Count > 0 ? "bold green" : "red")}]{Escape(text)}[/]";

    private static readonly AnnotationKind[] Legend =
    [
        AnnotationKind.Date,
        AnnotationKind.Verb,
        AnnotationKind.Status,
        AnnotationKind.Side,
        AnnotationKind.People,
        AnnotationKind.Speaker,
        AnnotationKind.Mediator,
        AnnotationKind.Place,
        AnnotationKind.Stage,
        AnnotationKind.Relation,
        AnnotationKind.Foreign,
    ];

    private static string Colour(AnnotationKind kind) =>
        kind switch
        {
            AnnotationKind.Date => "cyan",
            AnnotationKind.Verb => "bold yellow",
            AnnotationKind.Status => "yellow",
            AnnotationKind.Side => "blue",
            AnnotationKind.People => "magenta",
            AnnotationKind.Speaker => "underline",
            AnnotationKind.Mediator => "bold blue",
            AnnotationKind.Place => "bold cyan",
            AnnotationKind.Stage => "bold magenta",
            AnnotationKind.Relation => "italic",
            AnnotationKind.Foreign => "red underline",
            _ => "default",
        };

    private static string Mark(int number) => Escape(string.Create(CultureInfo.InvariantCulture, $"[{number}]"));

    private static string Escape(string text) => Markup.Escape(SafeLine.Plain(text));
}
