using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>The last run of FetchArticles that came to its end, for operators: <c>fetch-state/last-run.json</c>.</summary>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Sources">What it did with each source.</param>
public sealed record FetchRun(DateTimeOffset FinishedAt, IReadOnlyList<SourceReport> Sources)
{
    internal static BlobName Name { get; } = new("fetch-state", "last-run.json");

    /// <summary>Null when none has ended yet.</summary>
    public static async Task<FetchRun?> LastAsync(IBlobStore blobs, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(Name, cancellationToken) is { } content ? StoredJson.Read<FetchRun>(Name, content) : null;
}
