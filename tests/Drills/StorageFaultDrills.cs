using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Local;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>A storage service that is busy, and messages that come back too early; against a real Azurite.</summary>
public sealed partial class StorageFaultDrills(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const double BusyShare = 0.3;
    private const int Retries = 3;

    [Fact]
    public async Task storage_throttled()
    {
        var expected = await UndisturbedAsync();

        // By what is asked and how often it was asked before: whatever runs side by side, the same calls fail. Which account of the
        // emulator it is, and what
        // a message is called there, differs from run to run and is left out.
        // A container that another call is about to make shifts how often a call is asked, so none is refused more often in a row than its
        // client asks again.
        var asked = new System.Collections.Concurrent.ConcurrentDictionary<string, (int Times, int Refused)>(StringComparer.Ordinal);
        var account = azurite.NewAccount();
        await using var wire = new FaultyWire(
            account,
            request =>
            {
                var what = $"{request.Method} {Own().Replace(request.Target, "")}";
                var (_, refused) = asked.AddOrUpdate(what, name => Ask(name, default), Ask);
                return refused > 0 ? WireFault.Busy : WireFault.None;
            }
        );
        await using var pipeline = Pipeline(
            wire.ConnectionString,
            services =>
                services
                    .AddSingleton(new BlobServiceClient(wire.ConnectionString, Quick(new BlobClientOptions())))
                    .AddSingleton(
                        new QueueServiceClient(
                            wire.ConnectionString,
                            Quick(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })
                        )
                    )
        );

        var done = await pipeline.RunAsync();

        wire.Faults.ShouldBeGreaterThan(20);
        done.Values.Sum(counts => counts.Poisoned).ShouldBe(0);
        (await FilesAsync(pipeline)).ShouldBe(expected);
    }

    [Fact]
    public async Task visibility_expires_midrun()
    {
        var expected = await UndisturbedAsync();
        var account = azurite.NewAccount();
        await using (var fetching = Pipeline(account))
            await fetching.Host.RunTimerOnceAsync("FetchArticles", CancellationToken.None);

        // The clock of the slow one stands still, so that it never renews what it has taken, and each of its records waits to be written.
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = Pipeline(
            account,
            services =>
                services
                    .AddSingleton(new HostTimings { Invisibility = TimeSpan.FromSeconds(1) })
                    .AddSingleton<TimeProvider>(new FakeTimeProvider(TestPipeline.Now))
                    .AddSingleton<IBlobStore>(_ => new HeldStorage(
                        new AzureBlobStore(new BlobServiceClient(account)),
                        "records/articles/",
                        held.Task
                    ))
        );
        await using var second = Pipeline(account);
        var storage = (HeldStorage)slow.Get<IBlobStore>();
        using var stop = new CancellationTokenSource();
        var running = slow.Host.RunAsync(stop.Token);
        await storage.Reached;

        // What the slow one holds becomes visible again, and the other one does all of it.
        var done = await second.Host.RunUntilEmptyAsync(CancellationToken.None);
        held.SetResult();
        await stop.CancelAsync();
        await running;
        await slow.DisposeAsync();

        // The slow one has sent its own messages to publish; there is nothing left to do for them.
        var after = await second.Host.RunUntilEmptyAsync(CancellationToken.None);
        done.Concat(after).Sum(function => function.Value.Failed + function.Value.Poisoned).ShouldBe(0);
        done["NormalizeArticle"].Succeeded.ShouldBe(3);
        (await second.StatesAsync("records")).Keys.Count(path => path.StartsWith("articles/", StringComparison.Ordinal)).ShouldBe(3);
        (await FilesAsync(second)).ShouldBe(expected);
    }

    private static (int Times, int Refused) Ask(string what, (int Times, int Refused) before)
    {
        var isBusy = Convert.ToInt32(ContentId.Of(what, $"{before.Times + 1}")[..4], 16) < BusyShare * 0x10000;
        return (before.Times + 1, isBusy && before.Refused < Retries - 1 ? before.Refused + 1 : 0);
    }

    [GeneratedRegex("^/[^/]+(?=/)|(?<=/messages/)[^?]+|popreceipt=[^&]+")]
    private static partial Regex Own();

    private async Task<IEnumerable<string>> UndisturbedAsync()
    {
        await using var pipeline = Pipeline(azurite.NewAccount());
        await pipeline.RunAsync();
        return await FilesAsync(pipeline);
    }

    private static AzuritePipeline Pipeline(string account, Action<IServiceCollection>? replace = null) =>
        new(
            account,
            services =>
            {
                // The time of the fetch stands in the files.
                services.AddSingleton<TimeProvider>(new FixedClock(TestPipeline.Now));
                replace?.Invoke(services);
            }
        );

    private static async Task<IEnumerable<string>> FilesAsync(AzuritePipeline pipeline) =>
        [
            .. (await pipeline.Get<SwapPipeline.Dataset.SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot.Files.Select(file =>
                file.Path
            ),
        ];

    // As often as the client does, without its pauses; the host's own client keeps them.
    private static T Quick<T>(T options)
        where T : ClientOptions
    {
        (options.Retry.Mode, options.Retry.Delay, options.Retry.MaxRetries) = (RetryMode.Fixed, TimeSpan.FromMilliseconds(1), Retries);
        return options;
    }
}
