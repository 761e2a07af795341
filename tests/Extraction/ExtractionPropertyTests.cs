using SwapPipeline.Extraction;

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
    [InlineData("en", "Russia and Ukraine exchanged 120 prisoners of war each on Thursday.")]
    [InlineData("en", "Yesterday Russia and Ukraine exchanged 120 prisoners of war each.")]
    [InlineData("uk", "У четвер Україна та Росія обмінялися полоненими: по 120 військових.")]
    [InlineData("ru", "В четверг Россия и Украина обменялись пленными: по 120 военных.")]
    public void The_same_article_a_week_later_tells_of_a_day_a_week_later(string language, string text)
    {
        var day = new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.Zero);
        var first = ExchangeExtractor.Extract(Some.Article(text, language, day)).Exchanges[0].Date!.Value;
        for (var weeks = 1; weeks < 60; weeks++)
            ExchangeExtractor.Extract(Some.Article(text, language, day.AddDays(7 * weeks))).Exchanges[0].Date.ShouldBe(first.AddDays(7 * weeks));
    }

    [Fact]
    public void The_same_text_gives_the_same_records()
    {
        foreach (var row in SpecificationRow.All()) Facts(row.Extract()).ShouldBe(Facts(row.Extract()), row.Name);
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

    private static string Facts(ArticleExtraction found) => string.Join("\n", found.Exchanges.Select(e =>
        $"{e.Role} {e.Status} {e.Date} {e.DateText} {string.Join(",", e.Released)} {string.Join(",", e.Mediators)} {e.Stage}/{e.Stages} {e.PlannedPerSide} {e.Ordinal} {e.Location} {e.PreviousDate}"))
        + "\n" + string.Join("\n", found.Totals.Select(t => $"{t.ReturnedTo} {t.Category} {t.Count} {t.Scope}"));
}
