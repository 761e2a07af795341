using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SwapPipeline.Extraction;
using SwapPipeline.Tests.Samples;

namespace SwapPipeline.Tests.Extraction;

public sealed class ExtractionPropertyTests
{
    private static readonly Dictionary<string, string> Irrelevant = new()
    {
        ["en"] = "The library on the square will close for repairs, and its readers may use the branch by the park.",
        ["uk"] = "Бібліотека на площі зачиниться на ремонт, читачів приймуть у філії біля парку.",
        ["ru"] = "Библиотека на площади закроется на ремонт, читателей ждут в филиале у парка.",
    };

    [Fact]
    public void A_paragraph_about_something_else_changes_nothing()
    {
        foreach (var row in SpecificationRow.All())
        {
            var longer = Some.Article(row.Text + "\n" + Irrelevant[row.Language], row.Language, row.Published, row.Outlet, row.Title);
            Facts(ExchangeExtractor.Extract(longer)).ShouldBe(Facts(row.Extract()), row.Name);
        }
    }

    [Theory]
    [InlineData("⚡️ ")]
    [InlineData("❗️")]
    [InlineData("LVIV (News) - ")]
    [InlineData("ОДЕСА (Новини) — ")]
    public void An_emblem_or_a_dateline_in_front_changes_nothing(string front)
    {
        // Those that begin with a dateline of their own would have two.
        foreach (var row in SpecificationRow.All().Where(row => !(char.IsUpper(row.Text[0]) && char.IsUpper(row.Text[1]))))
        {
            Facts(ExchangeExtractor.Extract(Some.Article(front + row.Text, row.Language, row.Published, row.Outlet, row.Title)))
                .ShouldBe(Facts(row.Extract()), row.Name);
        }
    }

    [Fact]
    public void A_text_that_breaks_off_after_any_word_is_read_to_its_end()
    {
        foreach (var row in SpecificationRow.All())
        {
            for (var end = row.Text.IndexOf(' ', StringComparison.Ordinal); end > 0; end = row.Text.IndexOf(' ', end + 1))
            {
                var found = ExchangeExtractor.Extract(Some.Article(row.Text[..end], row.Language, row.Published, row.Outlet, row.Title));
                found
                    .Exchanges.SelectMany(e => e.Evidence)
                    .All(evidence => evidence.End <= found.Article.Text.Length)
                    .ShouldBeTrue($"{row.Name}, cut at {end}");
            }
        }
    }

    [Property(Replay = "3,29", MaxTest = 300)]
    public Property A_paragraph_about_something_else_changes_nothing_wherever_it_stands() =>
        Prop.ForAll(
            Gen.Elements(Articles.Value).ToArbitrary(),
            Gen.Choose(0, 100).ToArbitrary(),
            Gen.Choose(0, 2).ToArbitrary(),
            (given, place, which) =>
            {
                // The opening, up to the paragraph that tells the main exchange, is what the article is about: something else there makes
                // another article of it.
                var at =
                    given.Paragraphs.Count < 2
                        ? given.Paragraphs.Count
                        : Math.Max(Opening(given.Article), 1 + place % given.Paragraphs.Count);
                List<string> longer = [.. given.Paragraphs[..at], Aside[given.Article.Language][which], .. given.Paragraphs[at..]];
                var article = Some.Article(
                    string.Join('\n', longer),
                    given.Article.Language,
                    given.Article.Published,
                    given.Article.Outlet,
                    given.Article.Title
                );
                Facts(ExchangeExtractor.Extract(article)).ShouldBe(given.Facts, $"{given.Name}, paragraph {at}");
            }
        );

    /// <summary>The paragraphs of the opening: the one that tells the main exchange is its last.</summary>
    private static int Opening(ArticleText article) =>
        ExchangeExtractor.Extract(article).Exchanges.FirstOrDefault(e => e.Role == RecordRole.Main) is { } main
            ? 1
                + article.Blocks.Count(b =>
                    b.Kind == BlockKind.Body && b.Start + b.Text.Length < main.Evidence.First(e => e.Field == "role").Start
                )
            : 1;

    [Property(Replay = "31,37", MaxTest = 100)]
    public Property An_article_under_another_published_day_moves_with_it() =>
        Prop.ForAll(
            Gen.Elements(Relative).ToArbitrary(),
            Gen.Choose(0, 1500).ToArbitrary(),
            (told, days) =>
            {
                // A whole number of weeks, so that a weekday moves as far as the published day does.
                var (language, text) = told;
                var day = new DateTimeOffset(2022, 6, 3, 0, 0, 0, TimeSpan.Zero);
                var later = ExchangeExtractor.Extract(Some.Article(text, language, day.AddDays(7 * (days / 7))));
                var moved = ExchangeExtractor
                    .Extract(Some.Article(text, language, day))
                    .Exchanges.Select(e => e.Date?.AddDays(7 * (days / 7)));
                later.Exchanges.Select(e => e.Date).ShouldBe(moved);
            }
        );

