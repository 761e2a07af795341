using System.Runtime.CompilerServices;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Support;

/// <summary>One call to storage.</summary>
/// <param name="Kind">read, write, list, delete or lease.</param>
/// <param name="Name">The blob, or the listed prefix.</param>
/// <param name="Bytes">What went over the wire as content.</param>
internal sealed record StorageCall(string Kind, string Name, long Bytes);

/// <summary>Writes down every call to the storage behind it.</summary>
internal sealed class CountingStorage(IBlobStore storage) : IBlobStore
{
    private readonly List<StorageCall> _calls = [];

    public IReadOnlyList<StorageCall> Calls
    {
        get
        {
            lock (_calls)
                return [.. _calls];
        }
    }

    public IReadOnlyList<StorageCall> WritesTo(params IEnumerable<string> containers) =>
        [
            .. Calls.Where(call =>
                call.Kind == "write" && containers.Any(container => call.Name.StartsWith(container + "/", StringComparison.Ordinal))
            ),
        ];

    public void Clear()
    {
        lock (_calls)
            _calls.Clear();
    }

    public async Task<BlobContent?> ReadAsync(BlobName name, CancellationToken cancellationToken)
    {
        var content = await storage.ReadAsync(name, cancellationToken);
        Count("read", name.ToString(), content?.Bytes.Length ?? 0);
        return content;
    }

    public Task<WriteOutcome> WriteAsync(
        BlobName name,
        ReadOnlyMemory<byte> content,
        string? note,
        WriteCondition condition,
        CancellationToken cancellationToken
    )
    {
        Count("write", name.ToString(), content.Length);
        return storage.WriteAsync(name, content, note, condition, cancellationToken);
    }

    public Task<bool> DeleteAsync(BlobName name, string? ifMatch, CancellationToken cancellationToken)
    {
        Count("delete", name.ToString(), 0);
        return storage.DeleteAsync(name, ifMatch, cancellationToken);
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Count("list", $"{container}/{prefix}", 0);
        await foreach (var entry in storage.ListAsync(container, prefix, cancellationToken))
            yield return entry;
    }

    public Task<IBlobLease?> TryLeaseAsync(BlobName name, TimeSpan duration, CancellationToken cancellationToken)
    {
        Count("lease", name.ToString(), 0);
        return storage.TryLeaseAsync(name, duration, cancellationToken);
    }

    private void Count(string kind, string name, long bytes)
    {
        lock (_calls)
            _calls.Add(new StorageCall(kind, name, bytes));
    }
}
