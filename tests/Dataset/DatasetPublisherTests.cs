using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Dataset;

public sealed class DatasetPublisherTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly InMemoryStorage _storage;
    private readonly CountingStorage _counted;
    private readonly SmallDataset _dataset;

    public DatasetPublisherTests()
    {
        _storage = new InMemoryStorage(_clock);
        _counted = new CountingStorage(_storage);
        _dataset = new SmallDataset(_counted, _clock);
    }

    [Fact]
    public async Task A_year_that_is_not_handed_over_keeps_its_file()
    {
        await _dataset.PublishAsync(SmallDataset.Year(2024, "ICRC"), SmallDataset.Year(2025, "UAE"));
        var before = (await _dataset.LatestAsync()).Files;
        await _dataset.PublishAsync(SmallDataset.Year(2025, "UAE", "US"));
        var after = (await _dataset.LatestAsync()).Files;
        after[0].ShouldBe(before[0]);
        after[1].Sha256.ShouldNotBe(before[1].Sha256);
    }

    [Fact]
    public async Task The_whole_dataset_keeps_a_year_that_lost_its_last_row_as_a_file_without_rows()
    {
        await _dataset.PublishAsync(SmallDataset.Year(2024, "ICRC"), SmallDataset.Year(2025, "UAE"));
        await _dataset.Publisher.PublishAllAsync(await BeginAsync(), [SmallDataset.Year(2025, "UAE")], CancellationToken.None);
        (await _dataset.LatestAsync()).Files.Select(file => (file.Year, file.Rows)).ShouldBe([(2024, 0), (2025, 1)]);
    }

    [Fact]
    public async Task A_publisher_that_lost_its_lease_in_the_middle_is_refused_and_loses_nothing_of_the_other()
    {
        await _dataset.PublishAsync(SmallDataset.Year(2025, "UAE"));
        var slow = await BeginAsync();
        await _dataset.PublishAsync(SmallDataset.Year(2025, "UAE", "US"));

        (await _dataset.Publisher.PublishAsync(slow, [SmallDataset.Year(2025, "UAE", "Turkey")], CancellationToken.None)).ShouldBeNull();
        var latest = await _dataset.LatestAsync();
        latest.Number.ShouldBe(2);
        (await _dataset.MediatorsAsync(latest, 2025)).ShouldBe(["UAE", "US"]);
        _storage.Blobs.Keys.ShouldNotContain("dataset/snapshots/3.json");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_publish_writes_two_blobs_a_changed_file_and_two_manifests(int changed)
    {
        await _dataset.PublishAsync([.. Enumerable.Range(2015, 12).Select(year => SmallDataset.Year(year, "UAE"))]);
        _counted.Clear();
        (
            await _dataset.PublishAsync([.. Enumerable.Range(2015, changed).Select(year => SmallDataset.Year(year, "US"))])
        )!.FilesWritten.ShouldBe(changed);
        _counted.Calls.Count(call => call.Kind == "write").ShouldBe((2 * changed) + 2);
    }

    [Fact]
    public async Task One_changed_year_costs_the_same_calls_however_many_lie_beside_it()
    {
        var calls = new List<int>();
        foreach (var years in new[] { 1, 12 })
        {
            var counted = new CountingStorage(new InMemoryStorage(_clock));
            var dataset = new SmallDataset(counted, _clock);
            await dataset.PublishAsync([.. Enumerable.Range(2015, years).Select(year => SmallDataset.Year(year, "UAE"))]);
            counted.Clear();
            await dataset.PublishAsync(SmallDataset.Year(2015, "US"));
            calls.Add(counted.Calls.Count);
        }

        calls[1].ShouldBe(calls[0]);
    }

    [Fact]
    public async Task A_file_that_was_overwritten_is_named_and_made_good_without_a_new_snapshot()
    {
        await _dataset.PublishAsync(SmallDataset.Year(2024, "ICRC"), SmallDataset.Year(2025, "UAE"));
        var file = (await _dataset.LatestAsync()).Files[0];
        var good = _storage.Blobs[$"dataset/{file.Path}"];
        await _storage.WriteAsync(
            new BlobName(DatasetLayout.Truth, file.Path),
            new byte[] { 1 },
            WriteCondition.Always,
            CancellationToken.None
        );

        var basis = await BeginAsync();
        basis.Damaged.ShouldBe([file]);
        (await _dataset.Publisher.PublishAsync(basis, [SmallDataset.Year(2024, "ICRC")], CancellationToken.None))!.FilesRepaired.ShouldBe(
            1
        );
        _storage.Blobs[$"dataset/{file.Path}"].ShouldBe(good);
        (await _dataset.LatestAsync()).Number.ShouldBe(1);
        (await BeginAsync()).Damaged.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_lost_a_byte_of_which_no_listing_tells_is_made_good_when_its_year_is_built_again()
    {
        await _dataset.PublishAsync(SmallDataset.Year(2025, "UAE"));
        var latest = await _dataset.LatestAsync();
        _storage.Rot($"dataset/{latest.Files[0].Path}");

        (await _dataset.PublishAsync(SmallDataset.Year(2025, "UAE")))!.FilesRepaired.ShouldBe(1);
        (await _dataset.MediatorsAsync(latest, 2025)).ShouldBe(["UAE"]);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named_and_made_good()
    {
        await _dataset.PublishAsync(SmallDataset.Year(2025, "UAE"));
        var file = (await _dataset.LatestAsync()).Files[0];
        await _storage.DeleteAsync(new BlobName(DatasetLayout.Truth, file.Path), null, CancellationToken.None);

        (await BeginAsync()).Damaged.ShouldBe([file]);
        (await _dataset.PublishAsync(SmallDataset.Year(2025, "UAE")))!.FilesRepaired.ShouldBe(1);
        (await _dataset.MediatorsAsync(await _dataset.LatestAsync(), 2025)).ShouldBe(["UAE"]);
    }

    [Fact]
    public async Task A_damaged_file_is_not_copied_to_current()
    {
        await _dataset.PublishAsync(SmallDataset.Year(2024, "ICRC"), SmallDataset.Year(2025, "UAE"));
        var file = (await _dataset.LatestAsync()).Files[0];
        await _storage.WriteAsync(
            new BlobName(DatasetLayout.Truth, file.Path),
            new byte[] { 1 },
            WriteCondition.Always,
            CancellationToken.None
        );
        await _storage.DeleteAsync(new BlobName(DatasetLayout.Current, DatasetLayout.CurrentPath(file)), null, CancellationToken.None);

        await _dataset.PublishAsync(SmallDataset.Year(2025, "US"));
        _storage.Blobs.Keys.ShouldNotContain($"current/{DatasetLayout.CurrentPath(file)}");
    }

    [Fact]
    public async Task A_file_that_comes_into_use_again_outlives_a_collection_that_began_before()
    {
        await _dataset.PublishAsync(SmallDataset.Year(2025, "UAE"));
        var first = (await _dataset.LatestAsync()).Files[0];
        await _dataset.PublishAsync(SmallDataset.Year(2025, "US"));
        _clock.Advance(TimeSpan.FromDays(30));
        var seenByCollection = (await _storage.ListAsync(DatasetLayout.Truth, first.Path, CancellationToken.None).ToListAsync())[0];

        await _dataset.PublishAsync(SmallDataset.Year(2025, "UAE"));
        (
            await _storage.DeleteAsync(new BlobName(DatasetLayout.Truth, first.Path), seenByCollection.ETag, CancellationToken.None)
        ).ShouldBeFalse();
        (await _dataset.MediatorsAsync(await _dataset.LatestAsync(), 2025)).ShouldBe(["UAE"]);
    }

    private Task<PublishBasis> BeginAsync() => _dataset.Publisher.BeginAsync(CancellationToken.None);
}
