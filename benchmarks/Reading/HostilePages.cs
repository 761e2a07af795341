namespace SwapPipeline.Benchmarks.Reading;

/// <summary>
/// Pages of any length made to cost a reader more than linear time. <c>Size</c> is the larger of the two lengths measured; both stay inside
/// the default limits, so that a tree is really built.
/// </summary>
internal sealed record HostilePage(string Name, int Size, Func<int, string> Make)
{
    private const string Prose =
        "The families waited in front of the hospital until the buses came with those who had been freed that day.";

    public static IReadOnlyList<HostilePage> All { get; } =
    [
        new("an ordinary article", 20_000, n => "<article><h1>Home</h1>" + Many(n, $"<p>{Prose}</p>") + "</article>"),
        new(
            "text that is stated as data too",
            8_000,
            n =>
                $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Many(n, Prose + " ")}\"}}</script><article>"
                + Many(n, $"<p>{Prose}</p>")
                + "</article>"
        ),
        new("one text node", 1_000_000, n => "<p>" + new string('x', n)),
        new("one text node of sentences", 9_000, n => "<p>" + Many(n, Prose + " ")),
        new("one text node of blanks", 1_000_000, n => "<p>" + new string(' ', n)),
        new("one text node of brackets", 1_000_000, n => "<p>" + new string('(', n)),
        new("siblings", 24_500, n => Many(n, "<p>a")),
        new("inline siblings", 24_500, n => "<p>" + Many(n, "<b>a</b>")),
        new("text and siblings in turn", 24_500, n => "<div>" + Many(n, "text <br>")),
        new("links", 12_000, n => "<ul>" + Many(n, "<li><a href=/x>A headline of several words</a>")),
        new("list headings", 24_000, n => "<div>" + Many(n, "<h3>Read also</h3>")),
        new("appeals", 24_000, n => "<div>" + Many(n, "<p>Subscribe to our newsletter")),
        new("headings of comments", 24_000, n => "<div>" + Many(n, "<h3>Comments</h3>")),
        new("boxes of one name", 12_000, n => Many(n, $"<div class=article-body><p>{Prose}</p></div>")),
        new("nesting, closed", 480, n => Many(n, "<div>") + Prose + Many(n, "</div>")),
        new("nesting by the limit, many times", 96, n => Many(n, Many(250, "<div>") + Prose + Many(250, "</div>"))),
        new("hinted nesting, many times", 96, n => Many(n, Many(250, "<div class=related>") + Prose + Many(250, "</div>"))),
        new("unclosed paragraphs in formatting", 160, n => Many(n, "<p><b><i>x")),
        new("unclosed formatting, closed later", 8_000, n => Many(n, "<b><p>x</b>")),
        new("unclosed links", 480, n => Many(n, "<a href=x>x")),
        new("end tags of nothing", 400_000, n => "<p>x" + Many(n, "</b></div>")),
        new("text in tables", 24_000, n => "<table>" + Many(n, "x<tr>")),
        new("formatting in tables", 12_000, n => "<table>" + Many(n, "<b>x</b><tr>")),
        new("tables", 7_600, n => Many(n, "<table><tr><td>x</table>")),
        new("tables in tables", 160, n => Many(n, "<table><tr><td>")),
        new("options", 24_500, n => "<select>" + Many(n, "<option>x")),
        new("attributes", 1_500, n => Many(n, "<i " + string.Join(' ', Enumerable.Range(0, 250).Select(i => $"a{i}=1")) + "></i>")),
        new("names of attributes that collide", 1_500, n => Many(n, "<i " + string.Join(' ', Enumerable.Repeat("a=1", 250)) + "></i>")),
        new("one long attribute", 7_000_000, n => "<p class=\"" + new string('a', n) + "\">x"),
        new("one long attribute of words", 3_500_000, n => "<p class=\"" + Many(n, "a ") + "\">x"),
        new("blanks before an attribute's value", 1_000_000, n => "<p a" + new string(' ', n) + "=1>x"),
        new("quotes in attributes", 7_000_000, n => "<p a=" + new string('"', n) + ">x"),
        new("one comment", 7_000_000, n => "<!--" + new string('-', n) + "--><p>x"),
        new("a comment that never ends", 7_000_000, n => "<p>x<!--" + new string('-', n)),
        new("comments", 900_000, n => Many(n, "<!---->") + "<p>x"),
        new("comments opened only", 250_000, n => Many(n, "<!--")),
        new("entities", 160_000, n => "<p>" + Many(n, "&nbsp;")),
        new("entities of nothing", 160_000, n => "<p>" + Many(n, "&nosuc")),
        new("opened tags", 1_000_000, n => new string('<', n)),
        new("scripts that never end", 400_000, n => Many(n, "<script>")),
        new("JSON-LD nested", 3_000_000, n => "<script type=\"application/ld+json\">" + new string('[', n) + "</script><p>x"),
        new("JSON-LD scripts", 24_000, n => Many(n, "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>") + "<p>x"),
        new("JSON-LD of quotes", 3_000_000, n => "<script type=\"application/ld+json\">{" + new string('"', n) + "</script><p>x"),
        new("time elements", 8_000, n => "<h1>x</h1>" + Many(n, $"<div><time datetime=2025-01-01T10:00Z>10:00</time><p>x</div>")),
        new("meta elements", 24_500, n => Many(n, "<meta name=date content=x>") + "<p>x"),
        new("numbers and dates", 60_000, n => "<p>" + Many(n, "5 March 2026, ")),
    ];

    /// <summary>Pages beyond the limits: a typed rejection, and quickly.</summary>
    public static IReadOnlyList<(string Name, Func<string> Make)> Refused { get; } =
    [
        ("50 MB of one text node", () => "<p>" + new string('x', 50_000_000)),
        ("7 MB of one text node", () => "<p>" + new string('x', 7_000_000)),
        ("a million nested elements", () => Many(1_000_000, "<div>")),
        ("a million siblings", () => Many(1_000_000, "<br>")),
        ("a million attributes", () => "<p " + Many(1_000_000, "a ") + ">x"),
        ("8 MB of lines", () => Many(4_000_000, "a\n")),
    ];

    private static string Many(int times, string part) => string.Concat(Enumerable.Repeat(part, times));
}
