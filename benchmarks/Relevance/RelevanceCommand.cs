using System.CommandLine;
using System.Text.Json;
using SwapPipeline.Articles;
using SwapPipeline.Extraction;

namespace SwapPipeline.Benchmarks.Relevance;

/// <summary>
/// <c>relevance</c>: what the test before the download keeps and drops of labelled articles, when it sees their first lines as a feed would
/// show them.
/// </summary>
internal static class RelevanceCommand
{
    private static readonly Source AnySource = new("benchmark", null, null, SourceKind.Rss, new Uri("https://benchmark.example/feed"));

    private const string LabelFiles = "*-labels.jsonl";

    public static Command Create()
    {
        var gold = new Option<DirectoryInfo>("--gold")
        {
            Description = "The folder of the labelled articles: *.jsonl and texts/",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Checkout.Root, "..", "shared", "gold")),
        };
        var characters = new Option<int>("--characters")
        {
            Description = "How much of the first lines is seen, after the title",
            DefaultValueFactory = _ => 1000,
        };
        var command = new Command(
            "relevance",
            "Which labelled articles the relevance test drops by their first lines, and which after the download"
        )
        {
            gold,
            characters,
        };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(characters)));
        return command;
    }

    private static int Run(DirectoryInfo gold, int characters)
    {
        if (!gold.Exists || !gold.EnumerateFiles(LabelFiles).Any())
        {
            Console.Error.WriteLine($"There are no labelled articles ({LabelFiles}) in {gold.FullName}: name their folder with --gold.");
            return 2;
        }

        var articles = Labelled(gold).Select(label => Judge(gold, label.Id, label.IsRelevant, characters)).ToList();
        Show("by the first lines", articles, article => article.Before);
        Show("by the whole text", articles, article => article.After);
        Show("by both", articles, article => article.Before && article.After);
        foreach (var lost in articles.Where(article => article.IsRelevant && !(article.Before && article.After)))
            Console.WriteLine($"dropped though relevant: {lost.Id}");

        var irrelevant = articles.Where(article => !article.IsRelevant).ToList();
        var holds =
            articles.TrueForAll(article => !article.IsRelevant || article.Before)
            && irrelevant.Count(article => !article.Before) * 2 >= irrelevant.Count;
        Console.WriteLine(holds ? "Holds: no relevant article is dropped, at least half of the irrelevant ones are." : "Does not hold.");
        return holds ? 0 : 1;
    }

    private static void Show(string how, List<Judged> articles, Func<Judged, bool> keeps)
    {
        var relevant = articles.Where(article => article.IsRelevant).ToList();
        var irrelevant = articles.Where(article => !article.IsRelevant).ToList();
        Console.WriteLine(
            $"{how, -20} kept {relevant.Count(keeps)} of {relevant.Count} relevant, dropped {irrelevant.Count(article => !keeps(article))} of {irrelevant.Count} irrelevant"
        );
    }

    private static Judged Judge(DirectoryInfo gold, string id, bool isRelevant, int characters)
    {
        var content = File.ReadAllBytes(Path.Combine(gold.FullName, "texts", $"{id}.txt"));
        var lines = System
            .Text.Encoding.UTF8.GetString(content)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line != "---")
            .ToList();
        var summary = string.Join('\n', lines.Skip(1));
        var item = new ListingEntry.Article(
            new Uri("https://benchmark.example/1"),
            lines[0],
            summary[..Math.Min(summary.Length, characters)],
            null,
            null,
            null
        );
        var read = ArticleReader.Read(new Page { Content = content, ContentType = "text/plain" }, ReadingLimits.Default);
        return new Judged(id, isRelevant, new ArticleRelevance(AnySource).IsWorthDownloading(item), ArticleRelevance.Tells(read));
    }

    private static IEnumerable<(string Id, bool IsRelevant)> Labelled(DirectoryInfo gold) =>
        gold.EnumerateFiles(LabelFiles)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file.FullName))
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line =>
            {
                using var label = JsonDocument.Parse(line);
                return (label.RootElement.GetProperty("id").GetString()!, label.RootElement.GetProperty("relevant").GetBoolean());
            });

    private sealed record Judged(string Id, bool IsRelevant, bool Before, bool After);
}
