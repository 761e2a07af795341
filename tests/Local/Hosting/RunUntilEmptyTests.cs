using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class RunUntilEmptyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly HostRules NoDelay = new() { VisibilityTimeout = TimeSpan.Zero };

    [Fact]
    public async Task Queues_that_do_not_exist_are_empty()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        counts[nameof(Work)].ShouldBe(default);
    }

    [Fact]
    public async Task Messages_that_functions_send_are_worked_on_too()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Forward), typeof(Work)], NoDelay);
        foreach (var number in Enumerable.Range(1, 16))
            await harness.Sender.SendAsync(Forward.Queue, $"article {number}", null, CancellationToken.None);

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        counts[nameof(Forward)].Succeeded.ShouldBe(16);
        counts[nameof(Work)].Succeeded.ShouldBe(16);
        (await harness.CountAsync(Forward.Queue)).ShouldBe(0);
        (await harness.CountAsync(Work.Queue)).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_a_killed_process_had_taken_is_waited_for()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);
        await harness.SendAsync("orphan");
        await harness.RawQueue(Work.Queue).ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1));

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        harness.Events.Of<HostEvent.MessagesAwaited>().First().Queues.ShouldBe([KeyValuePair.Create(Work.Queue, 1)]);
        counts[nameof(Work)].Succeeded.ShouldBe(1);
    }

    [Fact]
    public async Task A_delayed_message_is_waited_for()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);
        await harness.Sender.SendAsync(Work.Queue, "later", TimeSpan.FromSeconds(1), CancellationToken.None);

        await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        harness.Handler.Messages.ShouldBe(["later"]);
    }

    /// <summary>Passes its messages on.</summary>
    public sealed class Forward(IMessageSender sender)
    {
        public const string Queue = "forward";

        [Function(nameof(Forward))]
        public Task Run([QueueTrigger(Queue, Connection = "DataStorage")] string message, CancellationToken cancellationToken) =>
            sender.SendAsync(Work.Queue, message, null, cancellationToken);
    }
}
