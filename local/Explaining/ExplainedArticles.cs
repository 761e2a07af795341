using System.Text;
using Spectre.Console;
using SwapPipeline.Extraction;
using SwapPipeline.Local.Articles;

namespace SwapPipeline.Local.Explaining;

/// <summary>Shows on standard output how articles were read; what cannot be read is told on standard error.</summary>
internal static class ExplainedArticles
{
    private const int WidthOfFile = 120;

    public static async Task<int> WriteAsync(IAsyncEnumerable<GivenPage> pages, bool asHtml, CancellationToken cancellation)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var articles = new List<(string Id, Explanation Explanation)>();
        var exit = ExitCode.Done;
        await foreach (var given in pages.WithCancellation(cancellation))
        {
            if (given.Page is { } page)
            {
                articles.Add((given.Id, ExchangeExtractor.Explain(ArticleReader.Read(page, ReadingLimits.Default))));
                continue;
            }

            exit = ExitCode.Findings;
            await Console.Error.WriteLineAsync($"Line {given.Line}: {SafeLine.Of(given.Error!)}");
        }

        if (articles.Count == 0)
        {
            await Console.Error.WriteLineAsync("There is no article to explain: check the file, or the --id.");
            return ExitCode.Findings;
        }

        if (asHtml)
            await output.WriteAsync(HtmlExplanation.Page(articles));
        else
            WriteText(output, articles);
        return exit;
    }

    private static void WriteText(StreamWriter output, List<(string Id, Explanation Explanation)> articles)
    {
        var console = ConsoleOf(output, Console.IsOutputRedirected);
        for (var i = 0; i < articles.Count; i++)
        {
            if (i > 0)
                console.Write(new Rule());
            new TerminalExplanation(console).Write(articles[i].Id, articles[i].Explanation);
        }
    }

    /// <summary>A console with colours where they can be seen; a file gets plain lines of one width.</summary>
    public static IAnsiConsole ConsoleOf(TextWriter output, bool isFile)
    {
        var console = AnsiConsole.Create(
            isFile
                ? new AnsiConsoleSettings
                {
                    Out = new AnsiConsoleOutput(output),
                    Ansi = AnsiSupport.No,
                    ColorSystem = ColorSystemSupport.NoColors,
                    Interactive = InteractionSupport.No,
                }
                : new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }
        );
        if (isFile)
            console.Profile.Width = WidthOfFile;
        return console;
    }
}
