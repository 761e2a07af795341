using System.Text;
using System.Text.Json.Nodes;
using SwapPipeline.Extraction;

namespace SwapPipeline.Benchmarks.Extraction;

/// <summary>One text of the measurement.</summary>
internal sealed record BenchmarkText(string Name, string Language, ArticleText Article);

/// <summary>Texts of a wanted length, made of what lies in the checkout: the articles of samples/ and the sentences of the specification.</summary>
internal static class BenchmarkTexts
{
    public static readonly string[] Languages = ["en", "uk", "ru"];

    private static readonly DateTimeOffset Published = new(2026, 3, 6, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Texts of about <paramref name="length"/> characters: one beginning with each sample, and the specification cut into as many as it fills.</summary>
    public static List<BenchmarkText> Of(int length)
    {
        var rows = Languages.ToDictionary(language => language, Specification);
        var texts = new List<BenchmarkText>();
        foreach (var (name, article) in Samples())
        {
            if (rows.GetValueOrDefault(article.Language) is not { } filling) continue;
            texts.Add(Text(name, article.Language, [article.Text, .. filling], length));
        }

        foreach (var (language, paragraphs) in rows)
        {
            var total = paragraphs.Sum(paragraph => paragraph.Length + 2);
            for (var at = 0; at + length <= total; at += length) texts.Add(Text($"specification {language} {at / length + 1}", language, Skip(paragraphs, at), length));
        }

        return texts;
    }

    /// <summary>One text of a language, as long as wanted: its samples and specification, again and again, each time told of another day.</summary>
    public static ArticleText Long(string language, int length)
    {
        List<string> paragraphs = [.. Samples().Where(sample => sample.Article.Language == language).Select(sample => sample.Article.Text), .. Specification(language)];
        return Text("long", language, Enumerable.Repeat(paragraphs, length / paragraphs.Sum(paragraph => paragraph.Length) + 1).SelectMany(all => all), length).Article;
    }

    public static ArticleText Plain(string text, string language) => new() { Text = text, Language = language, Published = Published, Blocks = [new Block(BlockKind.Body, text, 0)] };

    private static BenchmarkText Text(string name, string language, IEnumerable<string> paragraphs, int length)
    {
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            if (text.Length >= length) break;
            text.Append(text.Length > 0 ? "\n\n" : "").Append(paragraph);
        }

        // Cut between two words: half a word would be no text.
        var whole = text.ToString();
        var end = whole.Length <= length ? whole.Length : whole.LastIndexOf(' ', length);
        return new(name, language, Plain(whole[..end], language));
    }

    private static IEnumerable<string> Skip(List<string> paragraphs, int characters)
    {
        var at = 0;
        return paragraphs.SkipWhile(paragraph => (at += paragraph.Length + 2) <= characters);
    }

    private static IEnumerable<(string Name, ArticleText Article)> Samples()
    {
        var folder = Path.Combine(Checkout.Root, "samples", "sites");
        foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var article = ArticleReader.Read(new Page { Content = File.ReadAllBytes(file), ContentType = "text/html" }, ReadingLimits.Default);
            if (article.Rejected is null) yield return (Path.GetFileNameWithoutExtension(file), article);
        }
    }

    private static List<string> Specification(string language) =>
        [.. File.ReadLines(Path.Combine(Checkout.Root, "tests", "Extraction", "Specification", $"{language}.jsonl")).Where(line => line.Length > 0).Select(line => (string)JsonNode.Parse(line)!["text"]!)];
}
