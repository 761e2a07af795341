using Azure.Storage.Blobs;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Storage;

public sealed class AzureBlobStoreTests(AzuriteFixture azurite) : BlobStoreRules, IClassFixture<AzuriteFixture>
{
    protected override Task<IBlobStore> StoreAsync() => Task.FromResult<IBlobStore>(new AzureBlobStore(new BlobServiceClient(azurite.NewAccount())));
}
