using System.Text.Json;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Hosting;

/// <summary>When a timer ran last and when it is due next.</summary>
/// <param name="Last">The last run; null when it never ran.</param>
/// <param name="Next">The occurrence that comes next.</param>
/// <param name="LastUpdated">When this was written.</param>
internal sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset LastUpdated);

/// <summary>
/// Where the timers of the local host keep their status and their lease: container <c>azure-webjobs-hosts</c>,
/// blobs <c>timers/local/FUNCTION/status</c> and <c>locks/local/FUNCTION</c>.
/// </summary>
internal sealed class TimerStore(IBlobStore blobs)
{
    public const string Container = "azure-webjobs-hosts";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<TimerStatus?> ReadAsync(string function, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(StatusOf(function), cancellationToken) is { } blob
            ? JsonSerializer.Deserialize<TimerStatus>(blob.Bytes.Span, Json)
            : null;

    public Task WriteAsync(string function, TimerStatus status, CancellationToken cancellationToken) =>
        blobs.WriteAsync(StatusOf(function), JsonSerializer.SerializeToUtf8Bytes(status, Json), WriteCondition.Always, cancellationToken);

    /// <summary>The right to run the timer; null when another host has it.</summary>
    public Task<IBlobLease?> TryLeaseAsync(string function, TimeSpan duration, CancellationToken cancellationToken) =>
        blobs.TryLeaseAsync(new BlobName(Container, $"locks/local/{function}"), duration, cancellationToken);

    private static BlobName StatusOf(string function) => new(Container, $"timers/local/{function}/status");
}
