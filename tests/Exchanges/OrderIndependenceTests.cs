using System.Text.Json;
using SwapPipeline.Dataset;
using SwapPipeline.Dataset.Tables;
using SwapPipeline.Exchanges;
using Xunit.Abstractions;

namespace SwapPipeline.Tests.Exchanges;

public sealed class OrderIndependenceTests(ITestOutputHelper output)
{
    private const int Seed = 20260305;

    [Fact]
    public void The_same_articles_in_300_orders_give_the_same_exchanges()
    {
        var (articles, told) = SyntheticCorpus.Of(Seed, exchanges: 66);
        var expected = Text(ExchangeMerger.Merge(articles));
        output.WriteLine($"seed {Seed}: {told} exchanges, {articles.Count} articles, {expected.Length} characters");
        var random = new Random(Seed);
        for (var order = 0; order < 300; order++)
        {
            var shuffled = articles.ToArray();
            random.Shuffle(shuffled);
            // A repeated article, or one handed over version by version, is the same article.
            ArticleRecord[] batched = [.. shuffled, shuffled[0], .. shuffled.Take(order % 7)];
            Text(ExchangeMerger.Merge(batched)).ShouldBe(expected, $"order {order} of seed {Seed}");
        }
    }

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

    private static string Text(MergedExchanges merged) => JsonSerializer.Serialize(merged);
}
