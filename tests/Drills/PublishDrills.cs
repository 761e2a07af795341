using Azure.Core;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Dataset;
using SwapPipeline.Local;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Parquet;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>Publishing at once, under readers, and over a wire that breaks; against a real Azurite.</summary>
public sealed class PublishDrills(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Publishers = 20;
    private const int Publishes = 200;

    [Fact]
    public async Task publish_race()
    {
        // No lease keeps them apart: each adds itself to the same year, and the commit alone decides.
        var dataset = Dataset(azurite.NewAccount());
        await Task.WhenAll(
            Enumerable.Range(1, Publishers).Select(publisher => Task.Run(() => AddAsync(dataset, $"publisher {publisher:00}")))
        );

        var latest = await dataset.LatestAsync();
        latest.Number.ShouldBe(Publishers);
        (await dataset.MediatorsAsync(latest, 2026)).ShouldBe(
            Enumerable.Range(1, Publishers).Select(publisher => $"publisher {publisher:00}"),
            ignoreOrder: true
        );
        for (var number = 1; number <= Publishers; number++)
        {
            var snapshot = (await dataset.Snapshots.NumberedAsync(number, CancellationToken.None)).ShouldNotBeNull(
                $"snapshot {number} is missing"
            );
            (await dataset.MediatorsAsync(snapshot, 2026)).Count.ShouldBe(number, "each snapshot adds one publisher to the one before");
        }
    }

    [Fact]
    public async Task reader_during_publish()
    {
        // Snapshot n says n in the one year and n - 1 in the other, in turns: files of two snapshots never agree.
        var account = azurite.NewAccount();
        var dataset = Dataset(account);
        await dataset.PublishAsync(SmallDataset.Year(2025, "0"), SmallDataset.Year(2026, "1"));
        using var folder = new TemporaryFolder();
        using var turn = new SemaphoreSlim(1);
        var reading = ReadAsync(account, folder.Path, turn);
        for (var publish = 2; publish <= Publishes; publish++)
        {
            // The reader begins beside the publisher, and falls behind as it likes.
            if (publish % 2 == 0)
                turn.Release();
            await dataset.PublishAsync(SmallDataset.Year(2025 + (publish % 2), $"{publish}"));
        }

        var (reads, copies) = await reading;
        reads.Select(read => read.Snapshot).Distinct().Count().ShouldBeGreaterThan(10, "the reader has to meet the publisher");
        var seen = await IndependentReaders.ReadAsync("duckdb", [.. reads.SelectMany(read => read.Files)]);
        foreach (var (read, files) in reads.Zip(seen.Chunk(2)))
            files
                .Select(file => file.Values!.ShouldHaveSingleItem()[2].GetString())
                .ShouldBe([$"{read.Snapshot}", $"{read.Snapshot - 1}"], ignoreOrder: true, $"snapshot {read.Snapshot}");

        var published = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; number <= Publishes; number++)
            published.UnionWith((await dataset.Snapshots.NumberedAsync(number, CancellationToken.None))!.Files.Select(file => file.Sha256));
        copies.ShouldBeSubsetOf(published, "every file of current is whole at any moment");
    }

    [Fact]
    public async Task torn_upload()
    {
        var account = azurite.NewAccount();
        var dataset = Dataset(account);
        await dataset.PublishAsync(SmallDataset.Year(2026, "before"));

        foreach (var place in new[] { "/dataset/files/", "/dataset/snapshots/latest.json" })
        {
            await using var wire = FaultyWire.OfUploads(
                account,
                target => Uri.UnescapeDataString(target).Contains(place, StringComparison.Ordinal) ? WireFault.TornRequest : WireFault.None
            );
            await Should.ThrowAsync<Exception>(() => Dataset(wire.ConnectionString).PublishAsync(SmallDataset.Year(2026, "torn", place)));
            wire.Faults.ShouldBeGreaterThan(0);
            (await dataset.MediatorsAsync(await dataset.LatestAsync(), 2026)).ShouldBe(["before"]);
            await NothingPartialAsync(account);
        }

        // The commit stands though its copies broke; the next publish makes them good.
        await using (
            var wire = FaultyWire.OfUploads(
                account,
                target => target.Contains("/current/", StringComparison.Ordinal) ? WireFault.TornRequest : WireFault.None
            )
        )
            await Should.ThrowAsync<Exception>(() => Dataset(wire.ConnectionString).PublishAsync(SmallDataset.Year(2026, "after")));
        await NothingPartialAsync(account);
        (await dataset.PublishAsync(SmallDataset.Year(2026, "after")))!.FilesWritten.ShouldBe(0);
        var latest = await dataset.LatestAsync();
        latest.Number.ShouldBe(2);
        (await ListAsync(account, DatasetLayout.Current)).Select(file => file.Sha256).ShouldBe(latest.Files.Select(file => file.Sha256));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/")] // the mark before it went well: nothing but the article itself tells that its message is still owed
    public async Task write_applied_but_timed_out(string where)
    {
        // The time of the fetch stands in the files, so both fetch at one instant.
        await using var undisturbed = new AzuritePipeline(
            azurite.NewAccount(),
            services => services.AddSingleton<TimeProvider>(new FixedClock(TestPipeline.Now))
        );
        await undisturbed.RunAsync();

        // Every blob that is written gets its first answer lost, whatever it is: articles, records, marks, leases, files, manifests.
        var account = azurite.NewAccount();
        var known = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        await using var wire = FaultyWire.OfUploads(
            account,
            target => target.Contains(where, StringComparison.Ordinal) && known.TryAdd(target, true) ? WireFault.LostAnswer : WireFault.None
        );
        await using var pipeline = new AzuritePipeline(
            account,
            services => services.AddSingleton(Client(wire.ConnectionString)).AddSingleton<TimeProvider>(new FixedClock(TestPipeline.Now))
        );
        var done = await pipeline.RunAsync();

        wire.Faults.ShouldBeGreaterThan(where == "/" ? 20 : 2);
        done.Values.Sum(counts => counts.Failed + counts.Poisoned).ShouldBe(0, "a write that took place is recognised by its content");
        (await pipeline.StatesAsync("articles")).Keys.ShouldBe((await undisturbed.StatesAsync("articles")).Keys);
        var latest = (await pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot;
        latest
            .Files.Select(file => file.Path)
            .ShouldBe(
                (await undisturbed.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot.Files.Select(file => file.Path),
                "every article was read and published"
            );
        (await pipeline.StatesAsync(DatasetLayout.Truth))
            .Keys.Where(path =>
                path.StartsWith("snapshots/", StringComparison.Ordinal) && !path.EndsWith("latest.json", StringComparison.Ordinal)
            )
            .Count()
            .ShouldBe(latest.Number, "no number is missing and none stands there twice");
    }

    private static async Task AddAsync(SmallDataset dataset, string name)
    {
        PublishOutcome? outcome;
        do
        {
            var basis = await dataset.Publisher.BeginAsync(CancellationToken.None);
            var before = basis.Parent is { } parent ? await dataset.MediatorsAsync(parent.Snapshot, 2026) : [];
            outcome = await dataset.Publisher.PublishAsync(basis, [SmallDataset.Year(2026, [.. before, name])], CancellationToken.None);
        } while (outcome is null);
    }

    private static async Task<(List<(int Snapshot, List<string> Files)> Reads, HashSet<string> Copies)> ReadAsync(
        string account,
        string folder,
        SemaphoreSlim turn
    )
    {
        var store = new AzureBlobStore(Client(account));
        var dataset = new SmallDataset(store, TimeProvider.System);
        var reads = new List<(int Snapshot, List<string> Files)>();
        var copies = new HashSet<string>(StringComparer.Ordinal);
        while (reads.Count < Publishes / 2)
        {
            await turn.WaitAsync();
            var snapshot = await dataset.LatestAsync();
            var files = new List<string>();
            foreach (var file in snapshot.Files)
            {
                files.Add(Path.Combine(folder, $"{reads.Count}-{file.Year}.parquet"));
                await File.WriteAllBytesAsync(files[^1], await dataset.Reader.BytesAsync(file, CancellationToken.None));
                copies.Add(
                    ContentId.Sha256(
                        (
                            await store.ReadAsync(
                                new BlobName(DatasetLayout.Current, DatasetLayout.CurrentPath(file)),
                                CancellationToken.None
                            )
                        )!
                            .Bytes
                            .Span
                    )
                );
            }

            reads.Add((snapshot.Number, files));
        }

        return (reads, copies);
    }

    // Nothing that a reader can list is a part of a file: each has the hash that its writer meant.
    private static async Task NothingPartialAsync(string account)
    {
        var store = new AzureBlobStore(Client(account));
        foreach (var container in new[] { DatasetLayout.Truth, DatasetLayout.Current })
        {
            foreach (var entry in await ListAsync(account, container))
                ContentId
                    .Sha256((await store.ReadAsync(new BlobName(container, entry.Path), CancellationToken.None))!.Bytes.Span)
                    .ShouldBe(entry.Sha256, entry.Path);
        }
    }

    private static async Task<List<BlobEntry>> ListAsync(string account, string container) =>
        await new AzureBlobStore(Client(account)).ListAsync(container, "", CancellationToken.None).ToListAsync();

    private static SmallDataset Dataset(string account) => new(new AzureBlobStore(Client(account)), TimeProvider.System);

    // The retries of the client as they are, without their pauses.
    private static BlobServiceClient Client(string connectionString) =>
        new(
            connectionString,
            new BlobClientOptions
            {
                Retry =
                {
                    Mode = RetryMode.Fixed,
                    Delay = TimeSpan.FromMilliseconds(1),
                    MaxRetries = 3,
                },
            }
        );
}
