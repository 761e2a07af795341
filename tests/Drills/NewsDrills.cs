using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Articles;
using SwapPipeline.Dataset;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>News that changes: corrected, taken back, beside teasers, or read by two versions of the program.</summary>
public sealed class NewsDrills
{
    private readonly InMemoryStorage _storage = new(new FakeTimeProvider(TestPipeline.Now));

    [Fact]
    public async Task late_correction()
    {
        await PublishAsync(
            Page(
                "https://wire.example/old",
                "2024-12-30",
                "Russia and Ukraine exchanged 90 prisoners of war each on December 29, officials said."
            )
        );
        await PublishAsync(
            Page(
                "https://wire.example/swap",
                "2025-12-30",
                "Ukraine brought home 150 soldiers from Russian captivity on Tuesday, December 30, President Zelensky said."
            )
        );
        var before = Files();
        await PublishAsync(
            Page(
                "https://wire.example/swap",
                "2025-12-30",
                "Ukraine brought home 189 soldiers from Russian captivity on Tuesday, December 30, President Zelensky said.",
                hoursLater: 5
            )
        );

        var claims = (await RowsAsync("claims")).Where(row => (int)row["exchange_year"]! == 2025).ToDictionary(row => (int)row["people"]!);
        claims[189]["accepted"].ShouldBe(true);
        claims[150]["accepted"].ShouldBe(false);
        claims[150]["superseded_by"].ShouldBe(claims[189]["claim_id"], "the old number is kept, as superseded");
        (await RowsAsync("exchanges")).Single(row => (int)row["exchange_year"]! == 2025)["people_to_ukraine"].ShouldBe(189);
        var after = Files();
        after
            .Keys.Where(file => !before.TryGetValue(file, out var hash) || hash != after[file])
            .ShouldAllBe(file => file.EndsWith("=2025", StringComparison.Ordinal), "the right year is rewritten, and no other");
    }

    [Fact]
    public async Task retraction()
    {
        await PublishAsync(
            Page(
                "https://wire.example/swap",
                "2026-03-05",
                "Russia and Ukraine exchanged 150 prisoners of war each on Thursday, March 5, the Defence Ministry in Moscow said."
            )
        );
        var id = (await RowsAsync("exchanges")).ShouldHaveSingleItem()["exchange_id"];
        await PublishAsync(
            Page(
                "https://herald.example/denied",
                "2026-03-06",
                "Ukraine cancelled the prisoner exchange planned for March 5, the Russian Defence Ministry said."
            )
        );

        var row = (await RowsAsync("exchanges")).ShouldHaveSingleItem();
        row["exchange_id"].ShouldBe(id, "the row stays");
        row["status"].ShouldBe("retracted");
        row["people_to_ukraine"].ShouldBe(150);
    }

    [Fact]
    public async Task teaser_trap()
    {
        await PublishAsync(
            RawArticle.Of(
                new Uri("https://times.example/swap"),
                Encoding.UTF8.GetBytes(
                    """
                    <!doctype html><html lang="en"><head><title>Russia, Ukraine swap 200 POWs each</title><meta property="article:published_time" content="2026-03-05T14:00:00Z"></head><body>
                    <article><h1>Russia, Ukraine swap 200 POWs each</h1><p>Russia and Ukraine exchanged 200 prisoners of war each on Thursday, March 5, officials on both sides said.</p>
                    <p>The United Arab Emirates mediated.</p>
                    <aside class="read-more"><h3>Read more</h3><a href="/old"><h4>Russia and Ukraine exchange 90 prisoners of war each on February 5</h4><p>It was the second exchange of the year: 90 prisoners came home to each side.</p></a></aside>
                    <p>The freed soldiers were taken to hospitals, the headquarters said.</p></article>
                    </body></html>
                    """
                ),
                "text/html; charset=utf-8",
                TestPipeline.Now
            )
        );

        var row = (await RowsAsync("exchanges")).ShouldHaveSingleItem();
        (row["people_to_ukraine"], row["people_to_russia"]).ShouldBe((200, 200));
        (await RowsAsync("claims")).ShouldAllBe(claim => (int)claim["people"]! == 200);
    }

