using System.Collections.Concurrent;
using System.Globalization;
using SwapPipeline.Storage;

namespace SwapPipeline.Articles.State;

/// <summary>
/// Web servers in blob storage: <c>fetch-state/hosts/&lt;host&gt;_&lt;port&gt;.json</c>, with a copy in memory for the length of a run.
/// </summary>
internal sealed class HostStates(IBlobStore blobs, TimeProvider time)
{
    private const int Rounds = 5;

    // An article list of the whole world names many hosts, and a robots.txt has up to half a megabyte.
    private const int MostInMemory = 200;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (HostState State, long ReadAt)> _memory = new(StringComparer.Ordinal);

    public async Task<HostState> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var name = Name(address);
        if (_memory.TryGetValue(name.Path, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh)
            return known.State;
        return Remember(name, (await ReadAsync(name, cancellationToken)).State);
    }

    public async Task<HostState> ChangeAsync(Uri address, Func<HostState, HostState> change, CancellationToken cancellationToken)
    {
        var name = Name(address);
        for (var round = 0; round < Rounds; round++)
        {
            var (state, etag) = await ReadAsync(name, cancellationToken);
            var changed = change(state);
            if (
                await blobs.WriteAsync(name, StoredJson.Write(changed), WriteCondition.IfUnchanged(etag), cancellationToken)
                == WriteOutcome.Written
            )
                return Remember(name, changed);
        }

        throw new IOException($"{name} was changed by others {Rounds} times in a row.");
    }

    private async Task<(HostState State, string? ETag)> ReadAsync(BlobName name, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(name, cancellationToken) is { } content
            ? (StoredJson.Read<HostState>(name, content), content.ETag)
            : (new HostState(), null);

    private HostState Remember(BlobName name, HostState state)
    {
        if (_memory.Count >= MostInMemory)
            _memory.Clear();
        _memory[name.Path] = (state, time.GetTimestamp());
        return state;
    }

    private static BlobName Name(Uri address) =>
        new(
            FetchState.Container,
            string.Create(CultureInfo.InvariantCulture, $"hosts/{address.IdnHost.ToLowerInvariant().Replace(':', '-')}_{address.Port}.json")
        );
}
