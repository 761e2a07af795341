using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.History;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges;

public sealed class ExchangeHistoryTests
{
    [Fact]
    public void A_history_tells_article_by_article_what_changed()
    {
        var announced = Article("Courier-1", "2024-12-29", Announced("2024-12-30").Each(150));
        var wire = Version("Wire-1", "2024-12-30", Completed("2024-12-30").ToUkraine(150).ToRussia(150));
        var corrected = Article("Wire-1", wire, wire.Corrected(Completed("2024-12-30").ToUkraine(189).ToRussia(150)));
        var ministry = Article("Herald-1", "2024-12-30T12:00:00Z", Completed("2024-12-30").Each(150, by: RussianMinistry));
        var steps = History(announced, corrected, ministry);

        steps
            .Select(step => (step.Outlet, step.Kind))
            .ShouldBe([
                ("Courier", HistoryStepKind.Told),
                ("Wire", HistoryStepKind.Told),
                ("Wire", HistoryStepKind.Corrected),
                ("Herald", HistoryStepKind.Told),
            ]);
        steps[0].Changes.ShouldContain(new HistoryChange("status", null, "announced"));
        steps[1].Changes.ShouldContain(new HistoryChange("status", "announced", "completed"), "a plan came true");
        steps[2].Changes.ShouldContain(new HistoryChange("people_to_ukraine", "150", "189"));
        steps[3].Changes.ShouldContain(new HistoryChange("disputed", null, "yes"));
    }

    [Fact]
    public void What_an_article_takes_back_stands_in_the_history()
    {
        var first = Version("Wire-1", "2025-04-19", Completed("2025-04-19").Each(246));
        var steps = History(Article("Wire-1", first, first.Corrected()));
        steps.Select(step => step.Kind).ShouldBe([HistoryStepKind.Told, HistoryStepKind.Withdrawn]);
        steps[1].Changes.ShouldBe([new HistoryChange("status", "completed", "retracted")]);
    }

    [Fact]
    public void The_last_state_of_a_history_is_the_exchange()
    {
        var (articles, _) = SyntheticCorpus.Of(3, exchanges: 12);
        foreach (var exchange in ExchangeMerger.Merge(articles).Exchanges)
        {
            var members = exchange.Evidence.Select(evidence => evidence.RecordId).ToHashSet();
            var steps = ExchangeHistory.Of(
                [.. articles.Where(article => exchange.Evidence.Any(evidence => evidence.ArticleId == article.ArticleId))],
                members
            );
            Last(steps, "people_to_ukraine")
                .ShouldBe(exchange.PeopleToUkraine?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Last(steps, "status").ShouldBe(WireName.Of(exchange.Status));
        }
    }

    private static string? Last(IReadOnlyList<HistoryStep> steps, string column) =>
        steps.SelectMany(step => step.Changes).LastOrDefault(change => change.Column == column)?.To;

    private static IReadOnlyList<HistoryStep> History(params ArticleRecord[] articles)
    {
        var exchange = Merge(articles).Exchanges.ShouldHaveSingleItem();
        return ExchangeHistory.Of(articles, [.. exchange.Evidence.Select(evidence => evidence.RecordId)]);
    }
}
