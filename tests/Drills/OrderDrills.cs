using SwapPipeline.Exchanges;
using SwapPipeline.Tests.Exchanges;
using Xunit.Abstractions;

namespace SwapPipeline.Tests.Drills;

/// <summary>The same articles in any order and any split into batches, some of them twice or version by version.</summary>
public sealed class OrderDrills(ITestOutputHelper output)
{
    private const int Seed = 20260305;
    private const int Orders = 1000;

    [Fact]
    public async Task order_independence()
    {
        var (articles, told) = SyntheticCorpus.Of(Seed, exchanges: 200, mostArticles: 2);
        var whole = PublishedDataset.Of(articles);
        var expected = await whole.FilesAsync();
        output.WriteLine($"seed {Seed}: {told} exchanges, {articles.Count} articles, {expected.Count} files");
        told.ShouldBeGreaterThanOrEqualTo(200);
        await Parallel.ForAsync(
            0,
            Orders,
            async (order, _) =>
            {
                var random = new Random(Seed + order);
                var shuffled = articles.ToArray();
                random.Shuffle(shuffled);
                var dataset = order % 250 == 0 ? InBatches(shuffled, random) : AtOnceAndLate(shuffled, random);

                // The same rows are the same bytes, which is tested of the encoder; every tenth order encodes them all the same.
                if (!dataset.HasTheRowsOf(whole) || order % 10 == 0)
                    (await dataset.FilesAsync()).ShouldBe(expected, $"order {order} of seed {Seed}");
            }
        );
    }

    /// <summary>Most articles together, in a list that repeats some; the last few as a batch of their own.</summary>
    private static PublishedDataset AtOnceAndLate(ArticleRecord[] shuffled, Random random)
    {
        var late = random.Next(0, 6);
        var first = shuffled[..^late];
        var dataset = PublishedDataset.Of([.. first.Select(article => OnlyFirstVersion(article, random.Next(9) == 0)), .. first]);
        if (late > 0)
            dataset.Change(shuffled[^late..]);
        return dataset;
    }

    /// <summary>Every article in some batch, those with several versions in their first state before.</summary>
    private static PublishedDataset InBatches(ArticleRecord[] shuffled, Random random)
    {
        var dataset = new PublishedDataset();
        for (var done = 0; done < shuffled.Length; )
        {
            var batch = shuffled.Skip(done).Take(random.Next(1, 60)).ToArray();
            dataset.Change([.. batch.Select(article => OnlyFirstVersion(article, true))]);
            if (batch.Any(article => article.Versions.Count > 1))
                dataset.Change(batch);
            done += batch.Length;
        }

        return dataset;
    }

    private static ArticleRecord OnlyFirstVersion(ArticleRecord article, bool only) =>
        only ? article with { Versions = [article.Versions[0]] } : article;
}
