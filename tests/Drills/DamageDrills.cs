using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>Things that are there in part, of another version, gone in between, or far too many.</summary>
public sealed class DamageDrills(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Orphans = 40;

    [Fact]
    public async Task raw_article_cut_short()
    {
        // Somebody copied an account and the copy broke off: one article is half there.
        var news = new NewsRoom();
        await news.PublishAsync(News.Of(new DateOnly(2025, 3, 5), 100), News.Of(new DateOnly(2025, 4, 6), 150));
        var expected = news.Files();
        var (name, bytes) = news.Storage.Blobs.First(blob => blob.Key.StartsWith("articles/", StringComparison.Ordinal));
        await WriteAsync(news, name, bytes[..(bytes.Length / 2)]);
        var article = name.Split('/')[1];

        await using var pipeline = new TestPipeline(news.Storage);
        await pipeline.Get<IMessageSender>().SendAsync(Queues.Normalize, ClaimCheck.For(article).ToJson(), null, CancellationToken.None);
        var dropped = (await pipeline.DrainAsync()).ShouldHaveSingleItem();

        (await pipeline.Get<FailureLog>().FindAsync(Queues.Normalize, dropped.Text, CancellationToken.None))!.Reason.ShouldContain(
            name,
            customMessage: "the operator is told which blob"
        );
        news.Files().ShouldBe(expected, customMessage: "what was published stands");
        await WriteAsync(news, name, bytes);
        await pipeline.Get<IMessageSender>().SendAsync(Queues.Normalize, dropped.Text, null, CancellationToken.None);
        (await pipeline.DrainAsync()).ShouldBeEmpty();
        news.Files().ShouldBe(expected);
    }

    [Fact]
    public async Task message_of_another_version()
    {
        var news = new NewsRoom();
        await using var pipeline = new TestPipeline(news.Storage);
        var tomorrow = """{"v":2,"articles":["0123456789abcdef0123456789abcdef"]}""";
        await pipeline.Get<IMessageSender>().SendAsync(Queues.Normalize, tomorrow, null, CancellationToken.None);
        await pipeline.AcceptAsync(News.Of(new DateOnly(2025, 3, 5), 100));

        (await pipeline.DrainAsync()).Select(message => message.Text).ShouldBe([tomorrow], "it waits, parked, for an app that can read it");

        (await news.RowsAsync("exchanges")).ShouldHaveSingleItem();
        (await pipeline.Get<FailureLog>().FindAsync(Queues.Normalize, tomorrow, CancellationToken.None))!.Reason.ShouldContain("version 2");
    }

    [Theory]
    [InlineData("dataset/snapshots/1.json")]
    [InlineData("dataset/files/")]
    public async Task gone_between_listing_and_reading(string what)
    {
        // Two collectors at once, or an operator: what one has listed, the other has removed.
        var clock = new FakeTimeProvider(TestPipeline.Now);
        var storage = new InMemoryStorage(clock);
        var dataset = new SmallDataset(storage, clock);
        await dataset.PublishAsync(SmallDataset.Year(2025, "1"));
        clock.Advance(TimeSpan.FromDays(20));
        await dataset.PublishAsync(SmallDataset.Year(2025, "2"));
        clock.Advance(TimeSpan.FromDays(20));

        var vanishing = new SmallDataset(new VanishingStorage(storage, what), clock);
        await vanishing.PublishAsync(SmallDataset.Year(2025, "3"));

        // If it was the committed file itself that went, the next publish makes it again.
        await dataset.PublishAsync(SmallDataset.Year(2025, "3"));
        (await dataset.MediatorsAsync(await dataset.LatestAsync(), 2025)).ShouldBe(["3"]);
    }

    [Fact]
    public async Task poison_flood()
    {
        await using var undisturbed = Pipeline();
        await undisturbed.RunAsync();
        await using var pipeline = Pipeline();
        var messages = pipeline.Get<IMessageSender>();
        for (var orphan = 0; orphan < Orphans; orphan++)
            await messages.SendAsync(
                Queues.Normalize,
                ClaimCheck.For(ContentId.Of($"orphan {orphan}")).ToJson(),
                null,
                CancellationToken.None
            );

        var done = await pipeline.RunAsync();

        done["NormalizeArticle"]
            .ShouldBe(new SwapPipeline.Local.Hosting.FunctionCounts(Succeeded: 3, Failed: Orphans * Queues.MaxTries, Poisoned: Orphans));
        (await pipeline.StatesAsync("failures")).Count.ShouldBe(Orphans, "each with its reason");
        (await FilesAsync(pipeline)).ShouldBe(await FilesAsync(undisturbed));
    }

    private AzuritePipeline Pipeline() =>
        new(
            azurite.NewAccount(),
            services =>
                Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(
                    services,
                    new SwapPipeline.Local.FixedClock(TestPipeline.Now)
                )
        );

    private static async Task<IEnumerable<string>> FilesAsync(AzuritePipeline pipeline) =>
        [.. (await pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot.Files.Select(file => file.Path)];

    private static Task WriteAsync(NewsRoom news, string name, byte[] content) =>
        news.Storage.WriteAsync(
            new BlobName(name.Split('/')[0], name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]),
            content,
            WriteCondition.Always,
            CancellationToken.None
        );
}
