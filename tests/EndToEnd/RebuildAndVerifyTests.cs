using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.EndToEnd;

public sealed class RebuildAndVerifyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task rebuild_from_raw()
    {
        var account = azurite.NewAccount();
        await using var pipeline = new AzuritePipeline(account);
        await pipeline.RunAsync();
        var before = (await pipeline.StatesAsync("dataset")).Keys.Where(IsFile).ToList();
        before.ShouldNotBeEmpty();

        foreach (var container in new[] { "records", "dataset", "current" })
            foreach (var path in (await pipeline.StatesAsync(container)).Keys) await pipeline.Get<IBlobStore>().DeleteAsync(new BlobName(container, path), null, CancellationToken.None);
        var rebuilt = await LocalProgram.RunAsync(["rebuild", "--storage", account]);

        rebuilt.ExitCode.ShouldBe(0, rebuilt.Error);
        rebuilt.Error.ShouldContain("3 articles are read again");

        // A file's name is the hash of its bytes.
        (await pipeline.StatesAsync("dataset")).Keys.Where(IsFile).ShouldBe(before);
    }

    [Fact]
    public async Task A_damaged_file_is_named_by_verify()
    {
        var account = azurite.NewAccount();
        await using var pipeline = new AzuritePipeline(account);
        await pipeline.RunAsync();
        (await LocalProgram.RunAsync(["verify", "--storage", account])).ExitCode.ShouldBe(0);

        var blobs = pipeline.Get<IBlobStore>();
        var name = new BlobName("dataset", (await pipeline.StatesAsync("dataset")).Keys.First(path => path.StartsWith("files/exchanges/", StringComparison.Ordinal)));
        var bytes = (await blobs.ReadAsync(name, CancellationToken.None))!.Bytes.ToArray();
        bytes[bytes.Length / 2] ^= 1;
        await blobs.WriteAsync(name, bytes, WriteCondition.Always, CancellationToken.None);

        var verified = await LocalProgram.RunAsync(["verify", "--storage", account]);
        verified.ExitCode.ShouldBe(1);
        verified.Output.ShouldContain("file_hash\texchanges");
    }

    private static bool IsFile(string path) => path.StartsWith("files/", StringComparison.Ordinal);
}
