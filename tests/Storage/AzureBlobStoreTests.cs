using Azure.Storage.Blobs;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Storage;

public sealed class AzureBlobStoreTests(AzuriteFixture azurite) : BlobStoreRules, IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_directory_of_a_data_lake_is_no_blob()
    {
        var account = new BlobServiceClient(azurite.NewAccount());
        var container = account.GetBlobContainerClient("lake");
        await container.CreateAsync();
        await container
            .GetBlobClient("files/exchanges")
            .UploadAsync(
                BinaryData.FromString(""),
                new Azure.Storage.Blobs.Models.BlobUploadOptions { Metadata = new Dictionary<string, string> { ["hdi_isfolder"] = "true" } }
            );
        await container.GetBlobClient("files/exchanges/a.parquet").UploadAsync(BinaryData.FromString("a"));
        (await new AzureBlobStore(account).ListAsync("lake", "files/", CancellationToken.None).ToListAsync())
            .ShouldHaveSingleItem()
            .Path.ShouldBe("files/exchanges/a.parquet");
    }

    protected override Task<IBlobStore> StoreAsync() =>
        Task.FromResult<IBlobStore>(new AzureBlobStore(new BlobServiceClient(azurite.NewAccount())));
}
