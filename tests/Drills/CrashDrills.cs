using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Dataset;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>
/// The process dies before and after each storage call of fetch, normalize and publish, all enumerated by the seam itself.
/// </summary>
public sealed class CrashDrills
{
    [Fact]
    public async Task crash_at_every_step()
    {
        var undisturbed = await UndisturbedAsync();
        undisturbed.Dataset.ShouldNotBeEmpty();

        for (var call = 0; call < undisturbed.Calls; call++)
        {
            await CrashAndRerunAsync(call, FaultPoint.Before, undisturbed.Dataset);
            await CrashAndRerunAsync(call, FaultPoint.After, undisturbed.Dataset);
        }
    }

    private static async Task<(int Calls, IReadOnlyDictionary<string, string> Dataset)> UndisturbedAsync()
    {
        var storage = new InMemoryStorage(new FakeTimeProvider(TestPipeline.Now));
        var faults = FaultSchedule.None;
        await RunAsync(storage, faults);
        return (faults.Calls, Dataset(storage));
    }

    private static async Task CrashAndRerunAsync(int call, FaultPoint point, IReadOnlyDictionary<string, string> expected)
    {
        var clock = new FakeTimeProvider(TestPipeline.Now);
        var storage = new InMemoryStorage(clock);
        var faults = new FaultSchedule(call, point);
        await Should.ThrowAsync<CrashException>(() => RunAsync(storage, faults));

        // The leases of the dead process run out; what it was doing is found and done again.
        clock.Advance(HeldLease.Duration);
        await RunAsync(storage, FaultSchedule.None);

        var after = Dataset(storage);
        after.Keys.ShouldBe(expected.Keys, $"the files after a crash {faults.Struck}");
        foreach (var (path, hash) in expected)
            after[path].ShouldBe(hash, $"{path} after a crash {faults.Struck}");
        storage.Messages.ShouldBeEmpty();
        storage.Blobs.Keys.ShouldNotContain(
            name => name.StartsWith("records/pending/", StringComparison.Ordinal),
            $"marks after a crash {faults.Struck}"
        );
        storage.Blobs.Keys.ShouldNotContain(
            name => name.StartsWith("fetch-state/unsent/", StringComparison.Ordinal),
            $"marks after a crash {faults.Struck}"
        );
    }

    private static async Task RunAsync(InMemoryStorage storage, FaultSchedule faults)
    {
        // The pipeline's own clock stands still, so that both runs fetch at the same instant.
        await using var pipeline = new TestPipeline(storage, faults, SmallNews.Site());
        await pipeline.FetchAsync();
        (await pipeline.DrainAsync()).ShouldBeEmpty();
    }

    // What readers see: the files that the committed snapshot names, and the container `current`. Snapshots carry times and are left out.
    private static SortedDictionary<string, string> Dataset(InMemoryStorage storage)
    {
        var blobs = storage.Blobs;
        var latest = StoredJson.Read<Snapshot>(DatasetLayout.Latest, new BlobContent(blobs[DatasetLayout.Latest.ToString()], ""));
        var files = latest
            .Files.Select(file => $"{DatasetLayout.Truth}/{file.Path}")
            .Concat(blobs.Keys.Where(name => name.StartsWith($"{DatasetLayout.Current}/", StringComparison.Ordinal)));
        return new SortedDictionary<string, string>(
            files.ToDictionary(name => name, name => ContentId.Sha256(blobs[name]), StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }
}
