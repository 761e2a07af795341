using System.Runtime.CompilerServices;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Support;

/// <summary>
/// Storage in memory, for tests that enumerate thousands of calls. It keeps the rules of the real one: the same tests run against both
/// (BlobStoreRules).
/// </summary>
internal sealed class InMemoryStorage(TimeProvider time) : IBlobStore, IMessageSender
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Blob> _blobs = new(StringComparer.Ordinal);
    private readonly List<QueuedMessage> _messages = [];
    private int _changes;

    /// <summary>Every blob by "container/path", as it is now.</summary>
    public IReadOnlyDictionary<string, byte[]> Blobs
    {
        get
        {
            lock (_gate)
                return _blobs.ToDictionary(blob => blob.Key, blob => blob.Value.Content, StringComparer.Ordinal);
        }
    }

    /// <summary>Every message that nobody has finished, in the order of sending.</summary>
    public IReadOnlyList<QueuedMessage> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    public Task<BlobContent?> ReadAsync(BlobName name, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(
                _blobs.TryGetValue(name.ToString(), out var blob) ? new BlobContent(blob.Content, blob.ETag, blob.Note) : null
            );
    }

    public Task<WriteOutcome> WriteAsync(
        BlobName name,
        ReadOnlyMemory<byte> content,
        string? note,
        WriteCondition condition,
        CancellationToken cancellationToken
    )
    {
        lock (_gate)
        {
            var present = _blobs.GetValueOrDefault(name.ToString());
            var holds = condition switch
            {
                WriteCondition.IfAbsentCondition => present is null,
                WriteCondition.IfMatchCondition match => present?.ETag == match.ETag,
                _ => true,
            };
            if (!holds)
                return Task.FromResult(WriteOutcome.Refused);
            _blobs[name.ToString()] = new Blob(
                content.ToArray(),
                ContentId.Sha256(content.Span),
                $"\"{++_changes}\"",
                time.GetUtcNow(),
                note,
                present?.LeasedUntil,
                present?.Lease
            );
            return Task.FromResult(WriteOutcome.Written);
        }
    }

    public Task<bool> DeleteAsync(BlobName name, string? ifMatch, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var present = _blobs.GetValueOrDefault(name.ToString());
            return Task.FromResult(present is not null && (ifMatch is null || ifMatch == present.ETag) && _blobs.Remove(name.ToString()));
        }
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        List<BlobEntry> entries;
        lock (_gate)
        {
            entries =
            [
                .. _blobs
                    .Where(blob => blob.Key.StartsWith($"{container}/{prefix}", StringComparison.Ordinal))
                    .Select(blob => new BlobEntry(
                        blob.Key[(container.Length + 1)..],
                        blob.Value.ETag,
                        blob.Value.Sha256,
                        blob.Value.ModifiedAt
                    )),
            ];
        }

        await Task.Yield();
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    public Task<IBlobLease?> TryLeaseAsync(BlobName name, TimeSpan duration, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var present =
                _blobs.GetValueOrDefault(name.ToString())
                ?? new Blob([], ContentId.Sha256([]), $"\"{++_changes}\"", time.GetUtcNow(), null, null, null);
            if (present.LeasedUntil > time.GetUtcNow())
                return Task.FromResult<IBlobLease?>(null);
            var lease = new HeldInMemory(this, name, duration);
            _blobs[name.ToString()] = present with { LeasedUntil = time.GetUtcNow() + duration, Lease = lease };
            return Task.FromResult<IBlobLease?>(lease);
        }
    }

    public Task SendAsync(string queue, string text, TimeSpan? delay, CancellationToken cancellationToken)
    {
        lock (_gate)
            _messages.Add(new QueuedMessage(queue, text));
        return Task.CompletedTask;
    }

    /// <summary>
    /// The medium loses a byte of a blob, of which no listing tells: its ETag, its time and the hash that was noted when it was written
    /// stay.
    /// </summary>
    public void Rot(string name)
    {
        lock (_gate)
        {
            var rotten = _blobs[name].Content.ToArray();
            rotten[rotten.Length / 2] ^= 1;
            _blobs[name] = _blobs[name] with { Content = rotten };
        }
    }

    /// <summary>Finishes a message.</summary>
    public void Remove(QueuedMessage message)
    {
        lock (_gate)
            _messages.Remove(message);
    }

    private sealed record Blob(
        byte[] Content,
        string Sha256,
        string ETag,
        DateTimeOffset ModifiedAt,
        string? Note,
        DateTimeOffset? LeasedUntil,
        IBlobLease? Lease
    );

    private sealed class HeldInMemory(InMemoryStorage storage, BlobName name, TimeSpan duration) : IBlobLease
    {
        public Task<bool> RenewAsync(CancellationToken cancellationToken) => Task.FromResult(Until(storage.Now + duration));

        public ValueTask DisposeAsync()
        {
            Until(null);
            return ValueTask.CompletedTask;
        }

        private bool Until(DateTimeOffset? until)
        {
            lock (storage._gate)
            {
                // Another one took the lease after it ran out.
                if (!storage._blobs.TryGetValue(name.ToString(), out var blob) || blob.Lease != this)
                    return false;
                storage._blobs[name.ToString()] = blob with { LeasedUntil = until };
                return true;
            }
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();
}

/// <summary>A message on a queue. Two messages of the same text are two.</summary>
internal sealed class QueuedMessage(string queue, string text)
{
    public string Queue => queue;

    public string Text => text;
}
