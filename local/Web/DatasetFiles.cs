using Microsoft.Extensions.Caching.Memory;
using SwapPipeline.Dataset;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Web;

/// <summary>
/// Files of the container <c>dataset</c> for a reader that asks for ranges of them. Such a file never changes, so it is kept for as long as
/// there is room, and storage is asked once for all its ranges.
/// </summary>
internal sealed class DatasetFiles(IBlobStore blobs) : IDisposable
{
    private const long Room = 256L * 1024 * 1024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Room });

    /// <summary>The committed manifest as it stands now; null before the first.</summary>
    public Task<BlobContent?> LatestAsync(CancellationToken cancellationToken) => blobs.ReadAsync(DatasetLayout.Latest, cancellationToken);

    /// <param name="path">Within the container.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when there is no such file.</returns>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(path, out ReadOnlyMemory<byte> kept))
            return kept;
        if (await blobs.ReadAsync(new BlobName(DatasetLayout.Truth, path), cancellationToken) is not { } content)
            return null;
        return _kept.Set(path, content.Bytes, new MemoryCacheEntryOptions { Size = content.Bytes.Length });
    }

    public void Dispose() => _kept.Dispose();
}
