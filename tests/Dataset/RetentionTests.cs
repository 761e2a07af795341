using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Dataset;

public sealed class RetentionTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly InMemoryStorage _storage;
    private readonly SnapshotStore _snapshots;
    private readonly Retention _retention;

    public RetentionTests()
    {
        _storage = new InMemoryStorage(_clock);
        _snapshots = new SnapshotStore(_storage);
        _retention = new Retention(_storage, _clock);
    }

    [Fact]
    public async Task A_file_is_kept_for_seven_days_after_the_snapshot_that_named_it_was_replaced()
    {
        await CommitAsync(1, "a");
        _clock.Advance(TimeSpan.FromDays(30));
        await CommitAsync(2, "b");

        (await CollectAsync()).ShouldBe(0, "a reader may have resolved snapshot 1 a moment ago");
        _clock.Advance(Retention.Period);
        (await CollectAsync()).ShouldBe(1);
        Paths("dataset/files/").ShouldBe(["dataset/files/b"]);
    }

    [Fact]
    public async Task A_file_that_the_committed_snapshot_names_is_never_removed()
    {
        await CommitAsync(1, "a");
        await CommitAsync(2, "a", "b");
        _clock.Advance(TimeSpan.FromDays(400));
        (await CollectAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_young_file_that_nothing_names_is_left_to_its_publisher()
    {
        await CommitAsync(1, "a");
        await WriteAsync("coming");
        (await CollectAsync()).ShouldBe(0);
        _clock.Advance(Retention.Period);
        (await CollectAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Manifests_go_with_their_files_and_the_newest_stays()
    {
        await CommitAsync(1, "a");
        await CommitAsync(2, "b");
        await CommitAsync(3, "c");
        _clock.Advance(TimeSpan.FromDays(30));
        await CollectAsync();
        Paths("dataset/snapshots/").ShouldBe(["dataset/snapshots/3.json", "dataset/snapshots/latest.json"]);
    }

    private async Task CommitAsync(int number, params string[] files)
    {
        foreach (var file in files)
            await WriteAsync(file);
        var snapshot = new Snapshot(
            number,
            _clock.GetUtcNow(),
            "1",
            number - 1,
            [.. files.Select(file => new SnapshotFile("t", "y", 2026, $"files/{file}", 0, 0, file))],
            new Dictionary<string, TableSize>()
        );
        (
            await _snapshots.CommitAsync(await _snapshots.LatestAsync(CancellationToken.None), snapshot, null, CancellationToken.None)
        ).ShouldBeTrue();
    }

    private Task WriteAsync(string file) =>
        _storage.WriteAsync(
            new BlobName(DatasetLayout.Truth, $"files/{file}"),
            new byte[] { 1 },
            WriteCondition.IfAbsent,
            CancellationToken.None
        );

    private async Task<int> CollectAsync() =>
        await _retention.CollectAsync((await _snapshots.LatestAsync(CancellationToken.None))!.Snapshot, CancellationToken.None);

    private IEnumerable<string> Paths(string prefix) =>
        _storage.Blobs.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
}
