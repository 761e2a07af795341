using System.Text.Json;
using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Neighbourhoods;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges;

public sealed class NeighbourhoodTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Articles_added_and_changed_step_by_step_leave_what_merging_all_gives(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 6; round++)
        {
            var articles = (
                round % 2 == 0
                    ? MessyCorpus.Of((100 * seed) + round, articles: 30)
                    : SyntheticCorpus.Of((100 * seed) + round, exchanges: 25).Articles
            ).ToArray();
            random.Shuffle(articles);
            var history = new PublishedHistory();
            foreach (var batch in articles.Chunk(1 + random.Next(9)))
            {
                // First versions come first, and later ones as changes of an article that was published.
                history.Change(batch.Select(article => article with { Versions = [.. article.Versions.Take(1)] }));
                if (random.Next(3) == 0)
                    history.ShouldBeTheWhole($"seed {seed}, round {round}");
                history.Change(batch);
            }

            history.ShouldBeTheWhole($"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void A_record_that_a_new_reading_drops_leaves_nothing_behind()
    {
        var first = Version("Wire-1", "2024-01-31", Completed("2024-01-31").Each(195), Completed("2023-12-01").InPassing().Each(70));
        var history = new PublishedHistory();
        history.Change([Article("Wire-1", first), Article("Herald-1", "2024-02-01", Completed("2024-01-31").ToUkraine(207))]);
        history.Change([Article("Wire-1", first with { ExtractorVersion = "2", Exchanges = [Completed("2024-01-31").Each(195)] })]);
        history.ShouldBeTheWhole("a changed reading");
        history.Exchanges.Count.ShouldBe(1);
    }

    [Fact]
    public void Those_that_name_a_day_find_the_exchange_that_becomes_known_for_it_years_later()
    {
        var history = new PublishedHistory();
        history.Change([Article("Wire-1", "2026-03-05", Completed("2026-03-05").Each(200) with { PreviousDate = Day("2024-09-14") })]);
        history.Change([Article("Herald-1", "2026-05-01", Completed("2024-09-14").InPassing().Each(103))]);
        history.ShouldBeTheWhole("a new exchange before");
        history.Exchanges.Count(exchange => exchange.PreviousExchangeId is not null).ShouldBe(1);
        history.Change([Article("Aaa-1", "2024-09-14", Completed("2024-09-14").Each(103))]);
        history.ShouldBeTheWhole("its id changed");
    }

    [Fact]
    public void An_article_of_March_does_not_read_what_was_published_of_the_years_before()
    {
        var (articles, _) = SyntheticCorpus.Of(5, exchanges: 60);
        var history = new PublishedHistory();
        history.Change(articles);
        var last = articles.Max(article => article.Versions[0].PublishedAt)!.Value;
        history.Change([
            Article(
                "Zulu-1",
                last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                Completed(last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Each(33)
            ),
        ]);
        history.LastLookedAt.ShouldBeLessThan(articles.Count / 4);
        history.ShouldBeTheWhole("one more article");
    }

    /// <summary>What was published, changed by one neighbourhood after the other, as the pipeline does it with rows.</summary>
    private sealed class PublishedHistory
    {
        private readonly Dictionary<string, ArticleRecord> _articles = new(StringComparer.Ordinal);
        private readonly Dictionary<string, HashSet<string>> _listed = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Exchange> _exchanges = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Agreement> _agreements = new(StringComparer.Ordinal);

        public IReadOnlyCollection<Exchange> Exchanges => _exchanges.Values;

        public int LastLookedAt { get; private set; }

        public void Change(IEnumerable<ArticleRecord> batch)
        {
            var changes = batch.Select(article => new ArticleChange(_articles.GetValueOrDefault(article.ArticleId), article)).ToList();
            foreach (var change in changes)
            {
                foreach (var period in Periods.Of(change.After))
                    List(period, change.After.ArticleId);
            }

            var neighbourhood = new Neighbourhood(changes);
            while (neighbourhood.Missing() is { Count: > 0 } periods)
                neighbourhood.Add(
                    periods,
                    periods
                        .SelectMany(period => _listed.GetValueOrDefault(period, []))
                        .Distinct()
                        .Where(_articles.ContainsKey)
                        .Select(id => _articles[id])
                );
            LastLookedAt = neighbourhood.Size;

            var merged = neighbourhood.Merge();
            var days = merged.DaysBefore.ToHashSet();
            merged = merged.Link(
                _exchanges.Values.Select(DatedExchange.Of).OfType<DatedExchange>().Where(exchange => days.Contains(exchange.Date))
            );
            foreach (var gone in merged.Before.Exchanges)
                _exchanges.Remove(gone.ExchangeId).ShouldBeTrue("what it was is what was published");
            foreach (var gone in merged.Before.Agreements)
                _agreements.Remove(gone.AgreementId).ShouldBeTrue();
            foreach (var exchange in merged.After.Exchanges)
                _exchanges.Add(exchange.ExchangeId, exchange);
            foreach (var agreement in merged.After.Agreements)
                _agreements.Add(agreement.AgreementId, agreement);
            foreach (var change in changes)
                _articles[change.After.ArticleId] = change.After;
        }

        public void ShouldBeTheWhole(string why)
        {
            var whole = ExchangeMerger.Merge(_articles.Values);
            JsonSerializer
                .Serialize(_exchanges.Values.OrderBy(exchange => exchange.ExchangeId, StringComparer.Ordinal))
                .ShouldBe(JsonSerializer.Serialize(whole.Exchanges), why);
            JsonSerializer
                .Serialize(_agreements.Values.OrderBy(agreement => agreement.AgreementId, StringComparer.Ordinal))
                .ShouldBe(JsonSerializer.Serialize(whole.Agreements), why);
        }

        private void List(string period, string id)
        {
            if (!_listed.TryGetValue(period, out var ids))
                _listed.Add(period, ids = []);
            ids.Add(id);
        }
    }
}
