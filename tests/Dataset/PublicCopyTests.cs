using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Dataset;

/// <summary>What a visitor of the public page finds: always one committed snapshot, whole.</summary>
public sealed class PublicCopyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly BlobName Latest = new(PublicCopy.Website, "data/snapshots/latest.json");
    private readonly FakeTimeProvider _clock = new(TestPipeline.Now);

    [Fact]
    public async Task A_publish_copies_the_snapshot_that_it_committed()
    {
        var storage = new InMemoryStorage(_clock);
        await Dataset(storage).PublishAsync(SmallDataset.Year(2025, "UAE"), SmallDataset.Year(2026, "US"));

        var shown = (await ShownAsync(storage)).ShouldNotBeNull();
        shown.Number.ShouldBe(1);
        storage.Blobs[Latest.ToString()].ShouldBe(storage.Blobs[DatasetLayout.Latest.ToString()]);
    }

    [Fact]
    public async Task Wherever_a_publish_dies_a_visitor_finds_a_whole_snapshot_and_the_next_publish_goes_on()
    {
        var calls = FaultSchedule.None;
        await SecondPublishAsync(calls);
        for (var call = 0; call < calls.Calls; call++)
        {
            foreach (var point in new[] { FaultPoint.Before, FaultPoint.After })
            {
                var faults = new FaultSchedule(call, point);
                var storage = await SecondPublishAsync(faults);
                (await ShownAsync(storage)).ShouldNotBeNull($"after a crash {faults.Struck}").Number.ShouldBeOneOf(1, 2);

                await Dataset(storage).PublishAsync(SmallDataset.Year(2026, "US", "ICRC"));
                (await ShownAsync(storage))!.Number.ShouldBe(2, $"the run after a crash {faults.Struck}");
            }
        }
    }

    [Fact]
    public async Task The_same_snapshot_a_second_time_writes_nothing()
    {
        var counted = new CountingStorage(new InMemoryStorage(_clock));
        var dataset = Dataset(counted);
        await dataset.PublishAsync(SmallDataset.Year(2026, "US"));
        counted.Clear();
        await dataset.PublishAsync(SmallDataset.Year(2026, "US"));
        counted.Calls.ShouldNotContain(call => call.Kind == "write" || call.Kind == "delete");
    }

    [Fact]
    public async Task A_file_of_a_replaced_snapshot_stays_as_long_as_in_the_dataset()
    {
        var storage = new InMemoryStorage(_clock);
        var dataset = Dataset(storage);
        await dataset.PublishAsync(SmallDataset.Year(2026, "US"));
        var first = (await dataset.LatestAsync()).Files.Single().Path;
        _clock.Advance(TimeSpan.FromDays(30));
        await dataset.PublishAsync(SmallDataset.Year(2026, "UAE"));
        storage.Blobs.Keys.ShouldContain($"$web/data/{first}", "a visitor may have resolved snapshot 1 a moment ago");

        _clock.Advance(Retention.Period);
        await dataset.PublishAsync(SmallDataset.Year(2026, "ICRC"));
        storage.Blobs.Keys.ShouldNotContain($"$web/data/{first}");
        (await ShownAsync(storage))!.Number.ShouldBe(3);
    }

    [Fact]
    public async Task A_publisher_that_fell_behind_does_not_take_visitors_back()
    {
        var storage = new InMemoryStorage(_clock);
        var dataset = Dataset(storage);
        await dataset.PublishAsync(SmallDataset.Year(2026, "US"));
        var slow = await dataset.LatestAsync();
        _clock.Advance(TimeSpan.FromSeconds(40));
        await dataset.PublishAsync(SmallDataset.Year(2026, "UAE"));

        await new PublicCopy(storage, storage).BringUpToDateAsync(slow, new Dictionary<string, byte[]>(), CancellationToken.None);
        (await ShownAsync(storage))!.Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_damaged_file_is_not_shown_and_the_snapshot_before_stays()
    {
        var storage = new InMemoryStorage(_clock);
        var hidden = new SmallDataset(storage, _clock);
        await hidden.PublishAsync(SmallDataset.Year(2026, "US"));
        var copy = new PublicCopy(storage, storage);
        await copy.BringUpToDateAsync(await hidden.LatestAsync(), new Dictionary<string, byte[]>(), CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await hidden.PublishAsync(SmallDataset.Year(2026, "UAE"));
        var latest = await hidden.LatestAsync();
        await storage.WriteAsync(
            new BlobName(DatasetLayout.Truth, latest.Files.Single().Path),
            new byte[] { 1 },
            WriteCondition.Always,
            CancellationToken.None
        );

        await copy.BringUpToDateAsync(latest, new Dictionary<string, byte[]>(), CancellationToken.None);
        (await ShownAsync(storage))!.Number.ShouldBe(1);
    }

    [Fact]
    public async Task On_a_real_account_the_website_holds_the_bytes_of_the_dataset()
    {
        var account = azurite.NewAccount();
        await using (var pipeline = new AzuritePipeline(account, isPublic: true))
            await pipeline.RunAsync();

        await using var reader = new AzuritePipeline(account);
        var blobs = reader.Get<IBlobStore>();
        (await ShownAsync(blobs)).ShouldNotBeNull().Files.Select(file => file.Table).Distinct().Count().ShouldBeGreaterThan(4);
        (await blobs.ReadAsync(Latest, CancellationToken.None))!
            .Bytes.ToArray()
            .ShouldBe((await blobs.ReadAsync(DatasetLayout.Latest, CancellationToken.None))!.Bytes.ToArray());
    }

    [Fact]
    public async Task Nothing_is_public_unless_the_setting_says_so()
    {
        var account = azurite.NewAccount();
        await using var pipeline = new AzuritePipeline(account);
        await pipeline.RunAsync();
        (await pipeline.StatesAsync(PublicCopy.Website)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("false", false)]
    [InlineData("True", true)]
    public void The_setting_is_off_by_default(string? setting, bool isOn) => PublicPage.IsOn(setting).ShouldBe(isOn);

    [Fact]
    public void A_setting_that_is_neither_is_named() =>
        Should
            .Throw<InvalidOperationException>(() => PublicPage.IsOn("yes"))
            .Message.ShouldBe("PublicPage is \"yes\": set it to true to make the dataset public for the page, or to false.");

    private SmallDataset Dataset(IBlobStore blobs) => new(blobs, _clock, new PublicCopy(blobs, blobs));

    private async Task<InMemoryStorage> SecondPublishAsync(FaultSchedule faults)
    {
        var storage = new InMemoryStorage(_clock);
        await Dataset(storage).PublishAsync(SmallDataset.Year(2025, "UAE"), SmallDataset.Year(2026, "US"));
        var crash = await Record.ExceptionAsync(() =>
            Dataset(new FaultyStorage(storage, faults)).PublishAsync(SmallDataset.Year(2026, "US", "ICRC"))
        );
        (crash is null or CrashException).ShouldBeTrue($"{crash}");
        return storage;
    }

    /// <summary>The snapshot that the website names, after each of its files has been found whole.</summary>
    private static async Task<Snapshot?> ShownAsync(IBlobStore blobs)
    {
        if (await blobs.ReadAsync(Latest, CancellationToken.None) is not { } manifest)
            return null;
        var snapshot = StoredJson.Read<Snapshot>(Latest, manifest);
        foreach (var file in snapshot.Files)
        {
            var content = (
                await blobs.ReadAsync(new BlobName(PublicCopy.Website, $"data/{file.Path}"), CancellationToken.None)
            ).ShouldNotBeNull($"{file.Path} is named and missing");
            ContentId.Sha256(content.Bytes.Span).ShouldBe(file.Sha256, file.Path);
        }

        return snapshot;
    }
}
