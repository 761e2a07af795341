using System.Text.Json.Nodes;
using SwapPipeline.Articles;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>A message that failed for good: seen, explained, sent again after a fix.</summary>
public sealed class PoisonDrills(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task poison_requeue()
    {
        var account = azurite.NewAccount();
        await using var pipeline = new AzuritePipeline(account);
        var article = RawArticle.Of(
            new Uri("https://news.example/late"),
            "Russia and Ukraine exchanged 200 prisoners of war each on Thursday, March 5, 2026, officials said."u8,
            "text/plain",
            TestPipeline.Now
        );
        var message = ClaimCheck.For(article.ArticleId).ToJson();
        await pipeline.Get<IMessageSender>().SendAsync(Queues.Normalize, message, null, CancellationToken.None);
        await pipeline.Host.RunUntilEmptyAsync(CancellationToken.None);

        var status = await LocalProgram.RunAsync(["status", "--format", "json", "--storage", account]);
        status.ExitCode.ShouldBe(1, "an operator's script must notice");
        ((int)JsonNode.Parse(status.Output)!["queues"]![0]!["poison"]!).ShouldBe(1);

        var shown = await LocalProgram.RunAsync([
            "poison",
            "show",
            "normalize",
            "--id",
            FailureLog.MessageId(message)[..8],
            "--storage",
            account,
        ]);
        shown.ExitCode.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain($"There is no article {article.ArticleId}");
        (await LocalProgram.RunAsync(["poison", "list", "--storage", account])).Output.ShouldContain("There is no article");

        await pipeline.Get<RawArticleStore>().AddAsync(article, CancellationToken.None);
        var requeued = await LocalProgram.RunAsync(["requeue", "normalize", "--storage", account]);
        requeued.ExitCode.ShouldBe(0, requeued.Error);
        requeued.Output.ShouldContain("2026-03-05");
        var snapshot = (await pipeline.StatesAsync("dataset"))["snapshots/latest.json"];

        var again = await LocalProgram.RunAsync(["requeue", "normalize", "--storage", account]);
        again.ExitCode.ShouldBe(0, again.Error);
        again.Error.ShouldContain("Nothing is parked");
        (await pipeline.MessagesAsync(Queues.Poison(Queues.Normalize))).ShouldBeEmpty();
        (await pipeline.StatesAsync("dataset"))["snapshots/latest.json"].ShouldBe(snapshot, "published once");
        (await LocalProgram.RunAsync(["status", "--storage", account])).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_requeue_of_one_message_leaves_the_others_parked()
    {
        var account = azurite.NewAccount();
        await using var pipeline = new AzuritePipeline(account);
        var messages = new[] { "first", "second" }.Select(name => ClaimCheck.For(ContentId.Of(name)).ToJson()).ToList();
        foreach (var message in messages)
            await pipeline.Get<IMessageSender>().SendAsync(Queues.Poison(Queues.Publish), message, null, CancellationToken.None);

        var requeued = await LocalProgram.RunAsync(["requeue", "publish", "--id", FailureLog.MessageId(messages[0]), "--storage", account]);
        requeued.ExitCode.ShouldBe(0, requeued.Error);
        (await pipeline.MessagesAsync(Queues.Poison(Queues.Publish))).ShouldBe([messages[1]]);
    }
}
