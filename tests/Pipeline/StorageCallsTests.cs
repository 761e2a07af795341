using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

/// <summary>The storage calls that the cost model of docs/operations.md counts, counted.</summary>
public sealed partial class StorageCallsTests
{
    private static readonly string[] Kinds = ["read", "write", "delete", "list", "send"];

    [Fact]
    public async Task The_calls_of_the_cost_model_are_those_that_are_made()
    {
        var (few, many) = (await CountAsync(10), await CountAsync(30));

        // What is the same for ten articles and for thirty belongs to the run; the rest to an article.
        string Row(string what, string step) =>
            $"| {what} | {string.Join(" | ", Kinds.Select(kind => ((many[step][kind] - few[step][kind]) / 20m).ToString("0.##", CultureInfo.InvariantCulture)))} |";
        Told()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")))
            .Select(row => row.Value)
            .ShouldBe([
                Row("fetch, an article", "fetch"),
                Row("normalize, an article", "normalize"),
                Row("publish, an article of the run", "publish"),
            ]);
    }

    /// <summary>The calls of each step for so many new articles, all of which one publishing run takes.</summary>
    private static async Task<Dictionary<string, Dictionary<string, int>>> CountAsync(int articles)
    {
        var storage = new InMemoryStorage(new FakeTimeProvider(TestPipeline.Now));
        var calls = new FaultSchedule(null, FaultPoint.Before);
        await using var pipeline = new TestPipeline(storage, calls, Web(articles));
        var before = Kinds.ToDictionary(kind => kind, _ => 0);
        var counted = new Dictionary<string, Dictionary<string, int>>();
        async Task Step(string name, Func<Task> work)
        {
            await work();
            var now = Kinds.ToDictionary(kind => kind, kind => calls.ByKind.GetValueOrDefault(kind));
            counted[name] = Kinds.ToDictionary(kind => kind, kind => now[kind] - before[kind]);
            before = now;
        }

        await Step("fetch", () => pipeline.FetchAsync());
        await Step("normalize", () => HandleAsync(pipeline, storage, Queues.Normalize, articles));

        // The first message publishes all; the others find their article published, and cost one look each.
        await Step("publish", () => HandleAsync(pipeline, storage, Queues.Publish, articles));
        return counted;
    }

    private static async Task HandleAsync(TestPipeline pipeline, InMemoryStorage storage, string queue, int expected)
    {
        var messages = storage.Messages.Where(message => message.Queue == queue).ToList();
        messages.Count.ShouldBe(expected);
        foreach (var message in messages)
        {
            await pipeline.HandleAsync(message);
            storage.Remove(message);
        }
    }

    private static PageSite Web(int articles)
    {
        var items = new StringBuilder();
        var site = new PageSite();
        for (var number = 0; number < articles; number++)
        {
            var address = $"https://news.example/{number}";
            items.Append(
                CultureInfo.InvariantCulture,
                $"<item><title>Swap {number}</title><link>{address}</link><pubDate>Thu, 05 Mar 2026 14:00:00 +0000</pubDate></item>"
            );
            site.With(
                address,
                "text/html; charset=utf-8",
                $"""
                <!doctype html><html lang="en"><head><title>Russia and Ukraine swap prisoners, report {number}</title></head><body><article><h1>Russia and Ukraine swap prisoners, report {number}</h1>
                <p>Russia and Ukraine exchanged {200
                    + number} prisoners of war each on Thursday, March 5, the Defence Ministry in Moscow said.</p>
                <p>The United Arab Emirates mediated the exchange, the ministry added in its report number {number}.</p></article></body></html>
                """
            );
        }

        return site.With(
            SmallNews.FeedAddress.AbsoluteUri,
            "application/rss+xml",
            $"<rss version=\"2.0\"><channel><title>News</title><link>https://news.example</link><description>All</description>{items}</channel></rss>"
        );
    }

    [GeneratedRegex(@"^\| (fetch|normalize|publish), [^|]+? (\| [\d.]+ ){5}\|", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Told();
}