    [Fact]
    public async Task rolling_versions()
    {
        await RunAsync(SmallNews.Site());
        var alone = Files();

        // The version before: it knew no totals, wrote a field that is gone, and published by rules of its own.
        foreach (var (name, bytes) in _storage.Blobs.Where(blob => blob.Key.StartsWith("records/articles/", StringComparison.Ordinal)))
        {
            var record = JsonNode.Parse(bytes)!;
            foreach (var version in record["versions"]!.AsArray())
            {
                version!["extractorVersion"] = "0";
                version["mood"] = "neutral";
                version.AsObject().Remove("totals");
                version["exchanges"]!.AsArray().Clear();
            }

            await WriteAsync(name, Encoding.UTF8.GetBytes(record.ToJsonString()));
            await WriteAsync(
                name.Replace("articles/", "pending/", StringComparison.Ordinal).Replace(".json", "", StringComparison.Ordinal),
                []
            );
        }

        var committed = (await _storage.ReadAsync(DatasetLayout.Latest, CancellationToken.None))!;
        await _storage.WriteAsync(
            DatasetLayout.Latest,
            committed.Bytes,
            "the version before",
            WriteCondition.Always,
            CancellationToken.None
        );

        await using var pipeline = new TestPipeline(_storage);
        var messages = pipeline.Get<IMessageSender>();
        var asking = await pipeline.Get<RawArticleStore>().IdsAsync(CancellationToken.None).FirstAsync();
        await messages.SendAsync(Queues.Publish, ClaimCheck.For(asking).ToJson(), null, CancellationToken.None);
        (await pipeline.DrainAsync()).ShouldBeEmpty("both versions can be read");
        Files().ShouldNotBe(alone);

        await foreach (var id in pipeline.Get<RawArticleStore>().IdsAsync(CancellationToken.None))
            await messages.SendAsync(Queues.Normalize, ClaimCheck.For(id).ToJson(), null, CancellationToken.None);
        (await pipeline.DrainAsync()).ShouldBeEmpty();
        Files().ShouldBe(alone, "a rebuild leaves nothing of the version before");
    }

    private static RawArticle Page(string address, string published, string text, int hoursLater = 0) =>
        RawArticle.Of(
            new Uri(address),
            Encoding.UTF8.GetBytes(text),
            "text/plain; charset=utf-8",
            TestPipeline.Now.AddHours(hoursLater)
        ) with
        {
            Published = DateTimeOffset.Parse(
                published,
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal
            ),
        };

    private async Task PublishAsync(RawArticle article)
    {
        await using var pipeline = new TestPipeline(_storage);
        await pipeline.AcceptAsync(article);
        (await pipeline.DrainAsync()).ShouldBeEmpty();
    }

    private async Task RunAsync(PageSite site)
    {
        await using var pipeline = new TestPipeline(_storage, web: site);
        await pipeline.FetchAsync();
        (await pipeline.DrainAsync()).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> RowsAsync(string table)
    {
        await using var pipeline = new TestPipeline(_storage);
        return await pipeline.Get<DatasetReader>().RowsAsync(Latest(), table, CancellationToken.None);
    }

    private Dictionary<string, string> Files() =>
        Latest().Files.ToDictionary(file => $"{file.Table}/{file.Key}={file.Year}", file => file.Sha256, StringComparer.Ordinal);

    private Snapshot Latest() =>
        StoredJson.Read<Snapshot>(DatasetLayout.Latest, new BlobContent(_storage.Blobs[DatasetLayout.Latest.ToString()], ""));

    private Task WriteAsync(string name, byte[] content) =>
        _storage.WriteAsync(
            new BlobName(name.Split('/')[0], name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]),
            content,
            WriteCondition.Always,
            CancellationToken.None
        );
}
