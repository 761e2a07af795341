using System.Diagnostics;
using SwapPipeline.Storage;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Why a message failed, for the operator who finds it in a poison queue: <c>failures/&lt;queue&gt;/&lt;message id&gt;.json</c>.
/// </summary>
/// <param name="MessageId">See <see cref="FailureLog.MessageId"/>.</param>
/// <param name="Queue">The queue that the message came from.</param>
/// <param name="Message">The message itself.</param>
/// <param name="Reason">What went wrong, in one sentence.</param>
/// <param name="Error">The type of the exception.</param>
/// <param name="Details">The exception with its stack, for a developer.</param>
/// <param name="FailedAt">When it failed last.</param>
/// <param name="Tries">How often it has failed; one that was sent again is counted on.</param>
public sealed record Failure(
    string MessageId,
    string Queue,
    string Message,
    string Reason,
    string Error,
    string Details,
    DateTimeOffset FailedAt,
    int Tries = 1
);

/// <summary>
/// Runs a step for a message and leaves a note when it fails; the failure goes on to the host, which decides about the next try.
/// </summary>
public sealed class FailureLog(IBlobStore blobs, TimeProvider time, PipelineMetrics metrics)
{
    private const string Container = "failures";

    /// <summary>
    /// The name of a message: a hash of its text, without the trace that it was sent in. A queue gives a message a new id with every copy,
    /// and the copy
    /// in the poison queue must lead to the reason of the original.
    /// </summary>
    public static string MessageId(string message) => ContentId.Of(ClaimCheck.WithoutTraceparent(message));

    public async Task RunAsync(string queue, string message, Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host is shutting down and gives the message back: nothing failed.
            throw;
        }
        catch (Exception error)
        {
            Activity.Current?.AddException(error).SetStatus(ActivityStatusCode.Error, error.Message);
            metrics.MessageFailed(queue, error);
            await NoteAsync(queue, message, error);
            throw;
        }
    }

    /// <summary>The last failure of a message; null when none was noted.</summary>
    public async Task<Failure?> FindAsync(string queue, string message, CancellationToken cancellationToken)
    {
        var name = Name(queue, MessageId(message));
        return await blobs.ReadAsync(name, cancellationToken) is { } content ? StoredJson.Read<Failure>(name, content) : null;
    }

    private async Task NoteAsync(string queue, string message, Exception error)
    {
        var failure = new Failure(
            MessageId(message),
            queue,
            message,
            error.Message,
            error.GetType().Name,
            error.ToString(),
            time.GetUtcNow()
        );
        try
        {
            var tries = (await FindAsync(queue, message, CancellationToken.None))?.Tries ?? 0;
            await blobs.WriteAsync(
                Name(queue, failure.MessageId),
                StoredJson.Write(failure with { Tries = tries + 1 }),
                WriteCondition.Always,
                CancellationToken.None
            );
            if ((tries + 1) % Queues.MaxTries == 0)
                metrics.MessagePoisoned(queue);
        }
        catch (Exception second)
        {
            // Storage itself is down; the first error says more than this one.
            throw new AggregateException(error, second);
        }
    }

    private static BlobName Name(string queue, string messageId) => new(Container, $"{queue}/{messageId}.json");
}
