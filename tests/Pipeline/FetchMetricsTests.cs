using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Pipeline;
using SwapPipeline.Pipeline.Fetching;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

public sealed class FetchMetricsTests
{
    [Fact]
    public async Task Every_outcome_is_counted_by_source_and_reason()
    {
        await using var run = await FetchRig.StartAsync();
        var items = new[] { "good", "gone", "ill", "off" }
            .Select(name => (run.Site.At("news.test", $"/{name}"), "Ukraine and Russia swap prisoners of war"))
            .Append((run.Site.At("news.test", "/weather"), "Snow in the Carpathians"))
            .ToArray();
        run.Site.With("news.test", "/feed.xml", FetchRig.Feed(items), "application/rss+xml")
            .With("news.test", "/good", FetchRig.Page("Swap"))
            .WithStatus("news.test", "/gone", 410)
            .WithStatus("news.test", "/ill", 500)
            .With(
                "news.test",
                "/off",
                "<html><body><article><h1>Recipes</h1><p>Take two hundred grams of flour and an egg, and mix them well.</p></article></body></html>"
            );
        var source = run.Source("news.test") with { RelevanceWords = null };
        await using var services = run.Services(source);
        var counted = new SortedDictionary<string, long>(StringComparer.Ordinal);
        using var listener = Listener(services.GetRequiredService<IMeterFactory>(), counted);

        await using var scope = services.CreateAsyncScope();
        var report = (await scope.ServiceProvider.GetRequiredService<FetchArticlesStep>().RunAsync(CancellationToken.None))!.Single();

        counted.ShouldBe(
            new SortedDictionary<string, long>(StringComparer.Ordinal)
            {
                ["swap.fetch.articles news-test failed server_error"] = 1,
                ["swap.fetch.articles news-test fetched"] = 1,
                ["swap.fetch.articles news-test irrelevant"] = 2,
                ["swap.fetch.articles news-test rejected not_found"] = 1,
                ["swap.fetch.listings news-test read"] = 1,
                ["swap.fetch.run.duration done"] = 1,
                ["swap.fetch.runs done"] = 1,
            }
        );
        (report.Fetched, report.Irrelevant, report.Rejected["not_found"], report.Failed["server_error"]).ShouldBe((1, 2, 1, 1));
        (await FetchRun.LastAsync(run.Storage, CancellationToken.None))!
            .Sources.Single()
            .Irrelevant.ShouldBe(2, "status reads the same counts");
    }

    [Fact]
    public void Docs_list_every_instrument()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        var docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "fetching.md"));
        var instruments = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
                instruments.Add($"| `{instrument.Name}` | {instrument.Unit} |");
        };
        listener.Start();
        _ = new FetchMetrics(meters);
        instruments.Count.ShouldBe(4);
        instruments.ShouldAllBe(row => docs.Contains(row, StringComparison.Ordinal));
        foreach (var outcome in Enum.GetValues<PageOutcome>())
            docs.ShouldContain($"`{WireName.Of(outcome)}`");
        foreach (var reason in Enum.GetValues<SwapPipeline.Articles.FetchReason>())
            docs.ShouldContain($"`{WireName.Of(reason)}`");
    }

    private static MeterListener Listener(IMeterFactory meters, SortedDictionary<string, long> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Name.StartsWith("swap.fetch.", StringComparison.Ordinal))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, tags, value));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Count(instrument, tags, 1));
        listener.Start();
        return listener;

        void Count(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags, long value)
        {
            var name = $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}";
            lock (counted)
                counted[name] = counted.GetValueOrDefault(name) + value;
        }
    }
}
