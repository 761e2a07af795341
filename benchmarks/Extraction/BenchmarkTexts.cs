using System.Text;
using System.Text.Json.Nodes;
using SwapPipeline.Extraction;

namespace SwapPipeline.Benchmarks.Extraction;

/// <summary>One text of the measurement.</summary>
/// <param name="IsDense">Made of the specification: a report in every sentence, as no article has them.</param>
internal sealed record BenchmarkText(string Name, string Language, bool IsDense, ArticleText Article);

/// <summary>
/// Texts of a wanted length, made of what lies in the checkout: the articles of samples/ and the sentences of the specification.
/// </summary>
internal static class BenchmarkTexts
{
    public static readonly string[] Languages = ["en", "uk", "ru"];

    private static readonly DateTimeOffset Published = new(2026, 3, 6, 12, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Texts of about <paramref name="length"/> characters: one beginning with each sample and filled by the others of its language, and
    /// the specification cut into as many as it fills.
    /// </summary>
    public static List<BenchmarkText> Of(int length)
    {
        var texts = new List<BenchmarkText>();
        var samples = Samples().Where(sample => Languages.Contains(sample.Article.Language)).ToLookup(sample => sample.Article.Language);
        foreach (var language in Languages)
        {
            var articles = samples[language].ToList();
            for (var i = 0; i < articles.Count; i++)
            {
                var turned = articles[i..].Concat(articles[..i]).Select(sample => sample.Article.Text);
                texts.Add(
                    Text(articles[i].Name, language, isDense: false, Enumerable.Repeat(turned, length).SelectMany(all => all), length)
                );
            }

            var paragraphs = Specification(language);
            var total = paragraphs.Sum(paragraph => paragraph.Length + 2);
            for (var at = 0; at + length <= total; at += length)
                texts.Add(Text($"specification {language} {at / length + 1}", language, isDense: true, Skip(paragraphs, at), length));
        }

        return texts;
    }

    /// <summary>
    /// One text of a language, as long as wanted: its samples and specification, again and again, each time told of another day.
    /// </summary>
    public static ArticleText Long(string language, int length)
    {
        List<string> paragraphs =
        [
            .. Samples().Where(sample => sample.Article.Language == language).Select(sample => sample.Article.Text),
            .. Specification(language),
        ];
        return Text(
            "long",
            language,
            isDense: true,
            Enumerable.Repeat(paragraphs, length / paragraphs.Sum(paragraph => paragraph.Length) + 1).SelectMany(all => all),
            length
        ).Article;
    }

    public static ArticleText Plain(string text, string language) =>
        new()
        {
            Text = text,
            Language = language,
            Published = Published,
            Blocks = [new Block(BlockKind.Body, text, 0)],
        };

    private static BenchmarkText Text(string name, string language, bool isDense, IEnumerable<string> paragraphs, int length)
    {
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            if (text.Length >= length)
                break;
            text.Append(text.Length > 0 ? "\n\n" : "").Append(paragraph);
        }

        // Cut between two words: half a word would be no text.
        var whole = text.ToString();
        var end = whole.Length <= length ? whole.Length : whole.LastIndexOf(' ', length);
        return new(name, language, isDense, Plain(whole[..end], language));
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
            var article = ArticleReader.Read(
                new Page { Content = File.ReadAllBytes(file), ContentType = "text/html" },
                ReadingLimits.Default
            );
            if (article.Rejected is null)
                yield return (Path.GetFileNameWithoutExtension(file), article);
        }
    }

    private static List<string> Specification(string language) =>
        [
            .. File.ReadLines(Path.Combine(Checkout.Root, "tests", "Extraction", "Specification", $"{language}.jsonl"))
                .Where(line => line.Length > 0)
                .Select(line => (string)JsonNode.Parse(line)!["text"]!),
        ];
}
