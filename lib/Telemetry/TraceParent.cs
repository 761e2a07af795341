using System.Diagnostics;

namespace SwapPipeline.Telemetry;

/// <summary>
/// The place in a trace that a message was sent from, as W3C Trace Context writes it: <c>00-&lt;trace&gt;-&lt;span&gt;-&lt;flags&gt;</c>.
/// </summary>
internal static class TraceParent
{
    /// <summary>Of the work that is going on; null when nobody follows it.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;

    /// <summary>
    /// Begins the work on a message as a part of the trace that the message was sent in. The trace of the host that handed it over is
    /// linked.
    /// </summary>
    /// <param name="queue">Where the message came from.</param>
    /// <param name="traceparent">Null, or no trace parent: the work begins a trace of its own or belongs to that of the host.</param>
    /// <returns>Null when nobody listens.</returns>
    public static Activity? BeginProcessing(string queue, string? traceparent)
    {
        var tags = new ActivityTagsCollection
        {
            ["messaging.system"] = "azure_storage_queues",
            ["messaging.destination.name"] = queue,
            ["messaging.operation.type"] = "process",
        };
        if (!ActivityContext.TryParse(traceparent, null, isRemote: true, out var sender))
            return PipelineTelemetry.Activities.StartActivity(ActivityKind.Consumer, tags: tags, name: $"process {queue}");
        ActivityLink[] links = Activity.Current is { } host ? [new ActivityLink(host.Context)] : [];
        return PipelineTelemetry.Activities.StartActivity(ActivityKind.Consumer, sender, tags, links, name: $"process {queue}");
    }
}
