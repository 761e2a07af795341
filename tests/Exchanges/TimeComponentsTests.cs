using System.Text.Json;
using SwapPipeline.Exchanges;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges;

public sealed class TimeComponentsTests
{
    [Fact]
    public void Components_merged_apart_and_put_together_are_the_whole()
    {
        var parts = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            ArticleRecord[] articles = [.. SyntheticCorpus.Of(seed, exchanges: 30).Articles.Concat(MessyCorpus.Of(seed, articles: 8))];
            var components = TimeComponents.Split(articles).GroupBy(part => part.Component).ToList();
            parts += components.Count;
            var apart = components.ConvertAll(component => TimeComponents.Merge([.. component]));
            var joined = new MergedExchanges
            {
                Exchanges =
                [
                    .. apart.SelectMany(part => part.Merged.Exchanges).OrderBy(exchange => exchange.ExchangeId, StringComparer.Ordinal),
                ],
                Agreements =
                [
                    .. apart.SelectMany(part => part.Merged.Agreements).OrderBy(agreement => agreement.AgreementId, StringComparer.Ordinal),
                ],
                Unresolved =
                [
                    .. apart.SelectMany(part => part.Merged.Unresolved).OrderBy(waiting => waiting.RecordId, StringComparer.Ordinal),
                ],
            };
            JsonSerializer.Serialize(joined).ShouldBe(JsonSerializer.Serialize(ExchangeMerger.Merge(articles)), $"seed {seed}");
            apart
                .SelectMany(part => part.Articles)
                .Select(article => article.ArticleId)
                .Order(StringComparer.Ordinal)
                .ShouldBe(
                    articles.Select(article => article.ArticleId).Order(StringComparer.Ordinal),
                    $"each article's own rows come once, seed {seed}"
                );
        }

        parts.ShouldBeGreaterThan(200, "a split into wholes would prove nothing");
    }

    [Fact]
    public void What_no_rule_connects_is_apart_though_one_article_tells_it_all()
    {
        var parts = TimeComponents.Split([
            Article("Wire-1", "2026-03-05", Completed("2026-03-05").Each(200), Completed("2025-05-23").InPassing().Each(390)),
            Article("Herald-1", "2025-05-23", Completed("2025-05-23").Each(390)),
        ]);
        parts
            .GroupBy(part => part.Component)
            .Select(component => component.Select(part => part.Article.ArticleId))
            .ShouldBe(
                [
                    ["Herald-1", "Wire-1"],
                    ["Wire-1"],
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_component_brings_along_what_it_names_as_the_exchange_before()
    {
        var parts = TimeComponents.Split([
            Article("Wire-1", "2026-03-05", Completed("2026-03-05").Each(200) with { PreviousDate = Day("2026-02-05") }),
            Article("Herald-1", "2026-02-05", Completed("2026-02-05").Each(157)),
        ]);
        var march = parts
            .GroupBy(part => part.Component)
            .Single(component => component.Any(part => part is { Article.ArticleId: "Wire-1", Places.Count: > 0 }));
        march.Single(part => part.Article.ArticleId == "Herald-1").Context.ShouldBe([0]);
        TimeComponents.Merge([.. march]).Merged.Exchanges.ShouldHaveSingleItem().PreviousExchangeId.ShouldBe(Ids.Record("Herald-1", 0));
    }
}
