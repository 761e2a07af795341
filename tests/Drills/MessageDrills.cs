using System.Diagnostics.Metrics;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>Messages that come twice, at once, or that nobody can handle; against a real Azurite.</summary>
public sealed class MessageDrills(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task duplicate_message()
    {
        await using var pipeline = new AzuritePipeline(azurite.NewAccount());
        await pipeline.RunAsync();
        var articles = await pipeline.StatesAsync("articles");
        var records = await pipeline.StatesAsync("records");
        var dataset = await pipeline.StatesAsync("dataset");
        articles.Count.ShouldBe(3);

        foreach (var path in articles.Keys)
            await SendAsync(pipeline, path.Split('/')[0]);
        var again = await pipeline.Host.RunUntilEmptyAsync(CancellationToken.None);

        again["NormalizeArticle"].Succeeded.ShouldBe(3);
        (await pipeline.StatesAsync("articles")).ShouldBe(articles);
        (await pipeline.StatesAsync("records")).Where(IsRecord).ShouldBe(records.Where(IsRecord));
        (await pipeline.StatesAsync("dataset")).ShouldBe(dataset);
    }

    [Fact]
    public async Task duplicate_parallel()
    {
        await using var pipeline = new AzuritePipeline(azurite.NewAccount());
        await pipeline.Host.RunTimerOnceAsync("FetchArticles", CancellationToken.None);
        var articleId = (await pipeline.StatesAsync("articles")).Keys.First().Split('/')[0];
        for (var copy = 0; copy < 8; copy++)
            await SendAsync(pipeline, articleId);

        var done = await pipeline.Host.RunUntilEmptyAsync(CancellationToken.None);

        done["NormalizeArticle"].Failed.ShouldBe(0);
        done["PublishExchanges"].Failed.ShouldBe(0);
        (await pipeline.StatesAsync("records")).Keys.Count(path => path.StartsWith("articles/", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task poison_after_5()
    {
        // The delay of host.json goes to the queue with each update that gives the message back.
        var delays = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var account = azurite.NewAccount();
        await using var wire = new FaultyWire(
            account,
            request =>
            {
                if (request is { Method: "PUT", IsOfQueues: true } && request.Target.Split("visibilitytimeout=") is [_, var delay])
                    delays.Enqueue(delay.Split('&')[0]);
                return WireFault.None;
            }
        );
        var rules = HostJson.ReadBesideProgram() with { VisibilityTimeout = TimeSpan.FromSeconds(1) };
        await using var pipeline = new AzuritePipeline(wire.ConnectionString, rules: rules);
        using var measured = new Measurements(pipeline.Get<IMeterFactory>());
        var orphan = ClaimCheck.For(ContentId.Of("no such article")).ToJson();
        await pipeline.Get<IMessageSender>().SendAsync(Queues.Normalize, orphan, null, CancellationToken.None);

        var done = await pipeline.RunAsync();

        delays.ToList().ShouldBe(["1", "1", "1", "1"], customMessage: "four times given back, after the fifth try parked");
        measured.Sum("swap.messages.poisoned", "queue", Queues.Normalize).ShouldBe(1);
        HostJson.ReadBesideProgram().VisibilityTimeout.ShouldBe(TimeSpan.FromSeconds(30));

        done["NormalizeArticle"].Poisoned.ShouldBe(1);
        done["NormalizeArticle"].Failed.ShouldBe(5);
        done["NormalizeArticle"].Succeeded.ShouldBe(3, "the others are unaffected");
        (await pipeline.MessagesAsync(Queues.Poison(Queues.Normalize))).ShouldBe([orphan]);
        (await pipeline.StatesAsync("failures")).Keys.ShouldBe([$"normalize/{FailureLog.MessageId(orphan)}.json"]);
        (await pipeline.Get<FailureLog>().FindAsync(Queues.Normalize, orphan, CancellationToken.None))!.Reason.ShouldContain(
            "There is no article"
        );
    }

    [Fact]
    public async Task timer_overlap()
    {
        await using var pipeline = new AzuritePipeline(azurite.NewAccount());

        // Past the host's own lease: the step must hold by itself.
        var reports = await Task.WhenAll(pipeline.FetchStepAsync(), pipeline.FetchStepAsync());

        reports.OfType<IReadOnlyList<SourceReport>>().Sum(report => report.Sum(source => source.Fetched)).ShouldBe(3);
        (await pipeline.StatesAsync("articles")).Count.ShouldBe(3);
    }

    private static bool IsRecord(KeyValuePair<string, string> blob) => blob.Key.StartsWith("articles/", StringComparison.Ordinal);

    private static Task SendAsync(AzuritePipeline pipeline, string articleId) =>
        pipeline.Get<IMessageSender>().SendAsync(Queues.Normalize, ClaimCheck.For(articleId).ToJson(), null, CancellationToken.None);
}
