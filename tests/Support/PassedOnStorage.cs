using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Support;

/// <summary>Storage that passes every call on: a drill overrides the one that goes otherwise.</summary>
internal abstract class PassedOnStorage(IBlobStore storage) : IBlobStore
{
    public virtual Task<BlobContent?> ReadAsync(BlobName name, CancellationToken cancellationToken) =>
        storage.ReadAsync(name, cancellationToken);

    public async Task<WriteOutcome> WriteAsync(
        BlobName name,
        ReadOnlyMemory<byte> content,
        string? note,
        WriteCondition condition,
        CancellationToken cancellationToken
    )
    {
        await BeforeWriteAsync(name);
        return await storage.WriteAsync(name, content, note, condition, cancellationToken);
    }

    public virtual Task<bool> DeleteAsync(BlobName name, string? ifMatch, CancellationToken cancellationToken) =>
        storage.DeleteAsync(name, ifMatch, cancellationToken);

    public virtual IAsyncEnumerable<BlobEntry> ListAsync(string container, string prefix, CancellationToken cancellationToken) =>
        storage.ListAsync(container, prefix, cancellationToken);

    public virtual Task<IBlobLease?> TryLeaseAsync(BlobName name, TimeSpan duration, CancellationToken cancellationToken) =>
        storage.TryLeaseAsync(name, duration, cancellationToken);

    /// <summary>Runs before each write.</summary>
    protected virtual Task BeforeWriteAsync(BlobName name) => Task.CompletedTask;
}

/// <summary>Storage in which the writes under one prefix wait until a test lets them go.</summary>
internal sealed class HeldStorage(IBlobStore storage, string prefix, Task release) : PassedOnStorage(storage)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first write waits.</summary>
    public Task Reached => _reached.Task;

    protected override async Task BeforeWriteAsync(BlobName name)
    {
        if (!name.ToString().StartsWith(prefix, StringComparison.Ordinal))
            return;
        _reached.TrySetResult();
        await release;
    }
}

/// <summary>Storage in which something happens just before the first write under a prefix.</summary>
internal sealed class InterruptedStorage(IBlobStore storage, string prefix, Func<Task> interrupt) : PassedOnStorage(storage)
{
    private bool _isOver;

    protected override async Task BeforeWriteAsync(BlobName name)
    {
        if (_isOver || !name.ToString().StartsWith(prefix, StringComparison.Ordinal))
            return;
        _isOver = true;
        await interrupt();
    }
}

/// <summary>Storage in which what was listed under a prefix is gone when somebody comes to read it.</summary>
internal sealed class VanishingStorage(IBlobStore storage, string prefix) : PassedOnStorage(storage)
{
    private readonly IBlobStore _storage = storage;

    public override async IAsyncEnumerable<BlobEntry> ListAsync(
        string container,
        string listed,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var entry in _storage.ListAsync(container, listed, cancellationToken))
        {
            if ($"{container}/{entry.Path}".StartsWith(prefix, StringComparison.Ordinal))
                await _storage.DeleteAsync(new BlobName(container, entry.Path), null, cancellationToken);
            yield return entry;
        }
    }
}
