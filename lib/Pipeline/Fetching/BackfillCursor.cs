using SwapPipeline.Articles.State;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>
/// Which windows of a source's archives are done: <c>fetch-state/backfill/&lt;name&gt;.json</c>. A backfill that was stopped goes on after
/// them.
/// </summary>
internal sealed class BackfillCursor
{
    private readonly IBlobStore _blobs;
    private readonly BlobName _name;
    private readonly SortedSet<string> _done;

    private BackfillCursor(IBlobStore blobs, BlobName name, IEnumerable<string> done) =>
        (_blobs, _name, _done) = (blobs, name, new SortedSet<string>(done, StringComparer.Ordinal));

    public static async Task<BackfillCursor> OpenAsync(IBlobStore blobs, string source, CancellationToken cancellationToken)
    {
        var name = new BlobName(FetchState.Container, $"backfill/{source}.json");
        var stored = await blobs.ReadAsync(name, cancellationToken);
        return new BackfillCursor(blobs, name, stored is null ? [] : StoredJson.Read<State>(name, stored).Done);
    }

    public bool IsDone(string window) => _done.Contains(window);

    /// <summary>The caller holds the lock of the source's backfill, so nobody else writes it.</summary>
    public async Task DoneAsync(string window, CancellationToken cancellationToken)
    {
        _done.Add(window);
        await _blobs.WriteAsync(_name, StoredJson.Write(new State([.. _done])), WriteCondition.Always, cancellationToken);
    }

    private sealed record State(IReadOnlyList<string> Done);
}
