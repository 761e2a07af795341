using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SwapPipeline.Dataset;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>
/// What was stored is lost or damaged, and is made again with the same bytes; with the real commands against a real Azurite.
/// </summary>
public sealed class RebuildDrills(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task rebuild_from_raw()
    {
        var account = azurite.NewAccount();
        await using var pipeline = new AzuritePipeline(account);
        await pipeline.RunAsync();
        var before = await CommittedAsync(pipeline);
        before.ShouldNotBeEmpty();

        foreach (var container in new[] { "records", "dataset", "current" })
        foreach (var path in (await pipeline.StatesAsync(container)).Keys)
            await pipeline.Get<IBlobStore>().DeleteAsync(new BlobName(container, path), null, CancellationToken.None);
        var rebuilt = await LocalProgram.RunAsync(["rebuild", "--storage", account]);

        rebuilt.ExitCode.ShouldBe(0, rebuilt.Error);
        rebuilt.Error.ShouldContain("3 articles are read again");

        // A file's name is the hash of its bytes. Beside them may lie those of a snapshot on the way: the articles come one by one, and a
        // publish takes what is there.
        (await CommittedAsync(pipeline)).ShouldBe(before);
        (await LocalProgram.RunAsync(["verify", "--storage", account])).ExitCode.ShouldBe(0, "and each lies there whole");
    }

    [Fact]
    public async Task corrupt_file()
    {
        var account = azurite.NewAccount();
        await using var pipeline = new AzuritePipeline(account);
        await pipeline.RunAsync();
        var committed = (await pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot;
        (await LocalProgram.RunAsync(["verify", "--storage", account])).ExitCode.ShouldBe(0);

        var file = committed.Files.First(file => file.Table == "exchanges");
        var blob = new BlobServiceClient(account).GetBlobContainerClient("dataset").GetBlobClient(file.Path);
        var bytes = (await blob.DownloadContentAsync()).Value.Content.ToArray();
        bytes[bytes.Length / 2] ^= 1;
        await blob.UploadAsync(new BinaryData(bytes), overwrite: true);

        var verified = await LocalProgram.RunAsync(["verify", "--storage", account]);
        verified.ExitCode.ShouldBe(1);
        verified.Output.ShouldContain($"file_hash\texchanges\t{file.Key}={file.Year}\t{file.Path}");

        // What hides behind intact metadata no listing tells; a repair reads every file.
        await blob.UploadAsync(
            new BinaryData(bytes),
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["sha256"] = file.Sha256 } }
        );
        var mended = await LocalProgram.RunAsync(["verify", "--repair", "--storage", account]);
        mended.ExitCode.ShouldBe(0, mended.Output);
        mended.Error.ShouldContain("1 files were made again");
        await blob.UploadAsync(new BinaryData(bytes), overwrite: true);

        // Any article will do: this one says nothing new.
        var article = (await pipeline.StatesAsync("articles")).Keys.First().Split('/')[0];
        await pipeline.Get<IMessageSender>().SendAsync(Queues.Normalize, ClaimCheck.For(article).ToJson(), null, CancellationToken.None);
        await pipeline.Host.RunUntilEmptyAsync(CancellationToken.None);

        var repaired = await LocalProgram.RunAsync(["verify", "--storage", account]);
        repaired.ExitCode.ShouldBe(0, repaired.Output);
        (await pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot.Number.ShouldBe(
            committed.Number,
            "the same bytes are no new snapshot"
        );
    }

    private static async Task<IReadOnlyList<string>> CommittedAsync(AzuritePipeline pipeline) =>
        [.. (await pipeline.Get<SnapshotStore>().LatestAsync(CancellationToken.None))!.Snapshot.Files.Select(file => file.Path)];
}
