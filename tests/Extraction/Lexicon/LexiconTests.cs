using System.Text.Json;
using SwapPipeline.Extraction;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Tests.Extraction.Lexicon;

/// <summary>What docs/extraction.md asks of a lexicon file, so that a new language is told what it lacks.</summary>
public sealed class LexiconTests
{
    /// <summary>The concepts that carry the grammar.</summary>
    private static readonly Concept[] Needed =
    [
        Concept.Exchange,
        Concept.Give,
        Concept.Get,
        Concept.Back,
        Concept.SideName,
        Concept.SidePeople,
        Concept.GoesTo,
        Concept.ComesFrom,
        Concept.Person,
        Concept.Each,
        Concept.Number,
        Concept.Month,
        Concept.Weekday,
        Concept.RelativeDay,
        Concept.On,
        Concept.And,
        Concept.Not,
    ];

    public static TheoryData<string> Languages => [.. WordList.Languages];

    [Fact]
    public void A_language_is_known_by_its_file() =>
        WordList.Languages.ShouldBeSubsetOf(Files().Select(file => Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void Every_concept_is_told_apart_from_all_others_in_a_set()
    {
        foreach (var concept in Enum.GetValues<Concept>())
        {
            var alone = ConceptSet.Of(concept);
            Enum.GetValues<Concept>().Where(alone.Has).ShouldBe([concept], "a set holds a bit a concept, and has 128 of them");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_concepts_that_carry_the_grammar(string language)
    {
        var concepts = Entries(language).Keys.Select(name => Enum.Parse<Concept>(name, ignoreCase: true));
        Needed.Except(concepts).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_month_and_weekday_has_a_word(string language)
    {
        Entries(language)["month"].Keys.Order().ShouldBe(Enumerable.Range(1, 12).Select(month => $"{month}").Order());
        Entries(language)["weekday"].Keys.Order().ShouldBe(Enumerable.Range(1, 7).Select(day => $"{day}").Order());
    }

    [Fact]
    public void A_definite_article_is_known_and_is_no_term()
    {
        var text = new MarkedText("The soldiers are back.", "en");
        text.IsDefinite(0).ShouldBeTrue();
        text.At(0).ShouldBeNull();
        text.IsDefinite(1).ShouldBeFalse();
        text.IsDefinite(-1).ShouldBeFalse("there is nothing outside a text");
        new MarkedText("The soldiers are back.", "ru").IsDefinite(0).ShouldBeFalse("an article of one language is none of another");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_phrase_is_written_as_the_tokens_are(string language)
    {
        // One assertion for the tens of thousands of phrases: one for each takes half a minute.
        var phrases = Entries(language)
            .Values.SelectMany(values => values.Values)
            .SelectMany(phrases => phrases)
            .SelectMany(Braces.Expand)
            .ToList();
        phrases
            .Where(phrase => phrase != phrase.ToLowerInvariant().Replace('ё', 'е').Replace('’', '\'').Trim())
            .ShouldBeEmpty($"{language}: lower case, е for ё, one kind of apostrophe");
        phrases
            .Where(phrase =>
                phrase
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Any(word => word.IndexOf('*') >= 0 && word.IndexOf('*') != word.Length - 1)
            )
            .ShouldBeEmpty($"{language}: * ends a word");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_is_detected_by_its_text(string language)
    {
        // A language without a list in Reading/languages.json would be read as English.
        var text = string.Join(' ', DetectionWords(language).Concat(DetectionWords(language)));
        var page = new Page { Content = System.Text.Encoding.UTF8.GetBytes(text + "."), ContentType = "text/plain; charset=utf-8" };
        ArticleReader.Read(page, ReadingLimits.Default).Language.ShouldBe(language);
    }

    [Fact]
    public void A_full_stop_after_a_day_ends_no_sentence_where_the_language_writes_one()
    {
        var text = "Am 5. März kamen sie.";
        var tokens = Tokenizer.Tokenize(text);
        SentenceSplitter.Split(text, tokens, new HashSet<string>(), new HashSet<string> { "märz" }).Count.ShouldBe(1);
        SentenceSplitter.Split(text, tokens, new HashSet<string>(), new HashSet<string>()).Count.ShouldBe(2);
    }

    private static string Folder => Path.Combine(Support.Repository.Root, "lib", "Extraction");

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(Folder, "Lexicon"), "*.json");

    private static Dictionary<string, Dictionary<string, string[]>> Entries(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(
            File.ReadAllText(Path.Combine(Folder, "Lexicon", $"{language}.json")),
            new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip }
        )!;

    private static string[] DetectionWords(string language) =>
        JsonSerializer
            .Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(Folder, "Reading", "languages.json")))!
            .GetValueOrDefault(language, []);
}
