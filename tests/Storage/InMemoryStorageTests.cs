using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Storage;

public sealed class InMemoryStorageTests : BlobStoreRules
{
    protected override Task<IBlobStore> StoreAsync() => Task.FromResult<IBlobStore>(new InMemoryStorage(new FakeTimeProvider()));
}
