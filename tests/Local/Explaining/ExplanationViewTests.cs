using AngleSharp.Html.Parser;
using SwapPipeline.Extraction;
using SwapPipeline.Local.Explaining;
using SwapPipeline.Tests.Extraction;
using SwapPipeline.Tests.Samples;

namespace SwapPipeline.Tests.Local.Explaining;

/// <summary>What a person sees of an explanation. The approved files are compared whole.</summary>
public sealed class ExplanationViewTests
{
    private const string FirstStage = "https://news.example/2026/03/05/exchange-first-stage";
    private const string Withheld = "https://visti.example/2025/06/09/pershyi-etap";

    [Fact]
    public void A_first_stage_as_text() => Text(FirstStage).ShouldMatchApproved(Approved("first-stage"));

    [Fact]
    public void Withheld_numbers_as_text() => Text(Withheld).ShouldMatchApproved(Approved("withheld"));

    [Fact]
    public void A_first_stage_as_a_page() =>
        HtmlExplanation
            .Page([(FirstStage, Explain(FirstStage))])
            .ShouldMatchApproved(c =>
            {
                Approved("first-stage")(c);
                c.WithFileExtension(".html");
            });

    [Fact]
    public void The_pieces_of_a_block_are_its_text()
    {
        foreach (var address in SampleSet.PageAddresses)
        {
            var explanation = Explain(address);
            for (var block = 0; block < explanation.Blocks.Count; block++)
                string.Concat(Piece.Of(explanation, block).Select(piece => piece.Text)).ShouldBe(explanation.Blocks[block].Text);
        }
    }

    [Fact]
    public void Every_number_is_marked_once_in_the_text_of_the_page()
    {
        foreach (var address in SampleSet.PageAddresses)
        {
            var explanation = Explain(address);
            var marked = Enumerable
                .Range(0, explanation.Blocks.Count)
                .SelectMany(block => Piece.Of(explanation, block))
                .Select(piece => piece.Number)
                .OfType<ExplainedNumber>();
            marked.ShouldBe(explanation.Numbers);
        }
    }

    [Fact]
    public void What_an_article_says_stays_text_on_the_page()
    {
        const string Hostile =
            "<script>alert(1)</script> & \"Russia\" and 'Ukraine' <img src=https://tracker.example/x onerror=y> exchanged 120 prisoners of war each on Thursday.";
        var article = Some.Article(
            Hostile,
            "en\"><script>",
            new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero),
            "<b>Outlet</b>",
            "</title><script>alert(2)</script>"
        );
        var page = new HtmlParser().ParseDocument(HtmlExplanation.Page([("</h1><iframe>", ExchangeExtractor.Explain(article))]));
        page.QuerySelectorAll("script, img, iframe, link, object, b > script").ShouldBeEmpty();
        page.QuerySelector("main")!.TextContent.ShouldContain("<script>alert(1)</script> & \"Russia\"");
        page.Title!.ShouldContain("</title><script>alert(2)</script>");
    }

    [Fact]
    public void A_page_asks_nothing_of_the_network_and_every_link_and_label_leads_somewhere()
    {
        var articles = SampleSet.PageAddresses.Select(address => (address, Explain(address))).ToList();
        var page = new HtmlParser().ParseDocument(HtmlExplanation.Page(articles));
        page.QuerySelectorAll("[src], link, script, style:not(head > style)").ShouldBeEmpty();
        page.Head!.InnerHtml.ShouldNotContain("url(");
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        foreach (var link in page.QuerySelectorAll("[href]"))
            page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        foreach (var labelled in page.QuerySelectorAll("[aria-labelledby]"))
            page.GetElementById(labelled.GetAttribute("aria-labelledby")!).ShouldNotBeNull();
        page.QuerySelectorAll("th:not([scope])").ShouldBeEmpty();
    }

    [Fact]
    public void Colours_add_nothing_that_the_plain_lines_do_not_say()
    {
        var plain = Text(FirstStage);
        plain.ShouldNotContain('\u001b');
        var coloured = new StringWriter { NewLine = "\n" };
        var console = Spectre.Console.AnsiConsole.Create(
            new()
            {
                Out = new Spectre.Console.AnsiConsoleOutput(coloured),
                Ansi = Spectre.Console.AnsiSupport.Yes,
                ColorSystem = Spectre.Console.ColorSystemSupport.TrueColor,
                Interactive = Spectre.Console.InteractionSupport.No,
            }
        );
        console.Profile.Width = 120;
        new TerminalExplanation(console).Write(FirstStage, Explain(FirstStage));
        coloured.ToString().ShouldContain('\u001b');
        Words(WithoutColours(coloured.ToString())).ShouldBe(Words(plain));
    }

    [Fact]
    public void An_article_cannot_move_the_cursor()
    {
        var article = Some.Article(
            "Russia\u001b[2J and Ukraine exchanged 120 prisoners\u202E each on Thursday.",
            "en",
            null,
            title: "Swap\u001b[31m\r\nfake line"
        );
        var lines = new StringWriter { NewLine = "\n" };
        new TerminalExplanation(ExplainedArticles.ConsoleOf(lines, isFile: true)).Write("a\u0007", ExchangeExtractor.Explain(article));
        lines.ToString().ShouldNotContain('\u001b');
        lines.ToString().ShouldNotContain('\u0007');
        lines.ToString().ShouldNotContain('\u202E');
        lines.ToString().ShouldNotContain("\nfake line");
    }

    private static Action<Shouldly.Configuration.ShouldMatchConfigurationBuilder> Approved(string name) =>
        options =>
            options
                .NoDiff()
                .SubFolder("Approved")
                .WithDiscriminator(name)
                .WithFilenameGenerator(
                    (_, discriminator, kind, extension) =>
                        $"{discriminator!.TrimStart('.')}.{kind}{(extension.StartsWith('.') ? "" : ".")}{extension}"
                );

    private static string Text(string address)
    {
        var lines = new StringWriter { NewLine = "\n" };
        new TerminalExplanation(ExplainedArticles.ConsoleOf(lines, isFile: true)).Write(address, Explain(address));
        return string.Join('\n', lines.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    private static Explanation Explain(string address) =>
        ExchangeExtractor.Explain(ArticleReader.Read(SamplePage.Of(address), ReadingLimits.Default));

    private static string WithoutColours(string text)
    {
        var plain = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\u001b')
                plain.Append(text[i]);
            else
                while (i < text.Length && !char.IsAsciiLetter(text[i]))
                    i++;
        }

        return plain.ToString();
    }

    private static IEnumerable<string> Words(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