    [Theory]
    [InlineData("en", "Russia and Ukraine exchanged 120 prisoners of war each on Thursday.")]
    [InlineData("en", "Yesterday Russia and Ukraine exchanged 120 prisoners of war each.")]
    [InlineData("uk", "У четвер Україна та Росія обмінялися полоненими: по 120 військових.")]
    [InlineData("ru", "В четверг Россия и Украина обменялись пленными: по 120 военных.")]
    public void The_same_article_a_week_later_tells_of_a_day_a_week_later(string language, string text)
    {
        var day = new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.Zero);
        var first = ExchangeExtractor.Extract(Some.Article(text, language, day)).Exchanges[0].Date!.Value;
        for (var weeks = 1; weeks < 60; weeks++)
            ExchangeExtractor
                .Extract(Some.Article(text, language, day.AddDays(7 * weeks)))
                .Exchanges[0]
                .Date.ShouldBe(first.AddDays(7 * weeks));
    }

    [Fact]
    public void The_same_text_gives_the_same_records()
    {
        foreach (var row in SpecificationRow.All())
            Facts(row.Extract()).ShouldBe(Facts(row.Extract()), row.Name);
    }

    [Fact]
    public void Without_a_published_date_nothing_is_resolved_against_one()
    {
        foreach (var row in SpecificationRow.All())
        {
            var undated = ExchangeExtractor.Extract(row.Article() with { Published = null });
            undated.Exchanges.ShouldAllBe(e => e.DateSource == DateSource.Stated || e.Date == null, row.Name);
        }
    }

    private static readonly Dictionary<string, string[]> Aside = new()
    {
        ["en"] =
        [
            Irrelevant["en"],
            "Rain is expected in the west, and the wind will be light.",
            "A museum in the old town has opened its doors after two years of restoration; 40 paintings are on show.",
        ],
        ["uk"] =
        [
            Irrelevant["uk"],
            "На заході очікують дощу, вітер буде слабкий.",
            "Музей у старому місті відчинив двері після двох років реставрації; показують 40 картин.",
        ],
        ["ru"] =
        [
            Irrelevant["ru"],
            "На западе ожидается дождь, ветер будет слабый.",
            "Музей в старом городе открыл двери после двух лет реставрации; выставлено 40 картин.",
        ],
    };

    private static readonly (string Language, string Text)[] Relative =
    [
        ("en", "Russia and Ukraine exchanged 120 prisoners of war each on Thursday."),
        ("en", "Yesterday 150 Ukrainian soldiers came home from Russian captivity. The next stage is due on Sunday."),
        ("en", "Three days ago Russia handed over the bodies of 909 soldiers."),
        ("uk", "Сьогодні з російського полону повернулися 95 захисників."),
        ("uk", "У середу Україна та Росія обмінялися полоненими: по 205 військових."),
        ("ru", "Вчера Россия и Украина обменялись военнопленными по формуле 150 на 150."),
        ("ru", "В пятницу из украинского плена вернулись 193 российских военных."),
    ];

    private static readonly Lazy<(string Name, ArticleText Article, List<string> Paragraphs, string Facts)[]> Articles = new(() =>
        [
            .. SampleSet
                .PageAddresses.Select(address => (address, ArticleReader.Read(SamplePage.Of(address), ReadingLimits.Default)))
                .Concat(SpecificationRow.All().Select(row => (row.Name, row.Article())))
                .Select(a => (a.Item1, a.Item2, a.Item2.Text.Split("\n\n").ToList(), Facts(ExchangeExtractor.Extract(a.Item2)))),
        ]
    );

    private static string Facts(ArticleExtraction found) =>
        string.Join(
            "\n",
            found.Exchanges.Select(e =>
                $"{e.Role} {e.Status} {e.Date} {e.DateText} {string.Join(",", e.Released)} {string.Join(",", e.Mediators)} {e.Stage}/{e.Stages} {e.PlannedPerSide} {e.Ordinal} {e.Location} {e.PreviousDate}"
            )
        )
        + "\n"
        + string.Join("\n", found.Totals.Select(t => $"{t.ReturnedTo} {t.Category} {t.Count} {t.Scope}"));
}
