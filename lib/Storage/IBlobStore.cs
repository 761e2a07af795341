namespace SwapPipeline.Storage;

/// <summary>
/// Blobs as this pipeline needs them. Every storage call of the three steps goes through here or through
/// <see cref="IMessageSender"/>, so that a fault schedule can wrap both and a test can enumerate every crash point.
/// </summary>
public interface IBlobStore
{
    /// <summary>The whole blob with its ETag; null when there is none.</summary>
    Task<BlobContent?> ReadAsync(BlobName name, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the whole blob in one request, so that no reader ever sees a part of it. A container that is missing is created.
    /// </summary>
    /// <param name="name">Where.</param>
    /// <param name="content">All of it.</param>
    /// <param name="note">ASCII text that is kept beside the content and changes with it alone, as metadata of the blob; null for
    /// none.</param>
    /// <param name="condition">In which state of the blob.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>Refused when <paramref name="condition"/> does not hold; nothing is changed then.</returns>
    Task<WriteOutcome> WriteAsync(
        BlobName name,
        ReadOnlyMemory<byte> content,
        string? note,
        WriteCondition condition,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes a blob, with <paramref name="ifMatch"/> only in that state.</summary>
    /// <returns>False when there is no such blob, or it has changed since.</returns>
    Task<bool> DeleteAsync(BlobName name, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>The blobs whose path begins with <paramref name="prefix"/>, in ordinal order of their paths.</summary>
    IAsyncEnumerable<BlobEntry> ListAsync(string container, string prefix, CancellationToken cancellationToken);

    /// <summary>Takes the lease of a blob, which is made when missing. Null when somebody else holds it.</summary>
    /// <param name="duration">15 to 60 seconds: how long the lease outlives a holder that has died.</param>
    Task<IBlobLease?> TryLeaseAsync(BlobName name, TimeSpan duration, CancellationToken cancellationToken);
}

/// <summary>Writes that note nothing: nearly all.</summary>
public static class BlobStoreWrites
{
    /// <inheritdoc cref="IBlobStore.WriteAsync"/>
    public static Task<WriteOutcome> WriteAsync(
        this IBlobStore store,
        BlobName name,
        ReadOnlyMemory<byte> content,
        WriteCondition condition,
        CancellationToken cancellationToken
    ) => store.WriteAsync(name, content, null, condition, cancellationToken);
}

/// <summary>A lease that is held. Disposing it gives it back.</summary>
public interface IBlobLease : IAsyncDisposable
{
    /// <summary>Holds the lease for its whole duration from now on. False when it was lost.</summary>
    Task<bool> RenewAsync(CancellationToken cancellationToken);
}
