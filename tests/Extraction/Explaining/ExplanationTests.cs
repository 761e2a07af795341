using System.Text.Json;
using SwapPipeline.Extraction;
using SwapPipeline.Tests.Samples;

namespace SwapPipeline.Tests.Extraction.Explaining;

/// <summary>What holds of every explanation, over all samples and all rows of the specification.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void An_explanation_tells_of_the_same_records_as_the_extraction()
    {
        foreach (var (name, article) in Articles())
            JsonSerializer
                .Serialize(ExchangeExtractor.Explain(article).Extraction)
                .ShouldBe(JsonSerializer.Serialize(ExchangeExtractor.Extract(article)), name);
    }

    [Fact]
    public void Every_digit_of_the_page_belongs_to_one_number_that_is_used_or_left_with_a_reason()
    {
        foreach (var (name, explanation) in Explanations())
        {
            for (var block = 0; block < explanation.Blocks.Count; block++)
            {
                var text = explanation.Blocks[block].Text;
                var numbers = explanation.Numbers.Where(n => n.Block == block).ToList();
                for (var i = 0; i < text.Length; i++)
                {
                    if (char.IsAsciiDigit(text[i]))
                        numbers
                            .Count(n => n.Start <= i && i < n.End)
                            .ShouldBe(1, $"{name}: {text[Math.Max(0, i - 10)..Math.Min(text.Length, i + 10)]}");
                }
            }

            foreach (var number in explanation.Numbers)
            {
                (number.Uses.Count > 0).ShouldBe(number.LeftBecause is null, $"{name}: {number.Text}");
                explanation.Blocks[number.Block].Text[number.Start..number.End].ShouldBe(number.Text, name);
            }
        }
    }

    [Fact]
    public void A_number_that_the_text_puts_right_is_left_because_it_was_wrong()
    {
        var explanation = ExchangeExtractor.Explain(
            Some.Article(
                "We reported that Ukraine had received 1,100 bodies of its fallen on Thursday. The correct number is 1,000.",
                "en",
                new DateTimeOffset(2025, 7, 17, 0, 0, 0, TimeSpan.Zero)
            )
        );
        explanation.Numbers.Single(number => number.Text == "1,100").LeftBecause.ShouldBe("wrong, as the text says further on");
        explanation.Numbers.Single(number => number.Text == "1,000").LeftBecause.ShouldBeNull();
    }

    [Fact]
    public void Every_count_of_a_record_is_a_number_that_was_used()
    {
        foreach (var (name, explanation) in Explanations())
        {
            for (var r = 0; r < explanation.Extraction.Exchanges.Count; r++)
            {
                var released = explanation.Extraction.Exchanges[r].Released;
                for (var g = 0; g < released.Count; g++)
                {
                    // One named person against a number is counted without a number in the text; so are the dead told by their names, and
                    // people whom only the headline counts.
                    if (
                        released[g].Count is not (null or 1)
                        && !IsCountedByNames(explanation.Extraction.Exchanges[r], $"released[{g}].count", released[g].Count!.Value)
                        && explanation.Extraction.Article.Title is null
                    )
                        explanation.Numbers.ShouldContain(
                            n => n.Uses.Contains(new NumberUse(false, r, $"released[{g}].count")),
                            $"{name}: {released[g]}"
                        );
                }
            }
        }
    }

    // Each name has two words in capitals, and no number stands among them.
    private static bool IsCountedByNames(ExchangeRecord record, string field, int count)
    {
        var words = record.Evidence.First(e => e.Field == field).Text.Split(' ');
        return count > 1 && words.Count(word => char.IsUpper(word[0])) == 2 * count && !words.Any(word => word.Any(char.IsDigit));
    }

    [Fact]
    public void Annotations_lie_in_their_block_in_order_and_apart()
    {
        foreach (var (name, explanation) in Explanations())
        {
            foreach (var block in explanation.Blocks)
            {
                var end = 0;
                foreach (var annotation in block.Annotations)
                {
                    annotation.Start.ShouldBeGreaterThanOrEqualTo(end, name);
                    annotation.End.ShouldBeInRange(annotation.Start + 1, block.Text.Length, name);
                    end = annotation.End;
                }
            }
        }
    }

    [Fact]
    public void Every_record_has_a_mention_that_opens_it_and_a_reason_for_each_field()
    {
        foreach (var (name, explanation) in Explanations())
        {
            explanation.Records.Count.ShouldBe(explanation.Extraction.Exchanges.Count, name);
            for (var r = 0; r < explanation.Records.Count; r++)
            {
                explanation.Mentions.ShouldContain(m => m.Record == r && m.Because == "opens the record", name);
                explanation.Records[r].ShouldAllBe(reason => reason.Because.Length > 0 && !reason.Because.Contains("nothing"), name);
            }
        }
    }

    [Theory]
    [InlineData(
        "Russia and Ukraine exchanged 120 prisoners of war each on 5 March 2026. The buses covered 700 kilometres.",
        "700",
        "counts something other than people"
    )]
    [InlineData(
        "Russia and Ukraine exchanged 120 prisoners of war each on 5 March 2026. It was the second swap of 2026.",
        "5 March 2026",
        null
    )]
    [InlineData(
        "Russia and Ukraine exchanged 120 prisoners of war each on Thursday. Israel and Hamas swapped 90 prisoners each.",
        "90",
        "another war's or another country's exchange"
    )]
    [InlineData(
        "On Thursday 157 Ukrainian soldiers returned from Russian captivity, including 12 officers.",
        "12",
        "already part of 157 of record 1"
    )]
    [InlineData(
        "Russia and Ukraine exchanged 120 prisoners of war each on Thursday. Shelling killed 14 people.",
        "14",
        "people harmed, who did not come back"
    )]
    public void The_reason_is_told_in_plain_words(string text, string number, string? because)
    {
        var explanation = ExchangeExtractor.Explain(Some.Article(text, "en", new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero)));
        explanation.Numbers.Single(n => n.Text == number).LeftBecause.ShouldBe(because);
    }

    [Fact]
    public void A_number_of_a_teaser_is_left_because_it_stands_in_a_teaser()
    {
        var article = ArticleReader.Read(SamplePage.Of("https://visti.example/2026/03/06/druhyi-etap-obminu"), ReadingLimits.Default);
        ExchangeExtractor.Explain(article).Numbers.ShouldContain(n => n.LeftBecause == "in a teaser block");
    }

    [Fact]
    public void A_rejected_page_is_explained_too()
    {
        var explanation = ExchangeExtractor.Explain(
            new ArticleText
            {
                Rejected = Rejection.Paywall,
                Text = "Subscribe for 5 dollars.",
                Blocks = [new Block(BlockKind.Body, "Subscribe for 5 dollars.", 0)],
            }
        );
        explanation.Numbers.ShouldHaveSingleItem().LeftBecause.ShouldBe("the page was rejected, so nothing was read");
    }

    private static IEnumerable<(string Name, Explanation Explanation)> Explanations() =>
        Articles().Select(a => (a.Name, ExchangeExtractor.Explain(a.Article)));

    private static IEnumerable<(string Name, ArticleText Article)> Articles() =>
        SampleSet
            .PageAddresses.Select(address => (address, ArticleReader.Read(SamplePage.Of(address), ReadingLimits.Default)))
            .Concat(SpecificationRow.All().Select(row => (row.Name, row.Article())));
}
