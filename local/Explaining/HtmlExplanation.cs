using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using SwapPipeline.Extraction;

namespace SwapPipeline.Local.Explaining;

/// <summary>
/// An explanation as one page that needs nothing from outside: no script, no font, no picture, and a policy that forbids them.
/// </summary>
internal static class HtmlExplanation
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Page(IReadOnlyList<(string Id, Explanation Explanation)> articles)
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>How it was read: {Text(
                articles.Count == 1 ? Wording.Title(articles[0].Explanation) : $"{articles.Count} articles"
            )}</title>
            <style>
            {Style()}</style>
            </head>
            <body>
            <main>

            """
        );
        for (var i = 0; i < articles.Count; i++)
            Article(page, $"a{i + 1}", articles[i].Id, articles[i].Explanation);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Article(StringBuilder page, string anchor, string id, Explanation explanation)
    {
        var language = Text(explanation.Extraction.Article.Language);
        Line(page, $"<article aria-labelledby=\"{anchor}\">");
        Line(page, $"<h1 id=\"{anchor}\" lang=\"{language}\">{Text(Wording.Title(explanation))}</h1>");
        Line(page, $"<p class=\"note\">{Text(Wording.About(id, explanation))}</p>");
        Records(page, anchor, explanation);
        Blocks(page, anchor, language, explanation);
        Mentions(page, anchor, explanation);
        Numbers(page, anchor, language, explanation);
        Line(page, "</article>");
    }

    private static void Records(StringBuilder page, string anchor, Explanation explanation)
    {
        var said = explanation.Extraction;
        Line(page, said.Exchanges.Count == 0 && said.Totals.Count == 0 ? "<h2>No exchange</h2>" : "<h2>Exchanges</h2>");
        for (var i = 0; i < said.Exchanges.Count; i++)
        {
            Line(page, $"<section class=\"record\" id=\"{anchor}-{i + 1}\" aria-label=\"Record {i + 1}\">");
            Line(page, $"<h3>{i + 1}. {Text(Wording.Headline(explanation, i))}</h3>");
            Table(
                page,
                $"Why record {i + 1} says so",
                ["field", "value", "because"],
                explanation.Records[i].Select(r => new[] { Text(r.Field), Text(r.Value), Text(r.Because) })
            );
            Line(page, "</section>");
        }

        for (var i = 0; i < said.Totals.Count; i++)
            Line(
                page,
                $"<section class=\"record\" id=\"{anchor}-T{i + 1}\" aria-label=\"Total {i + 1}\"><h3>T{i + 1}. {Text(Wording.Headline(said.Totals[i]))}</h3></section>"
            );
    }

    private static void Blocks(StringBuilder page, string anchor, string language, Explanation explanation)
    {
        Line(page, "<h2>Text</h2>");
        Line(page, "<p class=\"note\">The mark after a number names its record; – was left. Paler words were not read.</p>");
        Line(
            page,
            $"<ul class=\"legend\" aria-label=\"What the styles mean\"><li><span class=\"used\">number used</span></li><li><span class=\"left\">number left</span></li>{string.Concat(Enum.GetValues<AnnotationKind>().Skip(1).Select(kind => $"<li><span class=\"{Name(kind)}\">{Name(kind)}</span></li>"))}</ul>"
        );
        for (var block = 0; block < explanation.Blocks.Count; block++)
        {
            var kind = explanation.Blocks[block].Kind;
            var label = kind == BlockKind.Body ? "" : $"<span class=\"kind\" lang=\"en\">{Wording.KindOf(kind)}, not read: </span>";
            Line(
                page,
                $"<p lang=\"{language}\"{(kind == BlockKind.Body ? "" : " class=\"unread\"")}>{label}{string.Concat(Piece.Of(explanation, block).Select(piece => Marked(piece, anchor)))}</p>"
            );
        }
    }

    private static string Marked(Piece piece, string anchor)
    {
        var text = Text(piece.Text);
        if (piece.Number is { } number)
        {
            var marks =
                number.Uses.Count == 0
                    ? "–"
                    : string.Join(",", Wording.Marks(number).Select(mark => $"<a href=\"#{anchor}-{mark}\">{mark}</a>"));
            return $"<span class=\"{(number.Uses.Count > 0 ? "used" : "left")}\" title=\"{Text(Wording.Became(number))}\">{text}<span class=\"mark\">{marks}</span></span>";
        }

        if (piece.Annotation is { } annotation)
            text =
                $"<span class=\"{Name(annotation.Kind)}\" title=\"{Text(annotation.Meaning is null ? Name(annotation.Kind) : $"{Name(annotation.Kind)}: {annotation.Meaning}")}\">{text}</span>";
        return piece.Skipped is null ? text : $"<span class=\"unread\" title=\"not read: {Text(piece.Skipped)}\">{text}</span>";
    }

    private static void Mentions(StringBuilder page, string anchor, Explanation explanation)
    {
        if (explanation.Mentions.Count == 0)
            return;
        Line(page, "<h2>Places that speak of an exchange</h2>");
        Table(
            page,
            "Each place and the record that it went into",
            ["record", "says", "act", "when", "people", "because"],
            explanation.Mentions.Select(m =>
                new[]
                {
                    m.Record is { } record ? $"<a href=\"#{anchor}-{record + 1}\">{record + 1}</a>" : "–",
                    Text(m.Status),
                    Text(m.Act),
                    Text(m.When ?? ""),
                    Text(Wording.Counts(m)),
                    Text(m.Because),
                }
            )
        );
    }

    private static void Numbers(StringBuilder page, string anchor, string language, Explanation explanation)
    {
        if (explanation.Numbers.Count == 0)
            return;
        Line(page, "<h2>Numbers</h2>");
        Table(
            page,
            "Every number of the page and what became of it",
            ["number", "became", "where"],
            explanation.Numbers.Select(number =>
            {
                var (before, after) = Wording.Around(explanation, number);
                var style = number.Uses.Count > 0 ? "used" : "left";
                return new[]
                {
                    $"<span class=\"{style}\">{Text(number.Text)}</span>",
                    Text(Wording.Became(number)),
                    $"<span lang=\"{language}\">{Text(before)}<b>{Text(number.Text)}</b>{Text(after)}</span>",
                };
            })
        );
    }

    /// <summary>A table of cells that are HTML already; the first of a row is its heading.</summary>
    private static void Table(StringBuilder page, string label, string[] columns, IEnumerable<string[]> rows)
    {
        Line(
            page,
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Text(label)}\"><table><thead><tr>{string.Concat(columns.Select(column => $"<th scope=\"col\">{column}</th>"))}</tr></thead><tbody>"
        );
        foreach (var row in rows)
            Line(page, $"<tr><th scope=\"row\">{row[0]}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{cell}</td>"))}</tr>");
        Line(page, "</tbody></table></div>");
    }

    private static void Line(StringBuilder page, string html) => page.Append(html).Append('\n');

    private static string Name(AnnotationKind kind) => kind.ToString().ToLowerInvariant();

    private static string Text(string text) => Encoder.Encode(SafeLine.Plain(text));

    private static string Style()
    {
        using var stream =
            typeof(HtmlExplanation).Assembly.GetManifestResourceStream("explanation.css")
            ?? throw new InvalidOperationException("explanation.css is not embedded.");
        return new StreamReader(stream).ReadToEnd();
    }
}
