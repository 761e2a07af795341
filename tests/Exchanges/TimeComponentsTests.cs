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
            var components = TimeComponents.Split(articles);
            parts += components.Count;
            var apart = components.Select(component => ExchangeMerger.Merge(component)).ToList();
            var joined = new MergedExchanges
            {
                Exchanges = [.. apart.SelectMany(merged => merged.Exchanges).OrderBy(exchange => exchange.ExchangeId, StringComparer.Ordinal)],
                Agreements = [.. apart.SelectMany(merged => merged.Agreements).OrderBy(agreement => agreement.AgreementId, StringComparer.Ordinal)],
                Unresolved = [.. apart.SelectMany(merged => merged.Unresolved).OrderBy(waiting => waiting.RecordId, StringComparer.Ordinal)],
            };
            JsonSerializer.Serialize(joined).ShouldBe(JsonSerializer.Serialize(ExchangeMerger.Merge(articles)), $"seed {seed}");
        }

        parts.ShouldBeGreaterThan(30, "a split into wholes would prove nothing");
    }

    [Fact]
    public void An_article_connects_all_the_days_that_it_tells_of()
    {
        var march = Article("Wire-1", "2026-03-05", Completed("2026-03-05").Each(200) with { PreviousDate = Day("2026-02-05") });
        var february = Article("Herald-1", "2026-02-05", Completed("2026-02-05").Each(157));
        var other = Article("Echo-1", "2025-10-02", Completed("2025-10-02").Each(205));
        TimeComponents.Split([march, other, february]).Select(component => component.Select(article => article.ArticleId)).ShouldBe([["Echo-1"], ["Herald-1", "Wire-1"]]);
    }
}
