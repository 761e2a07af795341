using System.Diagnostics;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class QueueRulesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly HostRules NoDelay = new()
    {
        BatchSize = 8,
        NewBatchThreshold = 4,
        VisibilityTimeout = TimeSpan.Zero,
    };

    [Fact]
    public async Task A_message_whose_function_returns_is_deleted()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);
        await harness.SendAsync("one", "two");

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        counts[nameof(Work)].ShouldBe(new FunctionCounts(Succeeded: 2, Failed: 0, Poisoned: 0));
        harness.Handler.Messages.ShouldBe(["one", "two"], ignoreOrder: true);
        (await harness.CountAsync(Work.Queue)).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_always_fails_is_tried_five_times_and_parked_while_others_pass()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);
        harness.Handler.OnMessage = (message, _) =>
            message == "bad" ? throw new InvalidOperationException("It is bad.") : Task.CompletedTask;
        await harness.SendAsync("good", "bad", "fine");

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        counts[nameof(Work)].ShouldBe(new FunctionCounts(Succeeded: 2, Failed: 5, Poisoned: 1));
        harness.Events.Of<HostEvent.FunctionFailed>().Select(failed => failed.Try).ShouldBe([1, 2, 3, 4, 5]);
        harness.Events.Of<HostEvent.MessagePoisoned>().Single().Reason.ShouldBe("It is bad.");
        (await PoisonedTextsAsync(harness)).ShouldBe([Convert.ToBase64String("bad"u8)]);
    }

    [Fact]
    public async Task Two_tries_are_the_visibility_timeout_apart()
    {
        await using var harness = new HostHarness(
            azurite.NewAccount(),
            [typeof(Work)],
            NoDelay with
            {
                VisibilityTimeout = TimeSpan.FromSeconds(1),
            }
        );
        var begun = new List<long>();
        harness.Handler.OnMessage = (_, _) =>
        {
            begun.Add(Stopwatch.GetTimestamp());
            return begun.Count == 1 ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
        };
        await harness.SendAsync("later");

        await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        // The service counts in milliseconds of its own clock.
        Stopwatch.GetElapsedTime(begun[0], begun[1]).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(950));
    }

    [Fact]
    public async Task A_message_that_was_taken_too_often_is_parked_without_a_run()
    {
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);
        await harness.SendAsync("crasher");
        for (var taken = 0; taken < 5; taken++)
        {
            var message = (await harness.RawQueue(Work.Queue).ReceiveMessageAsync()).Value;
            await harness.RawQueue(Work.Queue).UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        counts[nameof(Work)].ShouldBe(new FunctionCounts(Succeeded: 0, Failed: 0, Poisoned: 1));
        harness.Handler.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_is_not_base64_is_parked_as_it_is()
    {
        const string raw = "{\"not\": \"base64 <&>\"}";
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Work)], NoDelay);
        await harness.RawQueue(Work.Queue).CreateAsync();
        await harness.RawQueue(Work.Queue).SendMessageAsync(raw);

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        counts[nameof(Work)].ShouldBe(new FunctionCounts(Succeeded: 0, Failed: 0, Poisoned: 1));
        (await PoisonedTextsAsync(harness)).ShouldBe([raw]);
    }

    [Fact]
    public async Task Without_an_encoding_a_message_is_taken_as_it_is()
    {
        await using var harness = new HostHarness(
            azurite.NewAccount(),
            [typeof(Work)],
            NoDelay with
            {
                MessageEncoding = QueueMessageEncoding.None,
            }
        );
        await harness.RawQueue(Work.Queue).CreateAsync();
        await harness.RawQueue(Work.Queue).SendMessageAsync("plain");

        await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        harness.Handler.Messages.ShouldBe(["plain"]);
    }

    [Fact]
    public async Task A_message_that_is_worked_on_stays_invisible_beyond_its_invisibility()
    {
        // Renewed after one second: a busy machine has the other one to be late.
        var twoSeconds = new HostTimings { Invisibility = TimeSpan.FromSeconds(2) };
        using var renewed = new SemaphoreSlim(0);
        await using var wire = new FaultyWire(
            azurite.NewAccount(),
            request =>
            {
                if (
                    request is { Method: "PUT", IsOfQueues: true }
                    && request.Target.Contains("visibilitytimeout=2", StringComparison.Ordinal)
                )
                    renewed.Release();
                return WireFault.None;
            }
        );
        await using var harness = new HostHarness(wire.ConnectionString, [typeof(Work)], NoDelay, twoSeconds);
        var seen = 0;
        harness.Handler.OnMessage = async (_, cancellation) =>
        {
            // The third renewal goes out three seconds after the message was taken for two.
            for (var renewal = 0; renewal < 3; renewal++)
            {
                (await renewed.WaitAsync(TimeSpan.FromSeconds(30), cancellation)).ShouldBeTrue();
                seen += (await harness.RawQueue(Work.Queue).PeekMessagesAsync(1, cancellation)).Value.Length;
            }
        };
        await harness.SendAsync("long");

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        seen.ShouldBe(0);
        counts[nameof(Work)].ShouldBe(new FunctionCounts(Succeeded: 1, Failed: 0, Poisoned: 0));
    }

    [Fact]
    public async Task No_more_run_at_once_than_batch_size_and_threshold_together()
    {
        await using var harness = new HostHarness(
            azurite.NewAccount(),
            [typeof(Work)],
            NoDelay with
            {
                BatchSize = 2,
                NewBatchThreshold = 1,
            }
        );
        var (running, most) = (0, 0);
        var three = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        harness.Handler.OnMessage = async (_, _) =>
        {
            var now = Interlocked.Increment(ref running);
            lock (three)
                most = Math.Max(most, now);
            if (now == 3)
                three.TrySetResult();

            // The first of the first batch leaves at once, so that one is left and a second batch of two is taken.
            if (harness.Handler.Messages.Count > 1)
                await three.Task;
            Interlocked.Decrement(ref running);
        };
        await harness.SendAsync("1", "2", "3", "4", "5", "6", "7");

        var counts = await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        most.ShouldBe(3);
        counts[nameof(Work)].Succeeded.ShouldBe(7);
    }

    [Fact]
    public async Task Each_call_has_its_own_scope_of_services()
    {
        await using var harness = new HostHarness(
            azurite.NewAccount(),
            [typeof(ScopedWork)],
            NoDelay,
            more: services => services.AddScoped<ScopeProbe>()
        );
        await harness.SendAsync("1", "2", "3");

        await harness.Host.RunUntilEmptyAsync(CancellationToken.None);

        var probes = harness.Handler.Messages.Select(name => name.Split(' ')).ToList();
        probes.Count(probe => probe[0] == "used").ShouldBe(3);
        probes.Where(probe => probe[0] == "disposed").Select(probe => probe[1]).Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("normalize", "normalize-poison")]
    [InlineData("normalize-poison", null)] // A message that fails there has nowhere left to go.
    [InlineData("a-name-of-57-characters-0123456789-0123456789-0123456789-0", null)] // With its ending it would be longer than 63.
    public void A_poison_queue_has_the_name_of_its_queue(string queue, string? poison) =>
        (PoisonQueue.Of(queue, new QueueServiceClient(new Uri("http://127.0.0.1/account")))?.Name).ShouldBe(poison);

    [Fact]
    public void The_senders_of_the_pipeline_and_the_host_agree_on_the_name_of_a_poison_queue() =>
        PoisonQueue
            .Of(Queues.Publish, new QueueServiceClient(new Uri("http://127.0.0.1/account")))!
            .Name.ShouldBe(Queues.Poison(Queues.Publish));

    private static async Task<IEnumerable<string>> PoisonedTextsAsync(HostHarness harness) =>
        (await harness.RawQueue("work-poison").PeekMessagesAsync(32)).Value.Select(message => message.MessageText);
}
