namespace SwapPipeline.Storage;

/// <summary>Where a blob lies: container and path within it.</summary>
public readonly record struct BlobName(string Container, string Path)
{
    public override string ToString() => $"{Container}/{Path}";
}

/// <summary>A whole blob, and the state that it was in.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="ETag">The state.</param>
/// <param name="Note">What its writer noted beside the content, in the same write; null for nothing.</param>
public sealed record BlobContent(ReadOnlyMemory<byte> Bytes, string ETag, string? Note = null);

/// <summary>A blob in a listing.</summary>
/// <param name="Path">The path within its container.</param>
/// <param name="ETag">The state that it is in.</param>
/// <param name="Sha256">The hash of its bytes, as every write of this pipeline leaves it; null on a blob that came from elsewhere.</param>
/// <param name="ModifiedAt">When it was last written.</param>
public sealed record BlobEntry(string Path, string ETag, string? Sha256, DateTimeOffset ModifiedAt);
