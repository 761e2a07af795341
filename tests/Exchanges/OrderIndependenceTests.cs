using System.Text.Json;
using SwapPipeline.Dataset;
using SwapPipeline.Dataset.Tables;
using SwapPipeline.Exchanges;

namespace SwapPipeline.Tests.Exchanges;

public sealed class OrderIndependenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_synthetic_history_keeps_every_rule_of_the_dataset(int seed)
    {
        var (articles, _) = SyntheticCorpus.Of(seed, exchanges: 66);
        DatasetRules.Check([.. StarSchema.Partitions(ExchangeMerger.Merge(articles), articles)]).ShouldBeEmpty($"seed {seed}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_synthetic_history_gives_back_the_exchanges_it_was_made_of(int seed)
    {
        var (articles, told) = SyntheticCorpus.Of(seed, exchanges: 66);
        var completed = ExchangeMerger.Merge(articles).Exchanges.Where(exchange => exchange.Status == ExchangeStatus.Completed).ToList();
        completed.Count.ShouldBe(told, $"seed {seed}");
    }

    [Fact]
    public void Articles_that_agree_on_nothing_still_make_a_sound_dataset_in_any_order()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var articles = MessyCorpus.Of(seed, articles: 12).ToArray();
            var merged = ExchangeMerger.Merge(articles);
            DatasetRules.Check([.. StarSchema.Partitions(merged, articles)]).ShouldBeEmpty($"seed {seed}");
            var shuffled = articles.ToArray();
            new Random(seed).Shuffle(shuffled);
            Text(ExchangeMerger.Merge(shuffled)).ShouldBe(Text(merged), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_record_that_is_told_stands_in_the_evidence_of_one_exchange_or_waits(int seed)
    {
        IReadOnlyList<ArticleRecord> articles =
        [
            .. MessyCorpus.Of(seed, articles: 60),
            .. SyntheticCorpus.Of(seed, exchanges: 30).Articles,
        ];
        var merged = ExchangeMerger.Merge(articles);
        var placed = merged
            .Exchanges.SelectMany(exchange => exchange.Evidence.Select(evidence => evidence.RecordId).Distinct())
            .Concat(merged.Unresolved.Select(waiting => waiting.RecordId));
        placed
            .Order(StringComparer.Ordinal)
            .ShouldBe(articles.SelectMany(article => article.Mentions()).Select(mention => mention.RecordId).Order(StringComparer.Ordinal));
    }

    private static string Text(MergedExchanges merged) => JsonSerializer.Serialize(merged);
}
